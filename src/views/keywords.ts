import type { Keyword } from '../model/corpus.ts';
import type { Table } from './table/table.ts';

/** One row a keyword, best first, with the figures a reader may quote; those nobody asked for have no column. */
export function toKeywordTable(keywords: readonly Keyword[]): Table {
  const known = FIGURES.filter(({ of }) => keywords.some((keyword) => of(keyword) !== undefined));
  const isScore = known.some(({ of }) => keywords.every((keyword) => of(keyword) === keyword.score));
  const figures = isScore ? known : [...known, SCORE];
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

interface Figure {
  readonly head: string;
  readonly digits: number;
  readonly of: (keyword: Keyword) => number | undefined;
}

const FIGURES: readonly Figure[] = [
  { head: 'per million', digits: 0, of: ({ perMillion }) => perMillion },
  { head: 'tf-idf', digits: 1, of: ({ tfidf }) => tfidf },
  { head: 'G2', digits: 1, of: ({ g2 }) => g2 },
  { head: 'log ratio', digits: 2, of: ({ logRatio }) => logRatio },
  { head: 'DP', digits: 2, of: ({ dispersion }) => dispersion },
];

/** Shown where no other figure is what the rows are ranked by. */
const SCORE: Figure = { head: 'score', digits: 2, of: ({ score }) => score };

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
