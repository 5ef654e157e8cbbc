import type { ReusedPassage, SimilarArticles } from '../../model/reuse.ts';

/** One passage of `corpus reuse`. */
export const toPassage = ({ kind, words, sides, origin }: ReusedPassage): object => ({
  kind,
  words,
  sides: sides.map(({ article, start, end, text }) => ({ article, start, end, text })),
  ...origin,
});

/** One pair of `corpus reuse --documents`. */
export const toSimilarArticles = ({ articles, similarity, origin }: SimilarArticles): object => ({
  articles,
  similarity,
  ...origin,
});
