import { remember } from '../text/remember.ts';
import type { Language } from './language.ts';

/**
 * The comparable form of every folded word, by its index: its class, its country, or its stem; none for numbers and stop
 * words. A name of several words ("United States") stands on its first word, a compound on its parts ("cold-war").
 */
export function toTerms(words: readonly string[], language: Language): readonly (readonly string[])[] {
  const terms: (readonly string[])[] = words.map(() => []);
  const termsOf = termReader(language);
  for (let index = 0; index < words.length; index += 1) {
    const name = longestName(words, index, language);
    if (name) {
      terms[index] = [name.key];
      index += name.length - 1;
    } else terms[index] = termsOf(words[index] ?? '');
  }
  return terms;
}

const readers = new WeakMap<Language, (word: string) => readonly string[]>();

/** The terms of single words of a language. */
function termReader(language: Language): (word: string) => readonly string[] {
  const known = readers.get(language);
  if (known) return known;
  const reader = remember((word): readonly string[] => {
    if (!isContentWord(word, language)) return [];
    const parts = word.split('-').filter((part) => part.length > 1);
    return parts.map((part) => toTerm(part, language));
  });
  readers.set(language, reader);
  return reader;
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
  if (!language.statements.originHeads.has(words[index] ?? '')) return undefined;
  for (let length = 3; length >= 2; length -= 1) {
    const key =
      index + length <= words.length
        ? language.statements.origins.get(words.slice(index, index + length).join(' '))
        : undefined;
    if (key) return { key, length };
  }
  return undefined;
}
