import type { Keyword } from '../../model/corpus.ts';
import type { TrendPeriod } from '../../model/trend.ts';

/** A keyword over publication dates. */
export interface KeywordTimeline {
  readonly by: string;
  readonly periods: readonly TrendPeriod[];
}

/** One keyword of `corpus keywords`; of its time only periods that hold it. */
export function toKeyword(keyword: Keyword, timeline?: KeywordTimeline): object {
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
    ...(timeline ? { timeline: { by: timeline.by, periods: timeline.periods.filter(({ count }) => count > 0) } } : {}),
  };
}

/** One keyword of a single article (`--per-article`). */
export const toArticleKeyword = ({ term, count, score }: Pick<Keyword, 'term' | 'count' | 'score'>): object => ({
  term,
  count,
  score,
});
