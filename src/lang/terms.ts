import { remember } from '../text/remember.ts';
import { forLanguage } from './for-language.ts';
import type { Language } from './language.ts';
import type { StageCue } from './statements.ts';

/**
 * The comparable form of every folded word, by its index: its class, its country, or its stem; none for numbers and stop
 * words. A name of several words ("United States") stands on its first word, a compound on its parts ("cold-war").
 */
export const toTerms = (words: readonly string[], language: Language): readonly (readonly string[])[] =>
  readTerms(words, language).map(({ terms }) => terms);

/** A word as statements are made of it. */
export interface TermWord {
  readonly terms: readonly string[];
  /** It denies what it stands with. */
  readonly negates: boolean;
  /** It makes a negator before it deny nothing. */
  readonly unsays: boolean;
  /** Cues of a stage that begin with it. */
  readonly stages: readonly StageCue[] | undefined;
}

/** The same comparable forms, with what else each word says. */
export function readTerms(words: readonly string[], language: Language): TermWord[] {
  const read = wordReader(language);
  const known = words.map(read);
  for (let index = 0; index < words.length; index += 1) {
    const name = known[index]?.opensName ? longestName(words, index, language) : undefined;
    for (let part = 0; name && part < name.length; part += 1) {
      const word = known[index + part];
      if (word) known[index + part] = { ...word, terms: part === 0 ? [name.key] : NONE };
    }
    if (name) index += name.length - 1;
  }
  return known;
}

const NONE: readonly string[] = [];

interface KnownWord extends TermWord {
  /** First word of a name of several. */
  readonly opensName: boolean;
}

/** Single words of a language. */
const wordReader = forLanguage((language) => {
  const { originHeads, isNegator, unsaysNegation, stages } = language.statements;
  return remember(
    (word): KnownWord => ({
      terms: termsOf(word, language),
      negates: isNegator(word),
      unsays: unsaysNegation(word),
      stages: stages.get(word),
      opensName: originHeads.has(word),
    }),
  );
});

function termsOf(word: string, language: Language): readonly string[] {
  if (!isContentWord(word, language)) return NONE;
  const parts = word.split('-').filter((part) => part.length > 1);
  return parts.map((part) => toTerm(part, language));
}

/** The comparable form of one folded word. */
export function toTerm(word: string, language: Language): string {
  const { origins, classes, spell } = language.statements;
  const stem = language.words.stem(spell(word));
  return origins.get(word) ?? classes.get(stem) ?? stem;
}

const isContentWord = (word: string, { words, statements }: Language): boolean =>
  /\p{L}{2}/u.test(word) && !/^\p{N}/u.test(word) && (!words.stopWords.has(word) || statements.classes.has(word));

function longestName(
  words: readonly string[],
  index: number,
  language: Language,
): { key: string; length: number } | undefined {
  for (let length = 3; length >= 2; length -= 1) {
    const key =
      index + length <= words.length
        ? language.statements.origins.get(words.slice(index, index + length).join(' '))
        : undefined;
    if (key) return { key, length };
  }
  return undefined;
}
