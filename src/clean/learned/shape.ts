import type { Span } from '../../model/span.ts';

/** What one pass over a paragraph's characters counts. */
export interface Shape {
  readonly length: number;
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  readonly commas: number;
  readonly stops: number;
  readonly quotes: number;
  /** Bars, slashes, bullets, arrows: what separates the entries of a menu. */
  readonly separators: number;
  /** Signs of addresses, rights and templates: `©`, `@`, `#`, `%`, `&`, `_`. */
  readonly signs: number;
  readonly brackets: number;
  /** Words that begin with a capital. */
  readonly capitalised: number;
}

/** Longest stretch that is counted; a longer paragraph is running text whatever follows. */
const LONGEST_COUNTED = 2000;

/** Counts of the kinds of characters in each of `spans`. */
export function measureShapes(text: string, spans: readonly Span[]): Shape[] {
  const counts = new Int32Array(KINDS);
  const count = (kind: number): number => counts[kind] ?? 0;
  return spans.map(({ start, end }) => {
    const until = Math.min(end, start + LONGEST_COUNTED);
    const capitalised = countKinds(text, start, until, counts);
    return {
      length: until - start,
      letters: count(LETTER) + count(CAPITAL),
      capitals: count(CAPITAL),
      digits: count(DIGIT),
      commas: count(COMMA),
      stops: count(STOP),
      quotes: count(QUOTE),
      separators: count(SEPARATOR),
      signs: count(SIGN),
      brackets: count(BRACKET),
      capitalised,
    };
  });
}

/** Writes into `counts` how many characters there are of each kind; gives back how many words begin with a capital. */
function countKinds(text: string, start: number, until: number, counts: Int32Array): number {
  counts.fill(0);
  let capitalised = 0;
  let inWord = false;
  for (let index = start; index < until; index += 1) {
    const kind = kindOf(text.charCodeAt(index));
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind === CAPITAL && !inWord) capitalised += 1;
    inWord = kind >= LETTER && kind <= DIGIT;
  }
  return capitalised;
}

const [OTHER, LETTER, CAPITAL, DIGIT, BLANK, COMMA, STOP, QUOTE, SEPARATOR, SIGN, BRACKET] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;
const KINDS = 11;

const MARKS: readonly (readonly [kind: number, marks: string])[] = [
  [BLANK, ' \t\u00a0\u202f'],
  [COMMA, ','],
  [STOP, '.!?;:…'],
  [QUOTE, '"\'“”‘’«»'],
  [SEPARATOR, '|/\\•·›→▸►‹←*–—-'],
  [SIGN, '©®@#%&_=+$€£'],
  [BRACKET, '()[]{}<>'],
];

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
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
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
  while (last > start && end - last < 5 && '"”’\')]»'.includes(text.charAt(last))) last -= 1;
  const mark = text.charAt(last);
  if (mark === '.') return text.charAt(last - 1) === '.' ? 6 : 3;
  if (mark === '?' || mark === '!') return 4;
  if (mark === ':') return 5;
  if (mark === '…') return 6;
  const kind = kindOf(text.charCodeAt(last));
  return kind === LETTER ? 0 : kind === CAPITAL ? 1 : kind === DIGIT ? 2 : 7;
}

/** 0 lower case, 1 capital, 2 digit, 3 quotation mark, 4 bullet or other sign. */
export function startKind(text: string, start: number): number {
  const kind = kindOf(text.charCodeAt(start));
  return kind === LETTER ? 0 : kind === CAPITAL ? 1 : kind === DIGIT ? 2 : kind === QUOTE ? 3 : 4;
}
