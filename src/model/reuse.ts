import type { Span } from './span.ts';

/** One place where a passage stands. */
export interface ReuseSide extends Span {
  readonly article: string;
  readonly text: string;
}

/** A passage that stands in several places, of one article or of several. */
export interface ReusedPassage {
  /** `verbatim`: the same words, whatever their case, quotes and spelling. `near`: one sentence, edited. */
  readonly kind: 'verbatim' | 'near';
  /** Number of words; of the shorter side when near. */
  readonly words: number;
  /** In the order of the collection; two when near. */
  readonly sides: readonly ReuseSide[];
  readonly origin?: Origin;
}

/** Where shared wording may come from, as far as the articles say. */
export interface Origin {
  /** Article that was published before all others that hold it; absent when dates do not tell. */
  readonly first?: string;
  /** News agencies that the articles name as their source: then it is wire copy, not one outlet's from another. */
  readonly agencies?: readonly string[];
}

/** Two articles of which one is largely a copy of the other. */
export interface SimilarArticles {
  readonly articles: readonly [string, string];
  /** Share of their runs of five words that both hold, 0 to 1 (Jaccard). */
  readonly similarity: number;
  readonly origin?: Origin;
}
