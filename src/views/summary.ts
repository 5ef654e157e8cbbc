import type { Article, Role } from '../model/article.ts';
import { findWords } from '../text/words.ts';
import type { Table } from './table/table.ts';

/** One row an article: what it is and where it comes from. */
export const toListTable = (articles: readonly Article[]): Table => ({
  columns: [...COLUMNS, { head: 'file', narrow: 'cut', tone: 'dim' }],
  rows: articles.map((article) => [...describe(article), article.source]),
});

/** One row an article: what cleaning kept and what it removed, by kind. */
export const toCleanTable = (articles: readonly Article[]): Table => ({
  columns: [...COLUMNS, { head: 'lines removed', narrow: 'wrap', tone: 'dim' }],
  rows: articles.map((article) => [
    ...describe(article),
    [...countRemoved(article)].map(([role, count]) => `${count} ${role}`),
  ]),
});

const COLUMNS: Table['columns'] = [
  { head: 'id', tone: 'strong' },
  { head: 'published' },
  { head: 'outlet', narrow: 'cut' },
  { head: 'headline', narrow: 'cut' },
  { head: 'words', align: 'right' },
];

/** The cells under `COLUMNS`. */
const describe = (article: Article): Table['rows'][number] => [
  article.id,
  article.metadata.published?.value,
  article.metadata.outlet?.value,
  article.metadata.title?.value,
  countWords(article),
];

/** Words of the kept blocks. */
export function countWords(article: Article): number {
  let count = 0;
  for (const block of article.blocks) {
    if (block.keep) for (const _ of findWords(article.text, block)) count += 1;
  }
  return count;
}

/** Removed lines by role, the commonest first. */
function countRemoved(article: Article): Map<Role, number> {
  const counts = new Map<Role, number>();
  for (const { keep, role, lines } of article.blocks) {
    if (!keep) counts.set(role, (counts.get(role) ?? 0) + lines[1] - lines[0] + 1);
  }
  return new Map([...counts].sort(([, left], [, right]) => right - left));
}
