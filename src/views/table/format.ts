import { escapeLine } from '../escape.ts';
import type { Screen } from '../screen.ts';
import { drawTable } from './draw.ts';
import { type Table, textOfCell, toneOf } from './table.ts';

/** A table fitted to the terminal; on a pipe, tab-separated rows under their heads with nothing cut. */
export const formatTable = (table: Table, screen: Screen): string =>
  screen.isTerminal ? drawTable(table, screen) : formatTsv(table, screen);

function formatTsv({ columns, rows }: Table, { paint }: Screen): string {
  const lines = [
    columns.map(({ head }) => paint.strong(head)),
    ...rows.map((row) => row.map((cell, at) => paint[toneOf(cell, columns[at])](escapeLine(textOfCell(cell))))),
  ];
  return lines.map((line) => `${line.join('\t')}\n`).join('');
}
