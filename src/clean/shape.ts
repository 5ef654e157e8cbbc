import type { Span } from '../model/span.ts';

/** What one pass over the characters of each paragraph counts: a row of `SHAPE` numbers each. */
export type Shapes = Uint16Array;

/** Numbers of a row: how many characters there are of each kind, */
const OTHER = 0;
export const LETTER = 1;
export const CAPITAL = 2;
export const DIGITS = 3;
const BLANK = 4;
export const COMMA = 5;
export const STOP = 6;
export const QUOTE = 7;
export const SEPARATOR = 8;
export const SIGN = 9;
export const BRACKET = 10;
/** words that begin with a capital, and characters that were looked at. */
export const CAPITALISED = 11;
export const COUNTED = 12;
export const SHAPE = 16;

const MARKS: readonly (readonly [kind: number, marks: string])[] = [
  [BLANK, ' \t\u00a0\u202f'],
  [COMMA, ','],
  [STOP, '.!?:;…'],
  [QUOTE, '"\'“”‘’«»'],
  // Bars, slashes, bullets, arrows: what separates the entries of a menu.
  [SEPARATOR, '|/\\•·›→▸►‹←*–—-'],
  // Signs of addresses, rights and templates.
  [SIGN, '©®@#%&_=+$€£'],
  [BRACKET, '()[]{}<>'],
];

/** Longest stretch that is counted; a longer paragraph is running text whatever follows. */
const LONGEST_COUNTED = 2000;

/** The shapes of the stretches of `text` from each of `starts` to its end. */
export function measureShapes(text: string, spans: readonly Span[]): Shapes {
  const shapes = new Uint16Array(SHAPE * spans.length);
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index];
    if (span) countKinds(text, span.start, Math.min(span.end, span.start + LONGEST_COUNTED), shapes, SHAPE * index);
  }
  return shapes;
}

/** Writes a row of `shapes`. */
function countKinds(text: string, start: number, until: number, shapes: Shapes, row: number): void {
  let capitalised = 0;
  let before: number = OTHER;
  for (let index = start; index < until; index += 1) {
    const kind = kindOf(text.charCodeAt(index));
    shapes[row + kind] = (shapes[row + kind] ?? 0) + 1;
    if (kind === CAPITAL && (before < LETTER || before > DIGITS)) capitalised += 1;
    before = kind;
  }
  shapes[row + CAPITALISED] = capitalised;
  shapes[row + COUNTED] = until - start;
}

/** Kinds of characters, looked up instead of decided; a unit costs its first appearance only. */
const UNKNOWN = 255;
const known = new Uint8Array(0x10000).fill(UNKNOWN);

function kindOf(unit: number): number {
  const kind = known[unit] ?? UNKNOWN;
  return kind === UNKNOWN ? learnKind(unit) : kind;
}

function learnKind(unit: number): number {
  const kind = toKind(unit);
  known[unit] = kind;
  return kind;
}

function toKind(unit: number): number {
  const mark = String.fromCharCode(unit);
  if (unit >= 0x30 && unit <= 0x39) return DIGITS;
  const found = MARKS.find(([, marks]) => marks.includes(mark));
  if (found) return found[0];
  if (unit < 0x41 || (unit >= 0x80 && unit < 0xc0) || (unit >= 0x2000 && unit <= 0x2bff)) return OTHER;
  const lower = mark.toLowerCase();
  if (lower !== mark) return CAPITAL;
  return unit < 128 && mark.toUpperCase() === mark ? OTHER : LETTER;
}

/** What a paragraph begins or ends with. */
export const END_KINDS = ['letter', 'capital', 'digit', 'stop', 'question', 'colon', 'ellipsis', 'other'] as const;

/** Index into `END_KINDS` of the character before `end`, closing quotes and brackets skipped. */
export function endKind(text: string, start: number, end: number): number {
  let last = end - 1;
  while (last > start && end - last < 5 && isClosing(text.charCodeAt(last))) last -= 1;
  const unit = text.charCodeAt(last);
  if (unit === 0x2e) return text.charCodeAt(last - 1) === 0x2e ? 6 : 3;
  if (unit === 0x3f || unit === 0x21) return 4;
  if (unit === 0x3a) return 5;
  if (unit === 0x2026) return 6;
  const kind = kindOf(unit);
  return kind === LETTER ? 0 : kind === CAPITAL ? 1 : kind === DIGITS ? 2 : 7;
}

/** True for what closes a quotation or a bracket: `"”’')]»`. */
export const isClosing = (unit: number): boolean =>
  unit === 0x22 ||
  unit === 0x27 ||
  unit === 0x29 ||
  unit === 0x5d ||
  unit === 0xbb ||
  unit === 0x2019 ||
  unit === 0x201d;

/** 0 lower case, 1 capital, 2 digit, 3 quotation mark, 4 bullet or other sign. */
export function startKind(text: string, start: number): number {
  const kind = kindOf(text.charCodeAt(start));
  return kind === LETTER ? 0 : kind === CAPITAL ? 1 : kind === DIGITS ? 2 : kind === QUOTE ? 3 : 4;
}
