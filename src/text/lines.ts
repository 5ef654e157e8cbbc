import type { Span } from '../model/span.ts';

/** A line of the raw text with its number, counted from 1, without surrounding white space. */
export interface Line extends Span {
  readonly number: number;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085]/g;

/** The non-blank lines of `text`; any of LF, CRLF, CR, NEL, LS and PS ends a line. */
export function* findLines(text: string): Generator<Line> {
  let number = 1;
  let from = 0;
  for (const end of text.matchAll(LINE_END)) {
    const line = trim(text, from, end.index);
    if (line) yield { ...line, number };
    from = end.index + end[0].length;
    number += 1;
  }
  const last = trim(text, from, text.length);
  if (last) yield { ...last, number };
}

/** Index arithmetic instead of a pattern: `/\s+$/` takes quadratic time on a long run of blanks. */
function trim(text: string, start: number, end: number): Span | undefined {
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

const isBlank = (unit: number): boolean =>
  unit <= 0x20 ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x202f;
