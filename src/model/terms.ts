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
