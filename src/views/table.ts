import CliTable from 'cli-table3';
import { escapeLine } from './escape.ts';
import type { Tone } from './palette.ts';
import type { Screen } from './screen.ts';
import { cutTo, padTo, widthOf, wrapTo } from './width.ts';

/** One column of a table. */
export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** How the column gives way on a narrow terminal; without it, it does so last. */
  readonly narrow?: 'cut' | 'wrap';
  readonly tone?: Tone;
}

export type Cell = string | number | { readonly text: string; readonly tone: Tone } | undefined;

/** Rows for people and for spreadsheets alike. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

const GAP = 2;

/** A table fitted to the terminal; on a pipe, tab-separated rows under their heads with nothing cut. */
export function formatTable(table: Table, screen: Screen): string {
  return screen.isTerminal ? drawTable(table, screen) : formatTsv(table);
}

/** Content of a cell, without its tone. */
export const textOfCell = (cell: Cell): string => (typeof cell === 'object' ? cell.text : String(cell ?? ''));

function formatTsv({ columns, rows }: Table): string {
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((row) => row.map((cell) => escapeLine(textOfCell(cell)))),
  ];
  return lines.map((line) => `${line.join('\t')}\n`).join('');
}

/**
 * cli-table3 lays out stand-ins of the right length, then the cells take their places: it measures text with an older
 * table of character widths, which leaves Devanagari and zero-width characters out of line.
 */
function drawTable({ columns, rows }: Table, screen: Screen): string {
  const texts = rows.map((row) => row.map((cell) => escapeLine(textOfCell(cell))));
  const widths = fitWidths(columns, texts, screen.columns);
  const heads = columns.map(({ head }, index) => [fitCell(head, widths[index] ?? 0, columns[index])]);
  const cells = texts.map((row) => row.map((text, index) => fitLines(text, widths[index] ?? 0, columns[index])));
  const painted = cells.map((row, line) =>
    row.map((lines, index) => {
      const cell = rows[line]?.[index];
      const tone = typeof cell === 'object' ? cell.tone : (columns[index]?.tone ?? 'plain');
      return lines.map(screen.paint[tone]);
    }),
  );
  const frame = new CliTable({ chars: LINES, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 } });
  frame.push(...[heads, ...cells].map((row) => row.map(standIn)));
  const contents = [heads.map((lines) => lines.map(screen.paint.strong)), ...painted].flatMap(inOrderOfLines);
  let next = 0;
  const drawn = frame.toString().replaceAll(STAND_IN, () => contents[next++] ?? '');
  const [head = '', ...body] = drawn.split('\n').map((line) => line.trimEnd());
  const rule = screen.paint.dim('─'.repeat(widths.reduce((sum, width) => sum + width + GAP, -GAP)));
  return `${[head, rule, ...body].join('\n')}\n`;
}

const STAND_IN = /\ue000+/g;
const NONE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
};
const LINES = {
  ...NONE,
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

const standIn = (lines: readonly string[]): string => lines.map((line) => '\ue000'.repeat(widthOf(line))).join('\n');

/** The lines of a row's cells as they follow each other on the screen; empty ones have no stand-in. */
function inOrderOfLines(row: readonly (readonly string[])[]): string[] {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row.map((lines) => lines[line] ?? '').filter((text) => text !== ''),
  ).flat();
}

function fitLines(text: string, width: number, column: Column | undefined): string[] {
  if (column?.narrow === 'wrap') return wrapTo(text, width).map((line) => padTo(line, width));
  return [fitCell(text, width, column)];
}

function fitCell(text: string, width: number, column: Column | undefined): string {
  const cut = cutTo(text, width);
  return column?.align === 'right' ? ' '.repeat(Math.max(0, width - widthOf(cut))) + cut : padTo(cut, width);
}

/** Widths that add up to the terminal: the widest column that may give way does, a character at a time. */
function fitWidths(columns: readonly Column[], texts: readonly (readonly string[])[], available: number): number[] {
  const widths = columns.map(({ head }, index) =>
    Math.max(widthOf(head), ...texts.map((row) => widthOf(row[index] ?? ''))),
  );
  const shrink = (mayShrink: (column: Column) => boolean, least: number): void => {
    const total = (): number => widths.reduce((sum, width) => sum + width + GAP, -GAP);
    while (total() > available) {
      const widest = widths.reduce((best, width, index) => {
        const column = columns[index];
        return column && mayShrink(column) && width > least && width > (widths[best] ?? 0) ? index : best;
      }, -1);
      if (widest < 0) return;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  };
  shrink(({ narrow }) => narrow !== undefined, 12);
  shrink(() => true, 3);
  return widths;
}
