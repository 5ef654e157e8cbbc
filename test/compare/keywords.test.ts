import { expect, test } from 'vitest';
import { rankArticleKeywords } from '../../src/compare/article-keywords.ts';
import { type KeywordOptions, rankKeywords } from '../../src/compare/keywords.ts';
import { TermCounter } from '../../src/corpus/term-counter.ts';
import { findTerms } from '../../src/corpus/terms.ts';
import { english } from '../../src/lang/en/index.ts';
import type { TermCounts } from '../../src/model/terms.ts';
import { toArticle } from '../article.ts';

const count = (...texts: readonly string[]): TermCounts => {
  const counter = new TermCounter();
  for (const [index, text] of texts.entries()) {
    const article = toArticle(`a${index}`, text);
    counter.add(article.id, findTerms(article, english), article.tokens.length);
  }
  return counter.counts();
};

const talks = count(
  'Lavrov praised the pipeline talks. The pipeline matters.',
  'Talks on tariffs failed. Lavrov left.',
  'Talks resume.',
);
const termsOf = (options: KeywordOptions): string[] => rankKeywords(talks, options).map((keyword) => keyword.term);

test('by TF-IDF a word of every article counts less than one that marks an article', () => {
  expect(termsOf({ top: 3 })).toEqual(['pipeline', 'talks', 'Lavrov']);
  const [pipeline] = rankKeywords(talks);
  expect(pipeline).toMatchObject({ count: 2, documents: 1, score: 2 * (Math.log(4 / 2) + 1), perMillion: 2e6 / 16 });
  expect([...(pipeline?.articles ?? [])]).toEqual([['a0', 2]]);
});

test('least counts, least documents, patterns', () => {
  expect(termsOf({ minCount: 2 })).toEqual(['pipeline', 'talks', 'Lavrov']);
  expect(termsOf({ minDocuments: 2 })).toEqual(['talks', 'Lavrov']);
  expect(termsOf({ include: /^P/i, exclude: /line$/ })).toEqual(['praised']);
});

test('against a reference a word counts that is commoner here, and both counts are shown', () => {
  const reference = count(
    'Pipeline news: the pipeline, the pipeline and Lavrov. Nothing on trade. Not a word on it so far.',
  );
  const keywords = rankKeywords(talks, { reference });
  expect(keywords[0]).toMatchObject({ term: 'talks', count: 3, referenceCount: 0 });
  expect(keywords.at(-1)).toMatchObject({ term: 'pipeline', count: 2, referenceCount: 3 });
  expect(keywords.at(-1)?.g2).toBeLessThan(0);
  expect(keywords[0]?.score).toBe(keywords[0]?.g2);
  expect(rankKeywords(talks, { reference, statistic: 'logRatio' })[0]?.logRatio).toBeGreaterThan(2);
});

test('a word of one article only is unevenly spread', () => {
  const dispersion = Object.fromEntries(rankKeywords(talks).map((keyword) => [keyword.term, keyword.dispersion ?? -1]));
  expect(dispersion['talks']).toBeLessThan(0.5);
  expect(dispersion['resume']).toBe(1);
});

test('within an article, what sets it apart from the others comes first', () => {
  const first = findTerms(toArticle('a0', 'Talks on tariffs failed. Lavrov left.'), english).map((term) => term.key);
  expect(rankArticleKeywords(first, talks, { top: 2 })).toEqual([
    { term: 'tariffs', count: 1, score: (Math.log(2) + 1) * Math.log(8) },
    { term: 'failed', count: 1, score: (Math.log(2) + 1) * Math.log(7) },
  ]);
});

test('equals keep one order', () => {
  const one = count('zebra apple mango');
  expect(rankKeywords(one).map((keyword) => keyword.term)).toEqual(['apple', 'mango', 'zebra']);
});
