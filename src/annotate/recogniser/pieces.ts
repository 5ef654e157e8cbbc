import type { Language } from '../../lang/language.ts';
import type { Span } from '../../model/span.ts';
import { fold } from '../../text/fold.ts';

/** What a character is to the splitter. */
const BLANK = 1;
const LETTER = 2;
const DIGIT = 3;
const OTHER = 4;
/** Shows nothing: part of the word it stands in, otherwise a blank. */
const HIDDEN = 5;

const kinds = new Uint8Array(0x10000);

/**
 * The pieces a name can begin or end at: words, numbers and every single mark. Unlike tokens, a hyphen parts words
 * ("Pakistan-Russia" is three pieces) and an ending that marks possession stands alone.
 */
export function findPieces(text: string, within: Span, language: Language): Span[] {
  const pieces: Span[] = [];
  let at = within.start;
  while (at < within.end) {
    const kind = kindAt(text, at);
    if (kind === BLANK || kind === HIDDEN) {
      at += 1;
      continue;
    }
    const end = Math.min(within.end, kind === OTHER ? endOfMark(text, at, language) : endOfWord(text, at, language));
    pieces.push({ start: at, end });
    at = end;
  }
  return pieces;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit];
  if (known) return known;
  const character = String.fromCharCode(unit);
  const kind = /[\u00ad\u200b-\u200d\u2060\ufeff]/.test(character)
    ? HIDDEN
    : /\s/.test(character)
      ? BLANK
      : /[\p{L}\p{M}]/u.test(character)
        ? LETTER
        : /\p{N}/u.test(character)
          ? DIGIT
          : OTHER;
  kinds[unit] = kind;
  return kind;
}

const isWordAt = (text: string, at: number): boolean => {
  const kind = at < text.length ? kindAt(text, at) : OTHER;
  return kind === LETTER || kind === DIGIT;
};

/** A surrogate pair is one mark; an apostrophe with a possessive ending after it is one piece. */
function endOfMark(text: string, at: number, language: Language): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return at + 2;
  return isApostrophe(unit) ? at + Math.max(1, possessiveLength(text, at, language)) : at + 1;
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;

/** Length of the possessive ending that begins at `at`, 0 when there is none. */
function possessiveLength(text: string, at: number, language: Language): number {
  const ending = language.words.possessives.find(
    (possessive) =>
      fold(text.slice(at, at + possessive.length)) === possessive && !isWordAt(text, at + possessive.length),
  );
  return ending?.length ?? 0;
}

function endOfWord(text: string, start: number, language: Language): number {
  let at = start;
  while (at < text.length) {
    if (isWordAt(text, at)) at += 1;
    else if (joins(text, start, at, language)) at += 1;
    else break;
  }
  return text[at] === '.' && keepsStop(text, start, at, language) ? at + 1 : at;
}

/** True when the mark at `at` belongs to the word around it. */
function joins(text: string, start: number, at: number, language: Language): boolean {
  if (!isWordAt(text, at + 1)) return false;
  const unit = text.charCodeAt(at);
  if (kindAt(text, at) === HIDDEN) return true;
  if (isApostrophe(unit)) return possessiveLength(text, at, language) === 0;
  const digits = kindAt(text, at - 1) === DIGIT && kindAt(text, at + 1) === DIGIT;
  if (unit === 0x2c || unit === 0x3a) return digits;
  // "U.S." and "example.com", but not two sentences that lost the blank between them.
  return unit === 0x2e && (digits || at - start === 1 || text[at - 2] === '.' || isLowerAt(text, at + 1));
}

const isLowerAt = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  return character === character.toLowerCase();
};

/** An initial, a dotted abbreviation or one the language lists keeps its last stop. */
function keepsStop(text: string, start: number, at: number, language: Language): boolean {
  if (kindAt(text, at - 1) !== LETTER || at - start > 12) return false;
  if (at - start === 1) return !isLowerAt(text, start);
  return text[at - 2] === '.' || language.words.abbreviations.has(fold(text.slice(start, at)));
}
