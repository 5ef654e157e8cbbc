import type { Language } from '../lang/language.ts';
import type { WordClass } from '../lang/word-classes.ts';
import type { Annotated, Token } from '../model/annotated.ts';
import type { Term } from '../model/terms.ts';
import { spellingOf } from './terms.ts';

/** Longest keyphrase in words; of a longer row the end is kept, where its head stands. */
const MOST_WORDS = 4;

/**
 * The noun phrases of an article, in text order: rows of adjectives and nouns that end in a noun, with nothing but blanks
 * between them. `classes` holds the class of every token.
 */
export function findPhrases(article: Annotated<'tokens'>, classes: readonly WordClass[], language: Language): Term[] {
  const { tokens } = article;
  const phrases: Term[] = [];
  const classAt = (index: number): WordClass =>
    mayStand(tokens[index], language) ? (classes[index] ?? 'other') : 'other';
  for (let from = 0, at = 0; at <= tokens.length; at += 1) {
    const isOther = classAt(at) === 'other';
    if (!isOther && (at === from || continues(article, at))) continue;
    let to = at;
    while (to > from && classAt(to - 1) !== 'noun') to -= 1;
    if (to > from) phrases.push(toTerm(article, { from: Math.max(from, to - MOST_WORDS), to }, language));
    from = isOther ? at + 1 : at;
  }
  return phrases;
}

/** Gives phrases written together, apart or with a hyphen one key: "cease fire", "cease-fire" and "ceasefire". */
export class PhraseFolder {
  readonly #keys = new Map<string, string>();

  /** The phrase under the key of the first of its variants. */
  fold(phrase: Term, language: Language): Term {
    const key = this.foldKey(phrase.key, phrase.form, language);
    return key === phrase.key ? phrase : { ...phrase, key };
  }

  /** The key of the first variant of a phrase, from its own key and form. */
  foldKey(own: string, phrase: string, { words }: Language): string {
    const together = [own.replaceAll(' ', ''), words.key(phrase.replace(/[\s-]+/g, ''))];
    const key = together.map((form) => this.#keys.get(form)).find((known) => known !== undefined) ?? own;
    for (const form of together) if (!this.#keys.has(form)) this.#keys.set(form, key);
    return key;
  }
}

function mayStand(token: Token | undefined, { words }: Language): boolean {
  return token !== undefined && token.norm.length > 1 && !words.phraseStops.has(token.norm);
}

/** True when the token at `at` goes on with the row. A possessive ends the row before it: "Pakistan’s nuclear programme". */
function continues({ text, tokens }: Annotated<'tokens'>, at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!before || !token || before.sentence !== token.sentence) return false;
  return (
    spellingOf(text, before).length === before.end - before.start && /^\s+$/.test(text.slice(before.end, token.start))
  );
}

function toTerm(
  article: Annotated<'tokens'>,
  row: { readonly from: number; readonly to: number },
  language: Language,
): Term {
  const { text, tokens } = article;
  const words = tokens.slice(row.from, row.to);
  const start = words[0]?.start ?? 0;
  return {
    start,
    end: words.at(-1)?.end ?? start,
    key: words.map(({ norm }) => language.words.key(norm)).join(' '),
    form: words.map(({ norm }) => norm).join(' '),
    spelling: words.map((token) => spellingOf(text, token)).join(' '),
    first: tokens[row.from - 1]?.sentence !== words[0]?.sentence,
  };
}
