import type { Language } from '../lang/language.ts';
import type { Annotated, Token } from '../model/annotated.ts';
import type { Term } from '../model/terms.ts';
import { fold } from '../text/fold.ts';

export interface TermOptions {
  /** Words left out besides the language's own; folded. */
  readonly stopWords?: ReadonlySet<string>;
  /** Count the words of the language's own stop list too. */
  readonly keepStopWords?: boolean;
  /** Count numbers, years and amounts too. */
  readonly keepNumbers?: boolean;
}

/** The words of an article that can characterise it, in text order: no stop words, no numbers, no single letters. */
export function findTerms(article: Annotated<'tokens'>, language: Language, options: TermOptions = {}): Term[] {
  const isTerm = toTermTest(language, options);
  const terms: Term[] = [];
  let sentence = -1;
  for (const token of article.tokens) {
    const { start, end, norm } = token;
    const first = token.sentence !== sentence;
    sentence = token.sentence;
    if (!isTerm(norm)) continue;
    terms.push({
      start,
      end,
      key: language.words.key(norm),
      form: norm,
      spelling: spellingOf(article.text, token),
      first,
    });
  }
  return terms;
}

/** Tells whether a folded word can characterise a text. */
export function toTermTest(language: Language, options: TermOptions): (norm: string) => boolean {
  const own = options.keepStopWords ? undefined : language.words.stopWords;
  return (norm) => {
    if (own?.has(norm) || options.stopWords?.has(norm)) return false;
    return isNumber(norm) ? options.keepNumbers === true : !isLoneLetter(norm);
  };
}

/** The token as written, without the possessive ending its norm lacks. */
export const spellingOf = (text: string, { start, end, norm }: Token): string =>
  toSpelling(text.slice(start, end), norm);

/** A word as written, without the possessive ending its norm lacks. */
export function toSpelling(written: string, norm: string): string {
  if (written.length === norm.length) return written;
  const dropped = fold(written).length - norm.length;
  return dropped > 0 ? written.slice(0, -dropped) : written;
}

/** "2014", "$500", "11pc", "1980s", "25th": a digit first, perhaps behind a currency sign. */
const isNumber = (norm: string): boolean => /^\p{Sc}?\p{N}/u.test(norm);

/** A single letter says little, a single Chinese character much. */
const isLoneLetter = (norm: string): boolean => norm.length === 1 && !/\p{Lo}/u.test(norm);
