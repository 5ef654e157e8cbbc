import type { Span } from '../model/span.ts';
import { isLineEnd } from './blanks.ts';

/** A line of the raw text with its number, counted from 1, without surrounding white space. */
export interface Line extends Span {
  readonly number: number;
}

/** The non-blank lines of `text`; any of LF, CRLF, CR, NEL, LS and PS ends a line. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let number = 1;
  let from = 0;
  const ends = toLineEnds(text);
  for (let at = ends(0); at < text.length; at = ends(from)) {
    addLine(lines, text, { start: from, end: at, number });
    from = at + (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1);
    number += 1;
  }
  addLine(lines, text, { start: from, end: text.length, number });
  return lines;
}

/** Finds the next line end of `text`, its length when there is none. Most texts know only LF, which is looked for natively. */
function toLineEnds(text: string): (from: number) => number {
  if (!['\r', '\u0085', '\u2028', '\u2029'].some((end) => text.includes(end))) {
    return (from) => {
      const at = text.indexOf('\n', from);
      return at < 0 ? text.length : at;
    };
  }
  return (from) => {
    let at = from;
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
    return at;
  };
}

/** Index arithmetic instead of a pattern: `/\s+$/` takes quadratic time on a long run of blanks. */
function addLine(lines: Line[], text: string, { start: from, end: to, number }: Line): void {
  let [start, end] = [from, to];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start < end) lines.push({ start, end, number });
}

const isBlank = (unit: number): boolean =>
  unit <= 0x20 ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x202f;
