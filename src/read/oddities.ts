import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * Characters that show nothing and can hide words: soft hyphens, zero-width spaces, direction marks, tag characters.
 * The first alternative takes flag emoji (spelled with tags) out of the count; joiners count between Latin or Cyrillic
 * letters only, as other scripts and emoji need them.
 */
const INVISIBLE =
  /(?<flag>\u{1f3f4}[\u{e0020}-\u{e007f}]{1,8})|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<=[\p{sc=Latin}\p{sc=Cyrillic}])[\u200c\u200d](?=[\p{sc=Latin}\p{sc=Cyrillic}])|[\u{e0000}-\u{e007f}]/gu;

/** UTF-8 once read as Windows-1252 (`â€™`, `Ã©`), or Cyrillic UTF-8 as Windows-1251 (`РњРѕСЃРє`). */
const MOJIBAKE =
  /â(?:€|\u0080)[\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|[ÃÂ][\u00a0-\u00bf\u20ac]|ðŸ|(?:[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u2013-\u203a\u20ac\u2116\u2122]){3}/u;

/** What in `text` a reader cannot see or was not meant to see. */
export function findOddities(text: string): Diagnostic[] {
  let invisible = 0;
  for (const match of text.matchAll(INVISIBLE)) if (!match.groups?.['flag']) invisible += 1;
  const garbled = MOJIBAKE.exec(text);
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
  ];
}
