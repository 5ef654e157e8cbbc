import type { ReusedPassage, SimilarArticles } from '../model/reuse.ts';
import type { Table } from './table/table.ts';

/** One row a passage: what kind, how long, where, and what it says; of a near one both wordings. */
export const toPassageTable = (passages: readonly ReusedPassage[]): Table => ({
  columns: [
    { head: 'kind', tone: 'dim' },
    { head: 'words', align: 'right' },
    { head: 'articles', tone: 'dim' },
    { head: 'text', narrow: 'wrap' },
  ],
  rows: passages.map(({ kind, words, sides }) => [
    kind,
    words,
    sides.map(({ article }) => article).join(' '),
    sides.slice(0, kind === 'near' ? 2 : 1).map(({ text }) => text.replace(/\s+/g, ' ')),
  ]),
});

/** One row a pair of articles. */
export const toSimilarTable = (pairs: readonly SimilarArticles[]): Table => ({
  columns: [{ head: 'article' }, { head: 'similar to' }, { head: 'shared', align: 'right' }],
  rows: pairs.map(({ articles: [left, right], similarity }) => [left, right, `${Math.round(100 * similarity)} %`]),
});
