import { expect, test } from 'vitest';
import { groupValues } from '../../src/compare/value-entities.ts';
import type { Annotated, FoundValue } from '../../src/model/annotated.ts';

const TEXT = 'It cost $500 million, or half a billion dollars; a rival said $5 million.';

function money(words: string, amount: number): FoundValue {
  const start = TEXT.indexOf(words);
  const value = { kind: 'money', low: amount, high: amount, bound: 'exact', unit: 'USD' } as const;
  return { start, end: start + words.length, sentence: 0, value };
}

test('one sum written in two ways is one row, with both places', () => {
  const values = [money('$500 million', 5e8), money('half a billion dollars', 5e8), money('$5 million', 5e6)];
  const article: Annotated<'values'> = {
    id: '004',
    source: '004.txt',
    format: 'text',
    text: TEXT,
    declarations: [],
    blocks: [],
    metadata: { authors: [], rejected: [] },
    diagnostics: [],
    values,
  };
  const [first, second] = groupValues([article]);
  expect(first?.mentions.map(({ text }) => text)).toEqual(['$500 million', 'half a billion dollars']);
  expect(second?.mentions).toHaveLength(1);
  expect(first?.id).not.toBe(second?.id);
});
