import type { Keyword } from '../../model/corpus.ts';

/** One keyword of `corpus keywords`. */
export function toKeyword(keyword: Keyword): object {
  const { g2, bic, logRatio, logRatioBound, referenceCount, dispersion, juilland } = keyword;
  return {
    term: keyword.term,
    forms: keyword.forms,
    count: keyword.count,
    documents: keyword.documents,
    perMillion: keyword.perMillion,
    tfidf: keyword.tfidf,
    ...(g2 === undefined ? {} : { g2 }),
    ...(bic === undefined ? {} : { bic }),
    ...(logRatio === undefined ? {} : { logRatio }),
    ...(logRatioBound === undefined ? {} : { logRatioBound }),
    ...(referenceCount === undefined ? {} : { referenceCount }),
    ...(dispersion === undefined ? {} : { dispersion }),
    ...(juilland === undefined ? {} : { juilland }),
    score: keyword.score,
    articles: Object.fromEntries(keyword.articles),
  };
}

/** One keyword of a single article (`--per-article`). */
export const toArticleKeyword = ({ term, count, score }: Pick<Keyword, 'term' | 'count' | 'score'>): object => ({
  term,
  count,
  score,
});
