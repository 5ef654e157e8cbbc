/** How often something stands in the articles of one stretch of time. */
export interface TrendPeriod {
  /** `2018-03-02`, `2018-W09`, `2018-03` or `2018`. */
  readonly period: string;
  readonly count: number;
  /** Among the words of all articles of the period; 0 when it has none. */
  readonly perMillion: number;
  /** Articles of the period that hold it. */
  readonly documents: number;
}

/** A term or an entity over publication dates. */
export interface Trend {
  readonly term: string;
  /** Of an entity: person, organization, place … */
  readonly type?: string;
  /** In the dated articles. */
  readonly count: number;
  readonly documents: number;
  /** Every period between the first and the last date, in order. */
  readonly periods: readonly TrendPeriod[];
}

/** The articles that a stretch of time has. */
export interface CoveredPeriod {
  readonly period: string;
  readonly articles: number;
  readonly words: number;
}

/** Terms over publication dates, and what they were counted in. */
export interface Trends {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly periods: readonly CoveredPeriod[];
  readonly trends: readonly Trend[];
  /** Ids of the articles without a date, or with one too coarse for the unit; they are not counted. */
  readonly undated: readonly string[];
}
