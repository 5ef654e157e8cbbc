import { expect, test } from 'vitest';
import { applyOpinions, questionsOf } from '../../src/compare/judged.ts';
import { compared, conflicts, sample } from './comparing.ts';

const [left, right] = [sample('002'), sample('004')];
const result = compared(left, right);
const questions = questionsOf(result, (id) => (id === '002' ? left : right).text);

test('only doubtful conflicts are asked about, with the words of both sides', () => {
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.length).toBeLessThan(conflicts(result).length);
  for (const { sides } of questions) {
    expect(sides).toHaveLength(2);
    for (const { text, sentence } of sides) expect(sentence).toContain(text);
  }
});

test('a judge ranks and vetoes, and is not heard on anything it was not asked', () => {
  const [question] = questions;
  const sure = conflicts(result).find(({ confidence }) => confidence >= 0.9);
  const opinions = (confidence: number) => [question?.id, sure?.id, 'c99'].map((id) => ({ id: id ?? '', confidence }));
  const vetoed = applyOpinions(result, opinions(0.1));
  expect(conflicts(vetoed)).toHaveLength(conflicts(result).length - 1);
  expect(vetoed.diagnostics).toContainEqual({ code: 'JUDGE_VETO', count: 1 });
  const ranked = applyOpinions(result, opinions(0.6));
  expect(ranked.findings.map(({ id }) => id)).toEqual(result.findings.map(({ id }) => id));
  expect(ranked.findings.find(({ id }) => id === question?.id)?.confidence).toBe(0.6);
  expect(ranked.findings.find(({ id }) => id === sure?.id)).toEqual(sure);
});
