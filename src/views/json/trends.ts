import type { Trend, Trends } from '../../model/trend.ts';

/** One line of `corpus trends`, complete in itself. */
export const toTrend = ({ term, type, count, documents, periods }: Trend, { unit }: Trends): object => ({
  term,
  ...(type === undefined ? {} : { type }),
  by: unit,
  count,
  documents,
  periods,
});
