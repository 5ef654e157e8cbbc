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
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Most units are letters: one comparison settles them.
    if ((unit > 0x0d && unit < 0x85) || !isLineEnd(unit)) continue;
    addLine(lines, text, { start: from, end: at, number });
    if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) at += 1;
    from = at + 1;
    number += 1;
  }
  addLine(lines, text, { start: from, end: text.length, number });
  return lines;
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
