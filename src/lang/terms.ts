import { remember } from '../text/remember.ts';
import { forLanguage } from './for-language.ts';
import type { Language } from './language.ts';

/**
 * The comparable form of every folded word, by its index: its class, its country, or its stem; none for numbers and stop
 * words. A name of several words ("United States") stands on its first word, a compound on its parts ("cold-war").
 */
export function toTerms(words: readonly string[], language: Language): readonly (readonly string[])[] {
  const terms: (readonly string[])[] = words.map(() => NONE);
  const read = termReader(language);
  for (let index = 0; index < words.length; index += 1) {
    const word = read(words[index] ?? '');
    const name = word.opensName ? longestName(words, index, language) : undefined;
    if (name) {
      terms[index] = [name.key];
      index += name.length - 1;
    } else terms[index] = word.terms;
  }
  return terms;
}

const NONE: readonly string[] = [];

interface TermWord {
  readonly terms: readonly string[];
  /** First word of a name of several. */
  readonly opensName: boolean;
}

/** The terms of single words of a language. */
const termReader = forLanguage((language) =>
  remember((word): TermWord => {
    const opensName = language.statements.originHeads.has(word);
    if (!isContentWord(word, language)) return { terms: NONE, opensName };
    const parts = word.split('-').filter((part) => part.length > 1);
    return { terms: parts.map((part) => toTerm(part, language)), opensName };
  }),
);

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
