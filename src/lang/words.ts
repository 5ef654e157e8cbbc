/**
 * What the full stop of an abbreviation means: `name` never ends a sentence, `number` is an abbreviation only before a number,
 * `capital` only with a capital; `capital` and `any` end a sentence before a function word.
 */
export const ABBREVIATION_KINDS = ['name', 'number', 'capital', 'any'] as const;
export type AbbreviationKind = (typeof ABBREVIATION_KINDS)[number];

/** What sentence splitting, token folding and counting need. */
export interface WordKnowledge {
  /** Abbreviations without their full stop, folded. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Words too common to characterise a text; folded. */
  readonly stopWords: ReadonlySet<string>;
  /** Words that no keyphrase holds: days, forms of address, vague quantities; folded. */
  readonly phraseStops: ReadonlySet<string>;
  /** Endings that mark possession, folded: `'s`. Dropped from a token's norm. */
  readonly possessives: readonly string[];
  /** Stem of a folded word. */
  readonly stem: (word: string) => string;
  /** What the forms and spellings of a folded word have in common, for counting them as one. */
  readonly key: (word: string) => string;
}
