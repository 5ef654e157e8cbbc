import type { Origin, ReusedPassage, SimilarArticles } from '../model/reuse.ts';
import type { Table } from './table/table.ts';

/** One row a passage: what kind, how long, where, and what it says; of a near one both wordings. */
export function toPassageTable(passages: readonly ReusedPassage[]): Table {
  const origins = toOriginColumns(passages);
  return {
    columns: [
      { head: 'kind', tone: 'dim' },
      { head: 'words', align: 'right' },
      { head: 'articles', tone: 'dim' },
      ...origins.map(({ head }) => ({ head })),
      { head: 'text', narrow: 'wrap' },
    ],
    rows: passages.map((passage) => [
      passage.kind,
      passage.words,
      passage.sides.map(({ article }) => article).join(' '),
      ...origins.map(({ of }) => of(passage.origin)),
      passage.sides.slice(0, passage.kind === 'near' ? 2 : 1).map(({ text }) => text.replace(/\s+/g, ' ')),
    ]),
  };
}

interface OriginColumn {
  readonly head: string;
  readonly of: (origin: Origin | undefined) => string | undefined;
}

const ORIGINS: readonly OriginColumn[] = [
  { head: 'first', of: (origin) => origin?.first },
  { head: 'wire', of: (origin) => origin?.agencies?.join(' ') },
];

/** Who had it first and whose wire it is, where any row can say. */
const toOriginColumns = (rows: readonly { readonly origin?: Origin }[]): OriginColumn[] =>
  ORIGINS.filter(({ of }) => rows.some(({ origin }) => of(origin) !== undefined));

/** One row a pair of articles. */
export function toSimilarTable(pairs: readonly SimilarArticles[]): Table {
  const origins = toOriginColumns(pairs);
  return {
    columns: [
      { head: 'article' },
      { head: 'similar to' },
      { head: 'shared', align: 'right' },
      ...origins.map(({ head }) => ({ head })),
    ],
    rows: pairs.map(({ articles: [left, right], similarity, origin }) => [
      left,
      right,
      `${Math.round(100 * similarity)} %`,
      ...origins.map(({ of }) => of(origin)),
    ]),
  };
}
