import type { Tone } from '../palette.ts';

/** One column of a table. */
export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** How the column gives way on a narrow terminal: cut with an ellipsis, or on more lines. Others do so last. */
  readonly narrow?: 'cut' | 'wrap';
  /** Width that a column which gives way keeps as long as others still can. */
  readonly least?: number;
  readonly tone?: Tone;
}

/** Which of the figures of a table are shown: on a pipe all, on a terminal those it has room for. */
export interface Room {
  /** Columns of the terminal; absent on a pipe and in a file. */
  readonly columns?: number;
}

export type Cell = string | number | readonly string[] | TonedCell | undefined;

export interface TonedCell {
  readonly text: string;
  readonly tone: Tone;
}

/** Rows for people and for spreadsheets alike. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Content of a cell, without its tone; the members of a list are set apart by semicolons. */
export function textOfCell(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell ?? '');
  return isList(cell) ? cell.join('; ') : cell.text;
}

/** True for a cell that holds several things. */
export const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell);

/** How a cell is painted: by its own tone, else by its column's. */
export const toneOf = (cell: Cell, column: Column | undefined): Tone =>
  typeof cell === 'object' && !isList(cell) ? cell.tone : (column?.tone ?? 'plain');
