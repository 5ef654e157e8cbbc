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

/** The pieces of `text` inside `within`, in order: numbers with their separators, words with their apostrophes, and every other character but blanks. */
export function findPieces(text: string, within: Span): Piece[] {
  const pieces: Piece[] = [];
  let before = within.start;
  for (let at = within.start; at < within.end; ) {
    const kind = kindAt(text, at);
    if (kind === BLANK) {
      at += 1;
      continue;
    }
    const end = Math.min(within.end, endOf(text, at, kind, within.end));
    const written = text.slice(at, end);
    pieces.push({
      start: at,
      end,
      form: kind === DIGIT ? written : fold(written),
      shape: kind === DIGIT ? 'number' : kind === LETTER ? 'word' : 'mark',
      spaced: at > before || at === within.start,
      capital: isCapitalAt(written, 0),
    });
    before = end;
    at = end;
  }
  return pieces;
}

const BLANK = 1;
const LETTER = 2;
const DIGIT = 3;
const OTHER = 4;

/** What each UTF-16 unit is, filled as units are met. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return kinds[unit] || learnKind(text, at, unit);
}

function learnKind(text: string, at: number, unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const character = isHalf ? String.fromCodePoint(text.codePointAt(at) ?? unit) : String.fromCharCode(unit);
  const kind = /\s/.test(character)
    ? BLANK
    : /\d/.test(character)
      ? DIGIT
      : /[\p{L}\p{M}]/u.test(character)
        ? LETTER
        : OTHER;
  if (!isHalf) kinds[unit] = kind;
  return kind;
}

function endOf(text: string, at: number, kind: number, limit: number): number {
  if (kind === DIGIT) return at + (NUMBER.exec(text.slice(at, limit))?.[0].length ?? 1);
  return kind === LETTER ? endOfWord(text, at, limit) : at + lengthAt(text, at);
}

/** A number with its separators: `1,234.5`, on the continent `1.234,5`. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?![\d,.]*\d)|\d+(?:,\d{2,3}(?!\d))*(?:\.\d+)?)/;

const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function endOfWord(text: string, start: number, limit: number): number {
  let at = start;
  for (;;) {
    while (at < limit && kindAt(text, at) === LETTER) at += lengthAt(text, at);
    if (at + 1 >= limit || !isApostrophe(text.charCodeAt(at)) || kindAt(text, at + 1) !== LETTER) return at;
    at += 1;
  }
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
