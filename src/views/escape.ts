/**
 * Characters that act on a terminal or cannot be seen: C0 and C1 controls, marks that turn the reading direction,
 * fillers of no width, tag characters and lone surrogates. Joiners and variation selectors stay: emoji and Indic
 * scripts need them.
 */
const UNSAFE =
  /[\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** `text` on one line, safe to print: every unsafe character is spelled out (`<U+202E>`), line ends and tabs become blanks. */
export function escapeLine(text: string): string {
  return text.replaceAll(/\r\n|[\t\n]/g, ' ').replaceAll(UNSAFE, spellOut);
}

/** As `escapeLine`, but line feeds stay. */
export function escapeText(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map((line) => line.replaceAll('\t', '    ').replaceAll(UNSAFE, spellOut))
    .join('\n');
}

const spellOut = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
