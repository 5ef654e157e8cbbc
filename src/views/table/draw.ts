import CliTable from 'cli-table3';
import { escapeLine } from '../escape.ts';
import type { Screen } from '../screen.ts';
import { cutTo, padTo, widthOf, wrapTo } from '../width.ts';
import { fitWidths, GAP } from './fit.ts';
import { type Cell, type Column, isList, type Table, textOfCell, toneOf } from './table.ts';

/** The lines of one cell, cut or wrapped to the column's width. */
type Lines = readonly string[];

/**
 * The table with its heads over a rule, as wide as the terminal at most. cli-table3 lays out stand-ins of the right
 * length, then the cells take their places: it measures text by an older table of character widths, which leaves
 * Devanagari and zero-width characters out of line.
 */
export function drawTable({ columns, rows }: Table, { columns: available, paint }: Screen): string {
  const texts = rows.map((row) => row.map((cell) => escapeLine(textOfCell(cell))));
  const widths = fitWidths(columns, texts, available);
  const heads = columns.map((column, at) => fitCell(column.head, widths[at] ?? 0, { ...column, narrow: 'cut' }));
  const cells = rows.map((row) => columns.map((column, at) => fitCell(row[at], widths[at] ?? 0, column)));
  const frame = new CliTable({ chars: CHARS, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 } });
  frame.push(...[heads, ...cells].map((row) => row.map(standIn)));
  const painted = cells.map((row, line) =>
    row.map((lines, at) => lines.map((text) => paint[toneOf(rows[line]?.[at], columns[at])](text))),
  );
  const contents = [heads.map((lines) => lines.map(paint.strong)), ...painted].flatMap(inReadingOrder);
  let next = 0;
  const [head = '', ...body] = frame
    .toString()
    .replaceAll(STAND_IN, () => contents[next++] ?? '')
    .split('\n');
  const rule = paint.dim(
    '─'.repeat(
      Math.max(
        0,
        widths.reduce((sum, width) => sum + width + GAP, -GAP),
      ),
    ),
  );
  return [head, rule, ...body].map((line) => `${line.trimEnd()}\n`).join('');
}

const STAND_IN = /\ue000+/g;

const BARE = ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [
  side,
  `${side}-mid`,
  `${side}-left`,
  `${side}-right`,
]);
const CHARS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(BARE.map((place) => [place, ''])),
  middle: ' '.repeat(GAP),
};

const standIn = (lines: Lines): string => lines.map((line) => '\ue000'.repeat(widthOf(line))).join('\n');

/** The lines of a row's cells as they follow each other on the screen; empty ones have no stand-in. */
function inReadingOrder(row: readonly Lines[]): string[] {
  const height = Math.max(...row.map((lines) => lines.length));
  const numbers = Array.from({ length: height }, (_, number) => number);
  return numbers.flatMap((number) => row.map((lines) => lines[number] ?? '')).filter((text) => text !== '');
}

function fitCell(cell: Cell, width: number, { narrow, align }: Column): Lines {
  const pad = (text: string): string =>
    align === 'right' ? ' '.repeat(Math.max(0, width - widthOf(text))) + text : padTo(text, width);
  if (narrow === 'wrap' && isList(cell)) return wrapList(cell.map(escapeLine), width).map(pad);
  const text = escapeLine(textOfCell(cell));
  return narrow === 'wrap' ? wrapTo(text, width).map(pad) : [pad(cutTo(text, width))];
}

/** Members of a list on lines of at most `width` columns; only one too long for a line is broken. */
function wrapList(members: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const [at, member] of members.entries()) {
    const [first = '', ...rest] = wrapTo(at < members.length - 1 ? `${member};` : member, width);
    const last = lines.at(-1);
    if (rest.length === 0 && last !== undefined && widthOf(last) + 1 + widthOf(first) <= width) {
      lines[lines.length - 1] = `${last} ${first}`;
    } else lines.push(first, ...rest);
  }
  return lines.length > 0 ? lines : [''];
}
