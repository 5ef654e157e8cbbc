/**
 * `word` in the form words are compared in: composed (NFC), lower case, typographic apostrophes and hyphens straightened,
 * what shows nothing dropped.
 */
export function fold(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}

/** `word` folded and without diacritics, for matching names across transliterations. */
export const foldAccents = (word: string): string =>
  fold(word)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}
