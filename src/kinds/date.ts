import type { Comparison, DateValue } from '../model/value.ts';
import {
  addDays,
  addMonths,
  type Day,
  formatDay,
  mondayOfWeek,
  parseDay,
  toSerial,
  weekdayOf,
} from '../text/calendar.ts';
import type { Kind } from './kind.ts';

/** Dates and times of day; a coarser date does not contradict a finer one inside it. */
export const date: Kind<DateValue> = {
  compare: compareDates,
  format: ({ timex, relation, readings }) => {
    const said = readings ? readings.join(' | ') : /^\d{3}$/.test(timex) ? `${timex}0s` : timex;
    return relation && relation !== 'on' ? `${SIGNS[relation]} ${said}` : said;
  },
};

const SIGNS: Readonly<Record<NonNullable<DateValue['relation']>, string>> = {
  on: '',
  since: '≥',
  until: '≤',
  by: '≤',
  before: '<',
  after: '>',
};

function compareDates(left: DateValue, right: DateValue): Comparison {
  if (left.readings || right.readings) return compareReadings(left, right);
  const sameSide = (left.relation ?? 'on') === (right.relation ?? 'on');
  if (left.timex === right.timex) return sameSide ? compareParts(left.part, right.part) : 'compatible';
  const [mine, other] = [toDays(left.timex), toDays(right.timex)];
  if (!mine || !other) return compareUnanchored(left.timex, right.timex);
  const [one, two] = sameSide ? [mine, other] : [openSide(mine, left.relation), openSide(other, right.relation)];
  if (one.last < two.first || two.last < one.first) return 'different';
  return sameSide && one.first === one.last && two.first === two.last
    ? compareClocks(left.timex, right.timex)
    : 'compatible';
}

/** "Early 1997" lies in 1997, and is not "late 1997". */
function compareParts(left: DateValue['part'], right: DateValue['part']): Comparison {
  if (left === right) return 'same';
  return left && right ? 'different' : 'compatible';
}

function compareReadings(left: DateValue, right: DateValue): Comparison {
  const readingsOf = (value: DateValue): readonly DateValue[] =>
    value.readings?.map((timex) => ({ kind: 'date', timexType: 'DATE', timex, anchor: 'absolute' })) ?? [value];
  const verdicts = readingsOf(left).flatMap((one) => readingsOf(right).map((two) => compareDates(one, two)));
  if (verdicts.some((verdict) => verdict === 'same' || verdict === 'compatible')) return 'compatible';
  return verdicts.includes('different') ? 'different' : 'incomparable';
}

/** Both are told of one day: do their clocks agree? A part of the day leaves the hour open. */
function compareClocks(left: string, right: string): Comparison {
  const [mine, other] = [left.split('T')[1], right.split('T')[1]];
  if (mine === other) return 'same';
  if (!mine || !other) return 'compatible';
  const bothClocks = /^\d/.test(mine) && /^\d/.test(other);
  const bothParts = !/^\d/.test(mine) && !/^\d/.test(other);
  return bothClocks || bothParts ? 'different' : 'compatible';
}

/** TIMEX3 for a date of a year, and a day of a week, that the text does not tell. */
const SOME_YEAR = 'XXXX-';
const SOME_WEEK = 'WXX-';

/** One of the dates could not be told: a weekday or month without its year, or words like "now". */
function compareUnanchored(left: string, right: string): Comparison {
  for (const [open, full] of [
    [left, right],
    [right, left],
  ] as const) {
    if (!open.startsWith(SOME_YEAR)) continue;
    const tail = open.slice(SOME_YEAR.length);
    const weekday = tail.startsWith(SOME_WEEK) ? tail.slice(SOME_WEEK.length)[0] : undefined;
    const day = parseDay(full);
    if (weekday && day) return weekdayOf(day) === Number(weekday) ? 'compatible' : 'incomparable';
    const month = /^\d\d(?:-\d\d)?/.exec(tail)?.[0];
    if (month && /^\d{4}-\d\d/.test(full)) {
      const shared = full.slice(5, 5 + month.length);
      return month.startsWith(shared) || shared.startsWith(month) ? 'compatible' : 'different';
    }
  }
  return 'incomparable';
}

interface Days {
  readonly first: number;
  readonly last: number;
}

function openSide(days: Days, relation: DateValue['relation']): Days {
  if (relation === 'since') return { first: days.first, last: Number.MAX_SAFE_INTEGER };
  if (relation === 'after') return { first: days.last, last: Number.MAX_SAFE_INTEGER };
  if (relation === 'until' || relation === 'by') return { first: Number.MIN_SAFE_INTEGER, last: days.last };
  if (relation === 'before') return { first: Number.MIN_SAFE_INTEGER, last: days.first };
  return days;
}

/** First and last day of a TIMEX3 date, as days since 1970; undefined when it names no stretch of the calendar. */
export function toDays(timex: string): Days | undefined {
  const bare = timex.replace(/T.*/, '');
  const [from, to] = bare.split('/');
  if (to) return join(toDays(from ?? ''), toDays(to));
  const [, year, tail = ''] = /^(?:FY)?(\d{4})(?:-(.+))?$/.exec(bare) ?? [];
  if (!year) return /^\d{2,3}$/.test(bare) ? toYears(Number(bare.padEnd(4, '0')), 10 ** (4 - bare.length)) : undefined;
  const start = { year: Number(year), month: 1, day: 1 };
  if (!tail) return toYears(start.year, 1);
  if (/^\d\d$/.test(tail)) return toMonths({ ...start, month: Number(tail) }, 1);
  const week = /^W(\d\d)(-WE|-\d)?$/.exec(tail);
  if (week) return toWeek(mondayOfWeek(start.year, Number(week[1])), week[2]);
  const months = SPANS.get(tail);
  if (months) return toMonths(addMonths(start, months[0]), months[1]);
  const day = parseDay(bare);
  return day && formatDay(day) === bare ? { first: toSerial(day), last: toSerial(day) } : undefined;
}

/** Months after January a part of the year begins, and how many it has; seasons of the north, as news writes them. */
const SPANS: ReadonlyMap<string, readonly [offset: number, length: number]> = new Map([
  ['Q1', [0, 3]],
  ['Q2', [3, 3]],
  ['Q3', [6, 3]],
  ['Q4', [9, 3]],
  ['H1', [0, 6]],
  ['H2', [6, 6]],
  ['SP', [2, 3]],
  ['SU', [5, 3]],
  ['FA', [8, 3]],
  ['WI', [11, 3]],
]);

const toYears = (year: number, count: number): Days => toMonths({ year, month: 1, day: 1 }, 12 * count);

function toMonths(first: Day, count: number): Days {
  return { first: toSerial(first), last: toSerial({ ...first, month: first.month + count }) - 1 };
}

function toWeek(monday: Day, part: string | undefined): Days {
  const first = part === '-WE' ? 5 : part ? Number(part.slice(1)) - 1 : 0;
  const last = part && part !== '-WE' ? first : 6;
  return { first: toSerial(addDays(monday, first)), last: toSerial(addDays(monday, last)) };
}

const join = (from: Days | undefined, to: Days | undefined): Days | undefined =>
  from && to && { first: from.first, last: to.last };
