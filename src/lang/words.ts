/** What sentence splitting, token folding and counting need. */
export interface WordKnowledge {
  /** Abbreviations, without their full stop, whose stop does not end a sentence; folded. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words too common to characterise a text; folded. */
  readonly stopWords: ReadonlySet<string>;
  /** Endings that mark possession, folded: `'s`. Dropped from a token's norm. */
  readonly possessives: readonly string[];
  /** Stem of a folded word, for grouping its forms. */
  readonly stem: (word: string) => string;
}
