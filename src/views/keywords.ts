import type { Keyword } from '../model/corpus.ts';
import type { Table } from './table/table.ts';

/** One row a keyword, best first, with the figures a reader may quote. Statistics nobody asked for have no column. */
export function toKeywordTable(keywords: readonly Keyword[]): Table {
  const figures = FIGURES.filter(({ of }) => keywords.some((keyword) => of(keyword) !== undefined));
  return {
    columns: [
      { head: 'rank', align: 'right', tone: 'dim' },
      { head: 'term', narrow: 'cut', tone: 'strong' },
      { head: 'count', align: 'right' },
      { head: 'articles', align: 'right' },
      ...figures.map(({ head }) => ({ head, align: 'right' as const })),
      { head: 'where', narrow: 'cut', tone: 'dim' },
    ],
    rows: keywords.map((keyword, index) => [
      index + 1,
      keyword.term,
      keyword.count,
      keyword.documents,
      ...figures.map(({ of, digits }) => of(keyword)?.toFixed(digits)),
      [...keyword.articles].map(([id, count]) => `${id}:${count}`).join(' '),
    ]),
  };
}

const FIGURES: readonly { head: string; digits: number; of: (keyword: Keyword) => number | undefined }[] = [
  { head: 'per million', digits: 0, of: ({ perMillion }) => perMillion },
  { head: 'tf-idf', digits: 1, of: ({ tfidf }) => tfidf },
  { head: 'G2', digits: 1, of: ({ g2 }) => g2 },
  { head: 'log ratio', digits: 2, of: ({ logRatio }) => logRatio },
  { head: 'DP', digits: 2, of: ({ dispersion }) => dispersion },
  { head: 'score', digits: 2, of: ({ score }) => score },
];

/** One row a keyword of a single article. */
export const toArticleKeywordTable = (
  keywords: readonly { readonly term: string; readonly count: number; readonly score: number }[],
): Table => ({
  columns: [
    { head: 'rank', align: 'right', tone: 'dim' },
    { head: 'term', narrow: 'cut', tone: 'strong' },
    { head: 'count', align: 'right' },
    { head: 'score', align: 'right' },
  ],
  rows: keywords.map(({ term, count, score }, at) => [at + 1, term, count, score.toFixed(2)]),
});
