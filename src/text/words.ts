import type { Span } from '../model/span.ts';

/** What a UTF-16 unit does to a word. */
const OTHER = 0;
const LETTER = 1;
const UPPER = 2;
const DIGIT = 3;
const MARK = 4;
const UNSPACED = 5;
const JOINER = 6;
const STOP = 7;
const COMMA = 8;
const CURRENCY = 9;
const UNDERSCORE = 10;

/** In order of precedence. What shows nothing belongs to the word it stands in. */
const CLASSES: readonly (readonly [code: number, pattern: RegExp])[] = [
  [MARK, /[\p{M}\u00ad\u200c\u200d]/u],
  [
    UNSPACED,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  ],
  [UPPER, /[\p{Lu}\p{Lt}]/u],
  [LETTER, /\p{L}/u],
  [DIGIT, /\p{N}/u],
  [JOINER, /['’‘&\-‐‑\u200b\u2060\ufeff]/u],
  [STOP, /\./u],
  [COMMA, /,/u],
  [CURRENCY, /\p{Sc}/u],
  [UNDERSCORE, /_/u],
];

const toClass = (character: string): number => CLASSES.find(([, pattern]) => pattern.test(character))?.[0] ?? OTHER;

/** Filled as units are met: a script costs its first appearance only. `UNKNOWN` is no class. */
const UNKNOWN = 255;
const known = new Uint8Array(0x10000).fill(UNKNOWN);

/**
 * The words of `text` inside `within`, in order. A word is letters, digits and marks of any script, held together by
 * apostrophes, hyphens, stops, commas or ampersands that stand inside it; a dotted abbreviation keeps its last stop, an amount
 * its currency sign, an identifier its underscores. Scripts that write no spaces are cut by the ICU dictionary.
 */
export function findWords(text: string, within: Span): Span[] {
  const words: Span[] = [];
  eachWord(text, within, (start, end) => words.push({ start, end }));
  return words;
}

/** Tells `visit` the same words, without a record for each. */
export function eachWord(text: string, within: Span, visit: (start: number, end: number) => void): void {
  let at = within.start;
  while (at < within.end) {
    const plain = toPlainEnd(text, at, within.end);
    if (plain > at) {
      visit(at, plain);
      at = plain;
      continue;
    }
    const start = toStart(text, at, within.end);
    const code = classAt(text, start);
    if (isCore(code)) {
      const from = classAt(text, at) === CURRENCY || start - at > 1 ? at : start;
      at = toEnd(text, start, within.end);
      visit(from, at);
    } else if (code === UNSPACED) {
      at = toUnspacedEnd(text, start, within.end);
      segment(text, { start, end: at }, visit);
    } else at = start + 1;
  }
}

/**
 * End of the word beginning at `at` when a look at the two units behind its letters tells that nothing more belongs to it, as
 * for most words; `at` otherwise.
 */
function toPlainEnd(text: string, at: number, limit: number): number {
  if (!isCore(knownClass(text, at))) return at;
  let end = at + 1;
  while (end < limit && isInside(knownClass(text, end))) end += 1;
  if (end === limit) return end;
  const behind = knownClass(text, end);
  if (behind === OTHER) return end;
  if (behind < JOINER || behind > COMMA) return at;
  const further = end + 1 < limit ? knownClass(text, end + 1) : OTHER;
  return isCore(further) || further === UNKNOWN ? at : end;
}

/** Where the letters of a word beginning at `at` begin: behind a currency sign or underscores. */
function toStart(text: string, at: number, limit: number): number {
  if (classAt(text, at) === CURRENCY) return classAt(text, at + 1) === DIGIT && at + 1 < limit ? at + 1 : at;
  let start = at;
  while (start < limit && classAt(text, start) === UNDERSCORE) start += 1;
  return start === limit ? at + Math.max(0, start - at - 1) : start;
}

function toEnd(text: string, start: number, limit: number): number {
  let end = start;
  for (;;) {
    while (end < limit && isInside(classAt(text, end))) end += 1;
    if (end + 1 >= limit || !joins(text, end)) break;
    end += 1;
  }
  if (end < limit && classAt(text, end) === STOP) return endsDotted(text, start, end) ? end + 1 : end;
  return Math.min(limit, toUnderscoreEnd(text, end));
}

/** True when the unit at `at` holds the words on its two sides together. */
function joins(text: string, at: number): boolean {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (!isCore(after)) return false;
  switch (classAt(text, at)) {
    case JOINER:
    case UNDERSCORE:
      return true;
    case COMMA:
      return before === DIGIT && after === DIGIT;
    case STOP:
      // "an outlier.The IMF": a blank was lost, unlike in "Ph.D." and "example.com".
      return !(before === LETTER && after === UPPER && classAt(text, at + 2) === LETTER);
    default:
      return false;
  }
}

/** True for "U.S", "a.m", "anti-U.S": single letters with stops between them up to `end`. */
function endsDotted(text: string, start: number, end: number): boolean {
  const isLone = (at: number): boolean =>
    at >= start && isLetter(classAt(text, at)) && (at === start || !isInside(classAt(text, at - 1)));
  return isLone(end - 1) && classAt(text, end - 2) === STOP && isLone(end - 3);
}

/** One underscore at the edge is emphasis, two are part of a name: `__init__`. */
function toUnderscoreEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === UNDERSCORE) end += 1;
  return end - at > 1 ? end : at;
}

function toUnspacedEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && (classAt(text, end) === UNSPACED || classAt(text, end) === MARK)) end += 1;
  return end;
}

let segmenter: Intl.Segmenter | undefined;

/** Longest run looked up at once: ICU's time and memory grow faster than the run. */
const LONGEST_RUN = 1000;

function segment(text: string, { start, end }: Span, visit: (start: number, end: number) => void): void {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  for (let from = start; from < end; from += LONGEST_RUN) {
    for (const part of segmenter.segment(text.slice(from, Math.min(end, from + LONGEST_RUN)))) {
      if (part.isWordLike) visit(from + part.index, from + part.index + part.segment.length);
    }
  }
}

const isLetter = (code: number): boolean => code === LETTER || code === UPPER;
/** A word begins with one of these. */
const isCore = (code: number): boolean => code >= LETTER && code <= DIGIT;
const isInside = (code: number): boolean => code >= LETTER && code <= MARK;

/** Class of the unit at `at` as far as it was met before, else `UNKNOWN`, as for halves of a surrogate pair. */
const knownClass = (text: string, at: number): number => known[text.charCodeAt(at)] ?? UNKNOWN;

/** Class of the unit at `at`; both halves of a surrogate pair have that of their character. */
function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const code = known[unit] ?? OTHER;
  return code === UNKNOWN ? learn(text, at, unit) : code;
}

function learn(text: string, at: number, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const first = unit >= 0xdc00 ? at - 1 : at;
    return toClass(text.slice(first, first + 2));
  }
  const code = toClass(text.charAt(at));
  known[unit] = code;
  return code;
}
