import { expect, test } from 'vitest';
import { gatherFacts } from '../../src/compare/facts.ts';
import type { DiffResult } from '../../src/model/finding.ts';
import { compared, sample, written } from './comparing.ts';

const TEXTS = {
  herald: 'A bomb killed nine people in the market of Basra on Friday, the hospital said.',
  courier:
    'According to doctors, nine people died when an explosion wrecked stalls of the Basra market during Friday prayers.',
  gazette: 'On Friday a bomb in the market of Basra killed eleven people, the hospital said.',
};

/** Every pair of the articles, compared. */
function pairs(texts: Readonly<Record<string, string>>): DiffResult[] {
  const articles = Object.entries(texts).map(([id, text]) => written(id, text, '2018-03-03'));
  return articles.flatMap((left, at) => articles.slice(at + 1).map((right) => compared(left, right)));
}

test('what three papers say of one toll is one row, and the one that differs is in the minority', () => {
  const toll = gatherFacts(pairs(TEXTS)).find(({ aspect }) => aspect === 'count');
  expect(toll?.verdict).toBe('conflict');
  expect(toll?.cells.map(({ article, value, minority }) => [article, value, minority])).toEqual([
    ['herald', '9 dead', false],
    ['courier', '9 dead', false],
    ['gazette', '11 dead', true],
  ]);
});

test('a paper that copies the sentence of another is no second origin', () => {
  const copying = { ...TEXTS, courier: TEXTS.herald };
  const toll = (texts: typeof TEXTS) => gatherFacts(pairs(texts)).find(({ aspect }) => aspect === 'count')?.origins;
  expect(toll(TEXTS)).toBe(3);
  expect(toll(copying)).toBe(2);
});

test('conflicts stand on top, every fact once, every finding in one fact at most', () => {
  const articles = ['000', '001', '003'].map(sample);
  const results = articles.flatMap((left, at) => articles.slice(at + 1).map((right) => compared(left, right)));
  const facts = gatherFacts(results);
  expect(facts.map(({ id }) => id)).toEqual(facts.map((_, index) => `f${index + 1}`));
  const firstAgreement = facts.findIndex(({ verdict }) => verdict !== 'conflict');
  expect(facts.slice(firstAgreement).some(({ verdict }) => verdict === 'conflict')).toBe(false);
  for (const { cells } of facts) {
    expect(new Set(cells.map(({ article }) => article)).size).toBe(cells.length);
    expect(cells.length).toBeGreaterThan(1);
  }
});
