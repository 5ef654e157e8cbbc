import type { TimeExpression, Unit } from '../lang/times.ts';
import {
  addDays,
  addMonths,
  type Day,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  parseDate,
  weekdayOf,
} from '../text/calendar.ts';
import type { Resolved, TimeContext } from './time-context.ts';

type Offset = TimeExpression & { readonly form: 'offset' };

/** The date so many days, weeks, months or years from the publication or from the date told last. */
export function resolveOffset(time: Offset, context: TimeContext): Resolved | undefined {
  const origin = originOf(time, context);
  const timex = origin && step(origin.day, origin.precision, time, context);
  return timex === undefined ? unknown(time.unit) : { timex, anchor: origin?.anchor ?? 'none' };
}

interface Origin {
  readonly day: Day;
  /** How many characters of the ISO date are known: 4, 7 or 10. */
  readonly precision: number;
  readonly anchor: Resolved['anchor'];
}

function originOf({ from, unit }: Offset, context: TimeContext): Origin | undefined {
  const told = unit === 'day' ? context.narrativeDay : context.narrative;
  const iso = (from === 'narrative' ? told : undefined) ?? context.reference;
  const day = iso === undefined ? undefined : parseDate(iso);
  if (!iso || !day) return undefined;
  const precision = Math.min(iso.length, 10);
  return { day, precision, anchor: from === 'narrative' && told ? 'narrative' : 'publication' };
}

/** The TIMEX3 value, or undefined when the origin is too vague to count such units from. */
function step(day: Day, precision: number, { unit, count }: Offset, { tense }: TimeContext): string | undefined {
  if (precision < PRECISION[unit]) return undefined;
  if (unit === 'day') return formatDay(addDays(day, count));
  if (unit === 'week') return formatWeek(addDays(day, count * 7));
  if (unit === 'fortnight') return formatWeek(addDays(day, count * 14));
  if (unit === 'weekend') return `${formatWeek(addDays(day, weekendOf(day, count, tense === 'future') * 7))}-WE`;
  if (unit === 'month') return formatMonth(day.year, day.month + count);
  if (unit === 'quarter') {
    const first = addMonths({ ...day, day: 1 }, count * 3);
    return `${formatYear(first.year)}-Q${Math.ceil(first.month / 3)}`;
  }
  return stepYears(day.year, unit, count);
}

/** Weeks from this one to the weekend meant: on a working day "the weekend" is the last one unless the clause looks ahead. */
function weekendOf(day: Day, count: number, ahead: boolean): number {
  if (count === 0) return weekdayOf(day) >= 6 || ahead ? 0 : -1;
  return count;
}

/** "This century" is one; "a decade ago" is a year. */
function stepYears(from: number, unit: Unit, count: number): string | undefined {
  const size = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1;
  const year = from + count * size;
  if (year < 1 || year > 9999) return undefined;
  const known = count === 0 ? 4 - Math.log10(size) : 4;
  return formatYear(year).slice(0, known);
}

/** Characters of the origin's ISO date that must be known to count in a unit; hours and shorter are not counted. */
const PRECISION: Readonly<Record<Unit, number>> = {
  second: Number.POSITIVE_INFINITY,
  minute: Number.POSITIVE_INFINITY,
  hour: Number.POSITIVE_INFINITY,
  day: 10,
  weekend: 10,
  week: 10,
  fortnight: 10,
  month: 7,
  quarter: 7,
  year: 4,
  decade: 4,
  century: 4,
};

/** TIMEX3 of a unit whose place nobody can tell. */
function unknown(unit: Unit): Resolved | undefined {
  const timex = UNKNOWN.get(unit);
  return timex ? { timex, anchor: 'none' } : undefined;
}

const UNKNOWN: ReadonlyMap<Unit, string> = new Map<Unit, string>([
  ['day', 'XXXX-XX-XX'],
  ['week', 'XXXX-WXX'],
  ['fortnight', 'XXXX-WXX'],
  ['weekend', 'XXXX-WXX-WE'],
  ['month', 'XXXX-XX'],
  ['quarter', 'XXXX-QX'],
  ['year', 'XXXX'],
  ['decade', 'XXX'],
  ['century', 'XX'],
]);
