import type { CoveredPeriod, Trend, Trends } from '../model/trend.ts';
import { chooseUnit, listPeriods, type PeriodUnit, toPeriod } from '../text/periods.ts';
import { toPerMillion } from '../text/statistics.ts';

/** Something counted, and how often each article holds it. */
export interface Counted {
  readonly term: string;
  readonly type?: string;
  readonly articles: ReadonlyMap<string, number>;
}

/** When the articles appeared, and how long they are. */
export interface DatedArticles {
  /** Article id to its ISO date of publication, where it has one. */
  readonly dates: ReadonlyMap<string, string>;
  /** Article id to its number of words; all articles. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** How often each of `counted` stands in every stretch of time, in the order given. */
export function findTrends(
  counted: readonly Counted[],
  { dates, sizes }: DatedArticles,
  by: PeriodUnit | 'auto' = 'auto',
): Trends {
  const known = [...sizes.keys()].flatMap((id) => dates.get(id) ?? []);
  const unit = by === 'auto' ? chooseUnit(known) : by;
  const periodOf = new Map<string, string>();
  for (const id of sizes.keys()) {
    const period = toPeriod(dates.get(id) ?? '', unit);
    if (period !== undefined) periodOf.set(id, period);
  }
  const periods = coverPeriods(listPeriods(known, unit), periodOf, sizes);
  return {
    unit,
    periods,
    trends: counted.map((one) => toTrend(one, periods, periodOf)),
    undated: [...sizes.keys()].filter((id) => !periodOf.has(id)),
  };
}

function coverPeriods(
  names: readonly string[],
  periodOf: ReadonlyMap<string, string>,
  sizes: ReadonlyMap<string, number>,
): CoveredPeriod[] {
  const covered = new Map(names.map((period) => [period, { period, articles: 0, words: 0 }]));
  for (const [id, period] of periodOf) {
    const row = covered.get(period);
    if (!row) continue;
    row.articles += 1;
    row.words += sizes.get(id) ?? 0;
  }
  return [...covered.values()];
}

function toTrend(
  { term, type, articles }: Counted,
  periods: readonly CoveredPeriod[],
  periodOf: ReadonlyMap<string, string>,
): Trend {
  const rows = new Map<string, { count: number; documents: number }>();
  for (const [id, count] of articles) {
    const period = periodOf.get(id);
    if (period === undefined) continue;
    const row = rows.get(period) ?? { count: 0, documents: 0 };
    rows.set(period, { count: row.count + count, documents: row.documents + 1 });
  }
  const found = periods.map(({ period, words }) => {
    const { count = 0, documents = 0 } = rows.get(period) ?? {};
    return { period, count, perMillion: toPerMillion(count, words), documents };
  });
  return {
    term,
    ...(type === undefined ? {} : { type }),
    count: found.reduce((sum, { count }) => sum + count, 0),
    documents: found.reduce((sum, { documents }) => sum + documents, 0),
    periods: found,
  };
}
