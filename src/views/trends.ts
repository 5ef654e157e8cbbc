import type { Trend, TrendPeriod, Trends } from '../model/trend.ts';
import { toBar, toSparkline } from './chart.ts';
import type { Screen } from './screen.ts';
import { drawTable } from './table/draw.ts';
import type { Table } from './table/table.ts';

/** One row a term and period, for spreadsheets and pipes. */
export const toTrendTable = (trends: readonly Trend[]): Table => ({
  columns: [
    { head: 'term' },
    { head: 'period' },
    { head: 'count', align: 'right' },
    { head: 'per million', align: 'right' },
    { head: 'articles', align: 'right' },
  ],
  rows: trends.flatMap(({ term, periods }) =>
    periods.map(({ period, count, perMillion, documents }) => [term, period, count, perMillion, documents]),
  ),
});

/** What the heights of a chart stand for. */
export type Measure = 'perMillion' | 'count';

/** A chart for a terminal: bars, a line a period, for one term; a line of columns for each of several. */
export function drawTrends({ periods, trends, unit }: Trends, measure: Measure, screen: Screen): string {
  if (periods.length === 0) return '';
  const [only] = trends;
  const chart = trends.length === 1 && only ? toBarTable(only, measure, screen) : toLineTable(trends, measure, screen);
  const articles = periods.reduce((sum, period) => sum + period.articles, 0);
  const height = measure === 'count' ? 'counts' : 'occurrences per million words';
  const span = `${periods[0]?.period} to ${periods.at(-1)?.period}`;
  const said = `${articles} dated articles, by ${unit} from ${span}; heights are ${height}`;
  return `${drawTable(chart, screen)}${screen.paint.dim(said)}\n`;
}

/** Columns that a bar and a line of columns have beside the others. */
const BESIDE = { bar: 46, line: 50 };

function toBarTable({ term, periods }: Trend, measure: Measure, { columns }: Screen): Table {
  const peak = Math.max(...periods.map((period) => period[measure]));
  return {
    columns: [
      { head: 'period', tone: 'dim' },
      { head: 'count', align: 'right' },
      { head: 'articles', align: 'right' },
      { head: 'per million', align: 'right' },
      { head: term, tone: 'only', narrow: 'cut' },
    ],
    rows: periods.map((row) => [
      row.period,
      row.count,
      row.documents,
      row.perMillion.toFixed(0),
      toBar(row[measure], peak, Math.max(10, columns - BESIDE.bar)),
    ]),
  };
}

function toLineTable(trends: readonly Trend[], measure: Measure, { columns }: Screen): Table {
  const widest = Math.max(...trends.map(({ term }) => term.length), 4);
  const width = Math.max(8, columns - BESIDE.line - Math.min(30, widest));
  const typed = trends.some(({ type }) => type !== undefined);
  return {
    columns: [
      ...(typed ? [{ head: 'type', tone: 'dim' as const }] : []),
      { head: 'term', tone: 'strong', narrow: 'cut' },
      { head: 'count', align: 'right' },
      { head: 'articles', align: 'right' },
      { head: 'most in', tone: 'dim' },
      { head: spanOf(trends), tone: 'only' },
    ],
    rows: trends.map(({ term, type, count, documents, periods }) => [
      ...(typed ? [type] : []),
      term,
      count,
      documents,
      peakOf(periods, measure)?.period,
      toSparkline(
        periods.map((period) => period[measure]),
        width,
      ),
    ]),
  };
}

function spanOf([trend]: readonly Trend[]): string {
  return `${trend?.periods[0]?.period} → ${trend?.periods.at(-1)?.period}`;
}

/** The first of the periods with the most. */
function peakOf(periods: readonly TrendPeriod[], measure: Measure): TrendPeriod | undefined {
  const peak = Math.max(...periods.map((period) => period[measure]));
  return peak > 0 ? periods.find((period) => period[measure] === peak) : undefined;
}
