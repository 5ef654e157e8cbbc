import type { Keyword } from '../../model/corpus.ts';

/** One keyword of `corpus keywords`. */
export function toKeyword(keyword: Keyword): object {
  const { g2, logRatio, dispersion } = keyword;
  return {
    term: keyword.term,
    forms: keyword.forms,
    count: keyword.count,
    documents: keyword.documents,
    perMillion: keyword.perMillion,
    tfidf: keyword.tfidf,
    ...(g2 === undefined ? {} : { g2 }),
    ...(logRatio === undefined ? {} : { logRatio }),
    ...(dispersion === undefined ? {} : { dispersion }),
    score: keyword.score,
    articles: Object.fromEntries(keyword.articles),
  };
}

/** One keyword of a single article (`--per-article`). */
export const toArticleKeyword = ({ term, count, score }: Keyword): object => ({ term, count, score });
