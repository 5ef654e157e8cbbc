import type { Language } from '../lang/language.ts';
import type { Annotated } from '../model/annotated.ts';

/**
 * The comparable form of every token, by token index: its class, its country, or its stem; none for numbers and stop words.
 * A name of several words ("United States") stands on its first token.
 */
export function toTerms(article: Annotated<'tokens'>, language: Language): readonly (readonly string[])[] {
  const { origins, classes, spell } = language.statements;
  const { stopWords, stem } = language.words;
  const terms: (readonly string[])[] = article.tokens.map(() => []);
  for (let index = 0; index < article.tokens.length; index += 1) {
    const name = longestName(article, index, origins);
    if (name) {
      terms[index] = [name.key];
      index += name.length - 1;
      continue;
    }
    const norm = article.tokens[index]?.norm ?? '';
    if (stopWords.has(norm) && !classes.has(norm)) continue;
    if (!/\p{L}{2}/u.test(norm) || /^\p{N}/u.test(norm)) continue;
    terms[index] = partsOf(norm).map((part) => origins.get(part) ?? classOf(stem(spell(part)), classes));
  }
  return terms;
}

const classOf = (stem: string, classes: ReadonlyMap<string, string>): string => classes.get(stem) ?? stem;

/** A hyphenated word whose parts are words is compared by its parts: "Pakistan-Russia", "cold-war". */
const partsOf = (norm: string): string[] => norm.split('-').filter((part) => part.length > 1);

function longestName(
  article: Annotated<'tokens'>,
  index: number,
  origins: ReadonlyMap<string, string>,
): { key: string; length: number } | undefined {
  for (let length = 3; length >= 2; length -= 1) {
    const words = article.tokens.slice(index, index + length).map(({ norm }) => norm);
    const key = words.length === length ? origins.get(words.join(' ')) : undefined;
    if (key) return { key, length };
  }
  return undefined;
}
