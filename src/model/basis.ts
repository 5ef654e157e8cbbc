/** What figures of keywords rest on: said beside every result. */
export interface KeywordBasis {
  readonly articles: number;
  /** Words in all, stop words included. */
  readonly words: number;
  /** What the rows are ranked by, and how that is reckoned. */
  readonly statistic: string;
  readonly formula: string;
  /** Words left out: those of the language's list, and of the caller's own. */
  readonly stopWords: number;
  readonly ownStopWords?: number;
  /** What was compared with. */
  readonly reference?: { readonly articles?: number; readonly words: number; readonly list?: string };
}
