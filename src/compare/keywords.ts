import type { Keyword } from '../model/corpus.ts';
import type { TermCount, TermCounts } from '../model/terms.ts';
import { toLogRatioBound } from '../text/log-ratio-bound.ts';
import {
  type Comparison,
  toBic,
  toDispersion,
  toG2,
  toJuilland,
  toLogRatio,
  toPerMillion,
} from '../text/statistics.ts';

/** What keywords can be ranked by. */
export const KEYWORD_STATISTICS = ['tfidf', 'count', 'documents', 'g2', 'bic', 'logRatio', 'logRatioBound'] as const;
export type KeywordStatistic = (typeof KEYWORD_STATISTICS)[number];

/** Those that need a reference. */
export const KEYNESS_STATISTICS: ReadonlySet<KeywordStatistic> = new Set(['g2', 'bic', 'logRatio', 'logRatioBound']);

export interface KeywordOptions {
  /** Default: `g2` with a reference, else `tfidf`. */
  readonly statistic?: KeywordStatistic;
  /** The collection to compare with. */
  readonly reference?: TermCounts;
  readonly top?: number;
  readonly minCount?: number;
  /** Least number of articles that hold the term. */
  readonly minDocuments?: number;
  /** Least number of words in a term. */
  readonly minWords?: number;
  /** List of two phrases that say the same only the better one. */
  readonly distinct?: boolean;
  /** Keep or drop a term by any of its forms. */
  readonly include?: RegExp;
  readonly exclude?: RegExp;
}

/**
 * The terms of a collection, the most characteristic first; equals in the order of their stems.
 * TF-IDF is `count · (ln((1 + N) / (1 + df)) + 1)` over N articles, so that a term of every article still weighs its count.
 */
export function rankKeywords(counts: TermCounts, options: KeywordOptions = {}): Keyword[] {
  const { reference, minWords = 1 } = options;
  const spread = openSpread(counts);
  const toScore = SCORES[options.statistic ?? (reference ? 'g2' : 'tfidf')];
  const ranked: { readonly row: Row; readonly score: number }[] = [];
  for (const [key, term] of counts.terms) {
    if (!isWanted(term, options) || (minWords > 1 && !isLong(term, minWords))) continue;
    const row = { key, term, counts, ...(reference ? { reference } : {}) };
    ranked.push({ row, score: toScore(row) });
  }
  ranked.sort((left, right) => right.score - left.score || (left.row.key < right.row.key ? -1 : 1));
  const listed = options.distinct ? dropDoubles(ranked, options.top) : ranked.slice(0, options.top);
  return listed.map(({ row, score }) => toKeyword(row, score, spread(row.term)));
}

/** Without phrases that stand inside a better one, or that only lengthen one met at least twice as often. */
function dropDoubles<Ranked extends { readonly row: Row }>(ranked: readonly Ranked[], top = ranked.length): Ranked[] {
  const listed: Ranked[] = [];
  for (const one of ranked) {
    if (listed.length >= top) break;
    const { key, term } = one.row;
    const isDouble = listed.some(({ row }) =>
      holds(row.key, key) ? term.count <= row.term.count : holds(key, row.key) && 2 * term.count <= row.term.count,
    );
    if (!isDouble) listed.push(one);
  }
  return listed;
}

/** True when the words of `part` stand in a row in `whole`. */
const holds = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `);

/** Inverse document frequency, smoothed: 1 for a term that every article holds. */
export const toIdf = (documents: number, articles: number): number => Math.log((1 + articles) / (1 + documents)) + 1;

/** A term with what it is measured against. */
interface Row {
  readonly key: string;
  readonly term: TermCount;
  readonly counts: TermCounts;
  readonly reference?: TermCounts;
}

const SCORES: Record<KeywordStatistic, (row: Row) => number> = {
  count: ({ term }) => term.count,
  documents: ({ term }) => term.articles.size,
  tfidf: toTfIdf,
  g2: (row) => toG2(toComparison(row)),
  bic: (row) => toBic(toComparison(row)),
  logRatio: (row) => toLogRatio(toComparison(row)),
  logRatioBound: (row) => toLogRatioBound(toComparison(row), { comparisons: row.counts.terms.size }),
};

function toTfIdf({ term, counts }: Row): number {
  return term.count * toIdf(term.articles.size, counts.sizes.size);
}

const toComparison = ({ key, term, counts, reference }: Row): Comparison => ({
  count: term.count,
  size: counts.size,
  referenceCount: reference?.terms.get(key)?.count ?? 0,
  referenceSize: reference?.size ?? 0,
});

function isWanted(term: TermCount, options: KeywordOptions): boolean {
  const { minCount = 1, minDocuments = 1, include, exclude } = options;
  return (
    term.count >= minCount &&
    term.articles.size >= minDocuments &&
    (!include || term.forms.some((form) => include.test(form))) &&
    !(exclude && term.forms.some((form) => exclude.test(form)))
  );
}

const isLong = ({ forms: [form = ''] }: TermCount, minWords: number): boolean => form.split(' ').length >= minWords;

function toKeyword(row: Row, score: number, spread: Spread): Keyword {
  const { key, term, counts } = row;
  const { forms } = term;
  return {
    term: forms[0] ?? key,
    forms,
    count: term.count,
    documents: term.articles.size,
    perMillion: toPerMillion(term.count, counts.size),
    tfidf: toTfIdf(row),
    ...(row.reference?.size ? toKeyness(row) : {}),
    ...spread,
    score,
    articles: term.articles,
  };
}

function toKeyness(row: Row): Pick<Keyword, 'referenceCount' | 'g2' | 'bic' | 'logRatio' | 'logRatioBound'> {
  const comparison = toComparison(row);
  return {
    referenceCount: comparison.referenceCount,
    g2: toG2(comparison),
    bic: toBic(comparison),
    logRatio: toLogRatio(comparison),
    logRatioBound: SCORES.logRatioBound(row),
  };
}

type Spread = Pick<Keyword, 'dispersion' | 'juilland'>;

/** Tells how evenly a term is spread over the articles. */
function openSpread({ sizes }: TermCounts): (term: TermCount) => Spread {
  const words = [...sizes.values()];
  const places = new Map([...sizes.keys()].map((id, place) => [id, place]));
  return ({ articles }) => {
    const parts = new Array<number>(words.length).fill(0);
    for (const [id, count] of articles) parts[places.get(id) ?? 0] = count;
    const dispersion = toDispersion(parts, words);
    const juilland = toJuilland(parts, words);
    return { ...(dispersion === undefined ? {} : { dispersion }), ...(juilland === undefined ? {} : { juilland }) };
  };
}
