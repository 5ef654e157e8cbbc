import type { Span } from '../model/span.ts';
import { isCapitalAt } from './capital.ts';
import { fold } from './fold.ts';

/** The smallest parts of a text that patterns are written in: `31-year-old` is five, `$500m` three. */
export interface Piece extends Span {
  /** Folded. */
  readonly form: string;
  readonly shape: 'word' | 'number' | 'mark';
  /** White space stands before it. */
  readonly spaced: boolean;
  readonly capital: boolean;
}

/** A number with its separators (`1,234.5`, on the continent `1.234,5`), a word with its apostrophes, or one character of anything else but blanks. */
const PIECE =
  /\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?![\d,.]*\d)|\d+(?:,\d{2,3}(?!\d))*(?:\.\d+)?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/gu;

/** The pieces of `text` inside `within`, in order. */
export function findPieces(text: string, within: Span): Piece[] {
  const pieces: Piece[] = [];
  const slice = text.slice(within.start, within.end);
  let before = 0;
  for (const match of slice.matchAll(PIECE)) {
    const [form] = match;
    const shape = shapeOf(form);
    pieces.push({
      start: within.start + match.index,
      end: within.start + match.index + form.length,
      form: shape === 'number' ? form : fold(form),
      shape,
      spaced: match.index > before || match.index === 0,
      capital: isCapitalAt(form, 0),
    });
    before = match.index + form.length;
  }
  return pieces;
}

function shapeOf(form: string): Piece['shape'] {
  const first = form.charCodeAt(0);
  if (first >= 0x80) return LETTER.test(form) ? 'word' : 'mark';
  if (first >= 0x30 && first <= 0x39) return 'number';
  const small = first | 0x20;
  return small >= 0x61 && small <= 0x7a ? 'word' : 'mark';
}

const LETTER = /^[\p{L}\p{M}]/u;
