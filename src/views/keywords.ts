import type { Keyword } from '../model/corpus.ts';
import { toBar, toSparkline } from './chart.ts';
import type { Column, Room, Table } from './table/table.ts';

/** How often each keyword stands in every stretch of time. */
export interface Timeline {
  readonly periods: readonly string[];
  /** Per million words of each period, by term. */
  readonly rates: ReadonlyMap<string, readonly number[]>;
}

/** A keyword's figure as a column: `from` is the width of terminal that has room for it. */
interface Figure {
  readonly head: string;
  readonly digits: number;
  readonly of: (keyword: Keyword) => number | undefined;
  /** Without a reference, and with one. */
  readonly from: readonly [plain: number, keyness: number];
}

const FIGURES: readonly Figure[] = [
  { head: 'elsewhere', digits: 0, of: ({ referenceCount }) => referenceCount, from: [0, 0] },
  { head: 'per million', digits: 0, of: ({ perMillion }) => perMillion, from: [96, 124] },
  { head: 'tf-idf', digits: 1, of: ({ tfidf }) => tfidf, from: [0, 130] },
  { head: 'G2', digits: 1, of: ({ g2 }) => g2, from: [0, 0] },
  { head: 'BIC', digits: 1, of: ({ bic }) => bic, from: [0, 0] },
  { head: 'log ratio', digits: 2, of: ({ logRatio }) => logRatio, from: [0, 0] },
  { head: 'at least', digits: 2, of: ({ logRatioBound }) => logRatioBound, from: [0, 0] },
  { head: 'DP', digits: 2, of: ({ dispersion }) => dispersion, from: [0, 110] },
  { head: 'D', digits: 2, of: ({ juilland }) => juilland, from: [90, 110] },
];

/** Shown where no other figure is what the rows are ranked by. */
const SCORE: Figure = { head: 'score', digits: 2, of: ({ score }) => score, from: [0, 0] };

/** From this width on a terminal lists the articles of each keyword, as long as they are few. */
const WIDE = 110;
const FEW = 8;

/** One row a keyword, best first, with the figures a reader may quote; those nobody asked for have no column. */
export function toKeywordTable(keywords: readonly Keyword[], { columns }: Room = {}, timeline?: Timeline): Table {
  const keyness = keywords.some(({ g2 }) => g2 !== undefined) ? 1 : 0;
  const known = FIGURES.filter(({ of }) => keywords.some((keyword) => of(keyword) !== undefined));
  const isScore = known.some(({ of }) => keywords.every((keyword) => of(keyword) === keyword.score));
  const wide = (isScore ? known : [...known, SCORE]).filter(
    ({ from, of }) =>
      columns === undefined || from[keyness] <= columns || keywords.every((keyword) => of(keyword) === keyword.score),
  );
  const isListed = columns === undefined || (columns >= WIDE && keywords.every(({ articles }) => articles.size <= FEW));
  const charts =
    columns === undefined ? [] : toCharts(keywords, columns, timeline).slice(keyness && columns < 100 ? 1 : 0);
  const where: Column = { head: 'where', narrow: 'cut', tone: 'dim' };
  return {
    columns: [
      { head: 'rank', align: 'right', tone: 'dim' },
      { head: 'term', narrow: 'cut', tone: 'strong' },
      { head: 'count', align: 'right' },
      { head: 'articles', align: 'right' },
      ...wide.map(({ head }) => ({ head, align: 'right' as const })),
      ...charts.map(({ head }): Column => ({ head, tone: 'only' })),
      ...(isListed ? [where] : []),
    ],
    rows: keywords.map((keyword, index) => [
      index + 1,
      keyword.term,
      keyword.count,
      keyword.documents,
      ...wide.map(({ of, digits }) => of(keyword)?.toFixed(digits)),
      ...charts.map(({ draw }) => draw(keyword)),
      ...(isListed ? [[...keyword.articles].map(([id, count]) => `${id}:${count}`).join(' ')] : []),
    ]),
  };
}

/** A bar of the score, and over time where there are dates. */
function toCharts(
  keywords: readonly Keyword[],
  columns: number,
  timeline?: Timeline,
): { readonly head: string; readonly draw: (keyword: Keyword) => string }[] {
  const peak = Math.max(...keywords.map(({ score }) => Math.abs(score)));
  const width = columns < 100 ? 8 : 12;
  const bar = { head: '', draw: ({ score }: Keyword) => toBar(Math.abs(score), peak, width) };
  const [first, last] = [timeline?.periods[0], timeline?.periods.at(-1)];
  if (!timeline || first === last) return [bar];
  const draw = ({ term }: Keyword): string => toSparkline(timeline.rates.get(term) ?? [], Math.max(10, columns >> 3));
  return [bar, { head: `${first}→${last}`, draw }];
}

/** One row a keyword of a single article. */
export const toArticleKeywordTable = (
  keywords: readonly { readonly term: string; readonly count: number; readonly score: number }[],
  { columns }: Room = {},
): Table => {
  const peak = Math.max(...keywords.map(({ score }) => score));
  const isDrawn = columns !== undefined;
  return {
    columns: [
      { head: 'rank', align: 'right', tone: 'dim' },
      { head: 'term', narrow: 'cut', tone: 'strong' },
      { head: 'count', align: 'right' },
      { head: 'score', align: 'right' },
      ...(isDrawn ? [{ head: '', tone: 'only' as const }] : []),
    ],
    rows: keywords.map(({ term, count, score }, at) => [
      at + 1,
      term,
      count,
      score.toFixed(2),
      ...(isDrawn ? [toBar(score, peak, 20)] : []),
    ]),
  };
};
