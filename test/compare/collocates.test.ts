import { expect, test } from 'vitest';
import { rankCollocates } from '../../src/compare/collocates.ts';
import type { TermCount } from '../../src/model/terms.ts';

const term = (form: string, count: number): [string, TermCount] => [
  form,
  { count, forms: [form], articles: new Map([['1', count]]) },
];

const figures = {
  words: {
    size: 1010,
    sizes: new Map([['1', 1010]]),
    terms: new Map([term('pipeline', 4), term('year', 500), term('rare', 1)]),
  },
  together: new Map([
    ['pipeline', 4],
    ['year', 20],
    ['rare', 1],
  ]),
  matches: 10,
  places: 40,
};

test('the most attached first; what stands there by chance, or too seldom, is left out', () => {
  const [pipeline, ...others] = rankCollocates(figures);
  expect(others).toEqual([]);
  expect(pipeline).toMatchObject({ term: 'pipeline', together: 4, count: 4 });
  expect(pipeline?.logDice).toBeCloseTo(14 + Math.log2(8 / 14), 12);
  expect(pipeline?.mutualInformation).toBeCloseTo(Math.log2((4 * 1000) / (40 * 4)), 12);
});

test('single places on request', () => {
  expect(rankCollocates(figures, { minCount: 1 }).map(({ term: word }) => word)).toEqual(['pipeline', 'rare']);
});
