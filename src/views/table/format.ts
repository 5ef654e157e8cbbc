import { escapeLine } from '../escape.ts';
import type { Screen } from '../screen.ts';
import { drawTable } from './draw.ts';
import { type Table, textOfCell } from './table.ts';

/** A table fitted to the terminal; on a pipe, tab-separated rows under their heads with nothing cut. */
export const formatTable = (table: Table, screen: Screen): string =>
  screen.isTerminal ? drawTable(table, screen) : formatTsv(table);

function formatTsv({ columns, rows }: Table): string {
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((row) => row.map((cell) => escapeLine(textOfCell(cell)))),
  ];
  return lines.map((line) => `${line.join('\t')}\n`).join('');
}
