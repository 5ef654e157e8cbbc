import type { Span } from './span.ts';

/** One occurrence of a term: a word or a phrase. */
export interface Term extends Span {
  /** What its forms have in common: the stem, or the stems of a phrase joined by blanks. */
  readonly key: string;
  /** Folded form. */
  readonly form: string;
  /** As written, without a possessive ending. */
  readonly spelling: string;
  /** Begins its sentence. */
  readonly first: boolean;
}

/** One term of a collection: the words or phrases that share their stems. */
export interface TermCount {
  readonly count: number;
  /** Article id to count, in the order the articles came. Its size is the document frequency. */
  readonly articles: ReadonlyMap<string, number>;
  /** Forms met, the commonest first; the first is the one to show. */
  readonly forms: readonly string[];
}

/** What was counted in a collection. */
export interface TermCounts {
  /** Article id to its number of words, stop words included, in the order the articles came. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Words in all, stop words included. */
  readonly size: number;
  /** Keyed by the stems, joined by a blank. */
  readonly terms: ReadonlyMap<string, TermCount>;
}

/** The counts of some articles of a collection, to be added to those of the others. Lists are in the order things came. */
export interface PartialCounts {
  /** Id and number of words, stop words included. */
  readonly articles: readonly (readonly [id: string, words: number])[];
  readonly terms: readonly {
    readonly key: string;
    /** Index into `articles`, and how often the term stands there. */
    readonly articles: readonly (readonly [article: number, count: number])[];
    /** Folded form, how often it was met, and its spellings with how often each stands within a sentence. */
    readonly forms: readonly (readonly [
      form: string,
      count: number,
      spellings: readonly (readonly [string, number])[],
    ])[];
  }[];
}
