/**
 * Characters that show nothing and can hide or part words: soft hyphens, zero-width spaces, direction marks, tag characters.
 * Joiners count between Latin or Cyrillic letters only, as other scripts and emoji need them.
 */
export const HIDDEN: RegExp =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|(?<=[\p{sc=Latin}\p{sc=Cyrillic}])[\u200c\u200d](?=[\p{sc=Latin}\p{sc=Cyrillic}])/gu;

/** `text` as it looks: without the characters that show nothing. */
export const withoutHidden = (text: string): string => (isPlain(text) ? text : text.replace(HIDDEN, ''));

/** Nothing hidden lies below the soft hyphen. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xac) return false;
  return true;
}

/** A letter of one alphabet right beside a look-alike of another: Cyrillic or Greek letters that pass for Latin ones. */
const MIXED =
  /\p{sc=Latin}[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονАВЕЅІЈКМНОРСТУХаеорсухіјѕԁһ]|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονАВЕЅІЈКМНОРСТУХаеорсухіјѕԁһ]\p{sc=Latin}/u;

/** Where in `text` a word begins to mix alphabets; -1 when none does. */
export const findMixed = (text: string): number => text.search(MIXED);
