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
