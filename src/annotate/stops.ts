import type { WordKnowledge } from '../lang/words.ts';
import { fold } from '../text/fold.ts';
import { findWords } from '../text/words.ts';

/** A run of stops, or a line end, inside a sentence. */
export interface StopInText {
  readonly text: string;
  /** Where the sentence began. */
  readonly from: number;
  /** The run of stops: `?!`, `...`. */
  readonly at: number;
  readonly after: number;
  /** Behind closing quotes and brackets. */
  readonly end: number;
  /** Where the text goes on. */
  readonly next: number;
}

/** True when the sentence ends at `stop`. */
export function endsSentence(stop: StopInText, words: WordKnowledge): boolean {
  const { text, at, after, end, next } = stop;
  const mark = text.charAt(at);
  if (UNSPACED.includes(mark)) return true;
  if (next === end) return lostItsBlank(stop);
  if (!canOpen(text, next)) return false;
  if (mark !== '.' || after - at > 1) return true;
  return !isListNumber(stop) && !continuesAbbreviation(stop, words);
}

/** Stops of scripts that write no blank after them. */
const UNSPACED = '。！？｡．';
const OPENERS = '"“‘„\'«([¿¡『「`–—-•*▪■●';

/** True when a sentence can begin at `at`: with a capital, a digit, or a letter of a script without case, perhaps behind a quote. */
export function canOpen(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isCapital(unit) || isDigit(unit)) return true;
  if (isSmall(unit) && isSmall(text.charCodeAt(at + 1)) && isSmall(text.charCodeAt(at + 2))) return false;
  let first = at;
  while (first - at < 4 && OPENERS.includes(text.charAt(first) || ' ')) first += 1;
  const start = text.slice(first, first + 5);
  // "iPhone", "al-Qaida": a capital soon after the small letter.
  return /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Sc}\p{So}@#]|\p{Ll}{1,2}-?\p{Lu})/u.test(start);
}

/** Of the basic Latin letters and digits, which most texts consist of; patterns tell of the others. */
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** "an outlier.The IMF": a blank was lost. "Ph.D." and "example.com" lost none. */
function lostItsBlank({ text, at, end }: StopInText): boolean {
  return (
    end - at <= 2 && /\p{Ll}{2}/u.test(text.slice(at - 2, at)) && /^\p{Lu}[\p{Ll}’' ]/u.test(text.slice(end, end + 2))
  );
}

/** "1. Open talks": the number of a list item, not a sentence. */
const isListNumber = ({ text, from, at }: StopInText): boolean =>
  at - from <= 3 && /^(?:\d{1,3}|\p{L}|[ivx]{1,3})$/iu.test(text.slice(from, at));

/** True when the full stop belongs to an abbreviation or initial and the sentence goes on behind it. */
function continuesAbbreviation({ text, at, end, next }: StopInText, words: WordKnowledge): boolean {
  const word = wordBefore(text, at);
  const kind = words.abbreviations.get(fold(word)) ?? (isInitials(word) ? 'any' : undefined);
  if (kind === undefined) return false;
  const goesOn = text.slice(next, next + 24);
  if (/^\p{N}/u.test(goesOn)) return end === at + 1;
  if (kind === 'number') return false;
  if (kind === 'capital' && !/^\p{Lu}/u.test(word)) return false;
  return kind === 'name' || !opensSentence(goesOn, words);
}

/** "J", "U.S", "a.m", "Ph.D". */
const isInitials = (word: string): boolean =>
  (word.length <= 2 || word.includes('.')) && /^\p{Lu}$|^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);

/** A quote or a capitalised function word: "in the U.S. He", but "the U.S. President", "at 5 p.m. May 3" and "U.N. US envoys". */
function opensSentence(text: string, words: WordKnowledge): boolean {
  if (/^["“‘`]/.test(text)) return true;
  const [first] = findWords(text, { start: 0, end: text.length });
  if (!first || first.start > 0) return false;
  const word = text.slice(0, first.end);
  return (
    words.stopWords.has(fold(word)) && !/^\p{Lu}{2}/u.test(word) && !/^ \d/.test(text.slice(first.end, first.end + 2))
  );
}

const LONGEST_ABBREVIATION = 12;

/** Letters and stops before the full stop at `at`, as far as an abbreviation can reach. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start <= LONGEST_ABBREVIATION && isOfAbbreviation(text, start - 1)) start -= 1;
  return text.slice(start, at);
}

function isOfAbbreviation(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isSmall(unit) || isCapital(unit) || /[\p{L}\p{M}.]/u.test(text.charAt(at));
}
