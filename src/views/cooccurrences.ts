import type { Cooccurrence } from '../model/corpus.ts';
import { toneOf } from './entities.ts';
import type { Table } from './table/table.ts';

/** One row a pair. */
export const toCooccurrenceTable = (pairs: readonly Cooccurrence[]): Table => ({
  columns: [
    { head: 'name', narrow: 'wrap', least: 16 },
    { head: 'with', narrow: 'wrap', least: 16 },
    { head: 'sentences', align: 'right' },
    { head: 'articles', align: 'right' },
    { head: 'logDice', align: 'right' },
  ],
  rows: pairs.map(({ a, b, sentences, articles, logDice }) => [
    { text: a.name, tone: toneOf(a) },
    { text: b.name, tone: toneOf(b) },
    sentences,
    articles,
    logDice.toFixed(1),
  ]),
});
