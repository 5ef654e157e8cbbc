import type { Diagnostic } from '../model/diagnostic.ts';
import { findMixed, HIDDEN } from '../text/hidden.ts';

/** Flag emoji spelled with tags hide nothing: they are taken out of the count. */
const INVISIBLE = new RegExp(`(?<flag>\\u{1f3f4}[\\u{e0020}-\\u{e007f}]{1,8})|${HIDDEN.source}`, 'gu');

/** UTF-8 once read as Windows-1252 (`â€™`, `Ã©`), or Cyrillic UTF-8 as Windows-1251 (`РњРѕСЃРє`). */
const MOJIBAKE =
  /â(?:€|\u0080)[\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|[ÃÂ][\u00a0-\u00bf\u20ac]|ðŸ|(?:[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u2013-\u203a\u20ac\u2116\u2122]){3}/u;

/** What in `text` a reader cannot see or was not meant to see. */
export function findOddities(text: string): Diagnostic[] {
  const signs = findSigns(text);
  const invisible = signs & UNSEEN ? countInvisible(text) : 0;
  const garbled = signs & GARBLED ? MOJIBAKE.exec(text) : null;
  const mixed = signs & FOREIGN ? findMixed(text) : -1;
  return [
    ...(invisible > 0 ? [{ code: 'INVISIBLE_CHARACTERS', count: invisible } as const] : []),
    ...(garbled
      ? [
          {
            code: 'LIKELY_MOJIBAKE',
            sample: garbled[0],
            span: { start: garbled.index, end: garbled.index + garbled[0].length },
          } as const,
        ]
      : []),
    ...(mixed < 0 ? [] : [toMixedScript(text, mixed)]),
  ];
}

function countInvisible(text: string): number {
  let count = 0;
  for (const match of text.matchAll(INVISIBLE)) if (!match.groups?.['flag']) count += 1;
  return count;
}

/** Characters without which none of the patterns can match: one pass over the text instead of three. */
const [UNSEEN, GARBLED, FOREIGN] = [1, 2, 4] as const;

/** Which of those signs stand in `text`. */
function findSigns(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0xac) signs |= signOf(unit);
  }
  return signs;
}

function signOf(unit: number): number {
  if (unit === 0xad) return UNSEEN;
  if (unit === 0xc2 || unit === 0xc3 || unit === 0xe2 || unit === 0xf0) return GARBLED;
  if (unit < 0x370) return 0;
  // Greek and Cyrillic hold all look-alikes, and what Cyrillic becomes when it is read in the wrong encoding.
  if (unit < 0x530) return GARBLED | FOREIGN;
  const isFormat = unit === 0x61c || unit === 0x180e || unit === 0xfeff || (unit >= 0x200b && unit <= 0x206f);
  // The first half of the characters U+E0000 to U+E007F.
  const isTag = unit === 0xdb40;
  const isDash = unit >= 0x2010 && unit <= 0x2027;
  return (isFormat && !isDash) || isTag ? UNSEEN : 0;
}

/** Longest word shown whole. */
const LONGEST = 40;

/** The word around `at`, which mixes alphabets. */
function toMixedScript(text: string, at: number): Diagnostic {
  const start = at - (/\p{L}*$/u.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0].length ?? 0);
  const word = /^\p{L}*/u.exec(text.slice(start, start + LONGEST))?.[0] ?? '';
  return { code: 'MIXED_SCRIPT', word, span: { start, end: start + word.length } };
}
