import { escapeLine } from '../escape.ts';
import type { Screen } from '../screen.ts';
import { drawTable } from './draw.ts';
import { type Table, textOfCell, toneOf } from './table.ts';

/** A table fitted to the terminal; on a pipe, tab-separated rows under their heads with nothing cut. */
export const formatTable = (table: Table, screen: Screen): string =>
  screen.isTerminal ? drawTable(table, screen) : formatTsv(table, screen);

const formatTsv = (table: Table, screen: Screen): string => formatTsvHead(table, screen) + formatTsvRows(table, screen);

/** The first line of a table on a pipe. */
export const formatTsvHead = ({ columns }: Pick<Table, 'columns'>, { paint }: Screen): string =>
  toLine(columns.map(({ head }) => paint.strong(head)));

/** The lines behind it. */
export const formatTsvRows = ({ columns, rows }: Table, { paint }: Screen): string =>
  rows
    .map((row) => toLine(row.map((cell, at) => paint[toneOf(cell, columns[at])](escapeLine(textOfCell(cell))))))
    .join('');

const toLine = (cells: readonly string[]): string => `${cells.join('\t')}\n`;
