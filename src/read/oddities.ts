import type { Diagnostic } from '../model/diagnostic.ts';
import { findMixed, HIDDEN } from '../text/hidden.ts';

/** Flag emoji spelled with tags hide nothing: they are taken out of the count. */
const INVISIBLE = new RegExp(`(?<flag>\\u{1f3f4}[\\u{e0020}-\\u{e007f}]{1,8})|${HIDDEN.source}`, 'gu');

/** UTF-8 once read as Windows-1252 (`â€™`, `Ã©`), or Cyrillic UTF-8 as Windows-1251 (`РњРѕСЃРє`). */
const MOJIBAKE =
  /â(?:€|\u0080)[\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|[ÃÂ][\u00a0-\u00bf\u20ac]|ðŸ|(?:[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u2013-\u203a\u20ac\u2116\u2122]){3}/u;

/** What in `text` a reader cannot see or was not meant to see. */
export function findOddities(text: string): Diagnostic[] {
  let invisible = 0;
  for (const match of text.matchAll(INVISIBLE)) if (!match.groups?.['flag']) invisible += 1;
  const garbled = MOJIBAKE.exec(text);
  const mixed = findMixed(text);
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

/** Longest word shown whole. */
const LONGEST = 40;

/** The word around `at`, which mixes alphabets. */
function toMixedScript(text: string, at: number): Diagnostic {
  const start = at - (/\p{L}*$/u.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0].length ?? 0);
  const word = /^\p{L}*/u.exec(text.slice(start, start + LONGEST))?.[0] ?? '';
  return { code: 'MIXED_SCRIPT', word, span: { start, end: start + word.length } };
}
