import {
  addMonths,
  type Day,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  fromSerial,
  parseDate,
  toSerial,
  weekdayOf,
} from './calendar.ts';

/** Stretches of time that articles are counted by, the finest first. A week is that of ISO 8601. */
export const PERIOD_UNITS = ['day', 'week', 'month', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** Characters of an ISO date that a unit needs: a month is not known from a year. */
const NEEDED: Record<PeriodUnit, number> = { day: 10, week: 10, month: 7, year: 4 };

/** The period an ISO date lies in: `2018-03-02`, `2018-W09`, `2018-03`, `2018`; undefined when the date is coarser or none. */
export function toPeriod(iso: string, unit: PeriodUnit): string | undefined {
  const day = isPrecise(iso, unit) ? parseDate(iso) : undefined;
  return day && FORMATS[unit](day);
}

/** All periods from the first to the last of these dates, empty ones too. */
export function listPeriods(dates: readonly string[], unit: PeriodUnit): string[] {
  const days = dates.flatMap((iso) => (isPrecise(iso, unit) ? (parseDate(iso) ?? []) : []));
  if (days.length === 0) return [];
  const serials = days.map(toSerial);
  const last = FORMATS[unit](fromSerial(serials.reduce((a, b) => Math.max(a, b))));
  const periods: string[] = [];
  let day = STARTS[unit](fromSerial(serials.reduce((a, b) => Math.min(a, b))));
  for (;;) {
    const period = FORMATS[unit](day);
    periods.push(period);
    if (period >= last) return periods;
    day = NEXT[unit](day);
  }
}

/** Most periods that are read at a glance. */
const MOST = 40;

/** The finest unit that divides the time of these dates into at most forty periods and that nearly all of them are precise enough for. */
export function chooseUnit(dates: readonly string[]): PeriodUnit {
  const fits = (unit: PeriodUnit): boolean =>
    dates.filter((iso) => isPrecise(iso, unit)).length >= 0.9 * dates.length && countPeriods(dates, unit) <= MOST;
  return PERIOD_UNITS.find(fits) ?? 'year';
}

const LENGTHS: Record<PeriodUnit, number> = { day: 1, week: 7, month: 30.4, year: 365.2 };

function countPeriods(dates: readonly string[], unit: PeriodUnit): number {
  const serials = dates.flatMap((iso) => {
    const day = parseDate(iso);
    return day ? [toSerial(day)] : [];
  });
  const first = serials.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = serials.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return (last - first) / LENGTHS[unit] + 1;
}

const isPrecise = (iso: string, unit: PeriodUnit): boolean =>
  (/^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(iso)?.[0].length ?? 0) >= NEEDED[unit];

const FORMATS: Record<PeriodUnit, (day: Day) => string> = {
  day: formatDay,
  week: formatWeek,
  month: ({ year, month }) => formatMonth(year, month),
  year: ({ year }) => formatYear(year),
};

const STARTS: Record<PeriodUnit, (day: Day) => Day> = {
  day: (day) => day,
  week: (day) => fromSerial(toSerial(day) + 1 - weekdayOf(day)),
  month: (day) => ({ ...day, day: 1 }),
  year: ({ year }) => ({ year, month: 1, day: 1 }),
};

const NEXT: Record<PeriodUnit, (day: Day) => Day> = {
  day: (day) => fromSerial(toSerial(day) + 1),
  week: (day) => fromSerial(toSerial(day) + 7),
  month: (day) => addMonths(day, 1),
  year: ({ year }) => ({ year: year + 1, month: 1, day: 1 }),
};
