import type { Collocate, Occurrence } from '../model/concordance.ts';
import type { Table } from './table/table.ts';

/** One row an occurrence, the words asked for in the middle. */
export const toConcordanceTable = (occurrences: readonly Occurrence[]): Table => ({
  columns: [
    { head: 'article', tone: 'dim' },
    { head: 'before', align: 'right' },
    { head: 'words', tone: 'strong' },
    { head: 'after', narrow: 'cut' },
  ],
  rows: occurrences.map(({ article, left, text, right }) => [
    article,
    left.trim(),
    text.replace(/\s+/g, ' '),
    right.trim(),
  ]),
});

/** One row a collocate, the most attached first. */
export const toCollocateTable = (collocates: readonly Collocate[]): Table => ({
  columns: [
    { head: 'term', narrow: 'cut', tone: 'strong' },
    { head: 'together', align: 'right' },
    { head: 'in all', align: 'right' },
    { head: 'logDice', align: 'right' },
    { head: 'MI', align: 'right' },
    { head: 't', align: 'right' },
    { head: 'G2', align: 'right' },
  ],
  rows: collocates.map(({ term, together, count, logDice, mutualInformation, tScore, g2 }) => [
    term,
    together,
    count,
    ...[logDice, mutualInformation, tScore, g2].map((figure) => figure.toFixed(2)),
  ]),
});
