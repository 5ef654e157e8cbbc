import type { Language } from '../lang/language.ts';
import type { Annotated } from '../model/annotated.ts';
import type { TermCounts } from '../model/terms.ts';
import { findMatches, type WordTest } from './occurrences.ts';
import { TermCounter } from './term-counter.ts';
import { findTerms, type TermOptions } from './terms.ts';

/** What stands near the words asked for, and how often it stands anywhere. */
export interface CollocateCounts {
  /** All words. */
  readonly words: TermCounts;
  /** Stem to the number of its places within the window. */
  readonly together: ReadonlyMap<string, number>;
  /** How often the words asked for were met, and how many places their windows have. */
  readonly matches: number;
  readonly places: number;
}

/** Counts, article by article, the words within `window` words of a query, in the same sentence; infinity is all of it. */
export class CollocateCounter {
  readonly #query: readonly WordTest[];
  readonly #window: number;
  readonly #words = new TermCounter();
  readonly #together = new Map<string, number>();
  #matches = 0;
  #places = 0;

  constructor(query: readonly WordTest[], window: number) {
    this.#query = query;
    this.#window = window;
  }

  /** Adds one article. */
  add(article: Annotated<'tokens'>, language: Language, options: TermOptions = {}): void {
    const { tokens } = article;
    const terms = findTerms(article, language, options);
    this.#words.add(article.id, terms, tokens.length);
    const keyAt = new Map(terms.map(({ start, key }) => [start, key]));
    for (const place of this.#findPlaces(article)) {
      this.#places += 1;
      const key = keyAt.get(tokens[place]?.start ?? -1);
      if (key !== undefined) this.#together.set(key, (this.#together.get(key) ?? 0) + 1);
    }
  }

  /** What was counted so far. */
  counts(): CollocateCounts {
    return { words: this.#words.counts(), together: this.#together, matches: this.#matches, places: this.#places };
  }

  /** Tokens within the windows, each once however many windows hold it, and none of the matches. */
  #findPlaces(article: Annotated<'tokens'>): ReadonlySet<number> {
    const places = new Set<number>();
    const matched = findMatches(article, this.#query);
    this.#matches += matched.length;
    for (const first of matched) {
      const last = first + this.#query.length - 1;
      const isNear = (at: number): boolean =>
        at >= first - this.#window &&
        at <= last + this.#window &&
        article.tokens[at]?.sentence === article.tokens[first]?.sentence;
      for (let at = first; isNear(at); at -= 1) places.add(at);
      for (let at = last; isNear(at); at += 1) places.add(at);
    }
    for (const first of matched) for (let at = first; at < first + this.#query.length; at += 1) places.delete(at);
    return places;
  }
}
