import type { CalendarFields, Clock, Holiday, Tense, TimeExpression } from '../lang/times.ts';
import type { DateValue } from '../model/value.ts';
import {
  addDays,
  addMonths,
  type Day,
  easterSunday,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isDay,
  nthWeekday,
  toSerial,
  weekdayOf,
} from '../text/calendar.ts';

/** What has to be known to tell the date an expression means. */
export interface TimeContext {
  /** Day, month or year the article was written, ISO. */
  readonly reference?: string | undefined;
  /** The date told last. */
  readonly narrative?: string | undefined;
  /** Tense of the clause; news tells of the past when it does not say. */
  readonly tense?: Tense | undefined;
  readonly holidays: ReadonlyMap<string, Holiday>;
}

type Anchor = DateValue['anchor'];
interface Resolved {
  readonly timex: string;
  readonly anchor: Anchor;
}

/** A month's name may look so many days ahead of publication before last year's is the likelier reading. */
const NEAR_DAYS = 40;

/** The date an expression means; undefined for a day the calendar does not have. */
export function resolveTime(time: TimeExpression, context: TimeContext): DateValue | undefined {
  if (time.form === 'fixed') return toDate({ timex: time.timex, anchor: anchorOfFixed(time.timex) }, time);
  if (time.form === 'ambiguous') return resolveAmbiguous(time.readings);
  const resolved = time.form === 'offset' ? resolveOffset(time, context) : resolveCalendar(time, context);
  return resolved && toDate(withClock(resolved, time.clock), time);
}

const anchorOfFixed = (timex: string): Anchor => (timex.endsWith('_REF') ? 'none' : 'absolute');

function toDate({ timex, anchor }: Resolved, { form, ...time }: TimeExpression): DateValue {
  const part = 'part' in time ? time.part : undefined;
  return {
    kind: 'date',
    timexType: timex.includes('T') && !timex.includes('_') ? 'TIME' : 'DATE',
    timex,
    anchor,
    ...(part ? { part } : {}),
  };
}

function resolveAmbiguous(fields: readonly CalendarFields[]): DateValue | undefined {
  const days = fields.map(({ year = 0, month = 0, day = 0 }) => ({ year, month, day })).filter(isDay);
  const [first] = days;
  if (!first) return undefined;
  if (days.length === 1) return { kind: 'date', timexType: 'DATE', timex: formatDay(first), anchor: 'absolute' };
  const readings = days.map(formatDay).sort();
  return { kind: 'date', timexType: 'DATE', timex: formatYear(first.year), anchor: 'absolute', readings };
}

function withClock(date: Resolved, clock: Clock | undefined): Resolved {
  if (!clock) return date;
  const pad = (number: number): string => String(number).padStart(2, '0');
  const time = clock.hour === undefined ? clock.part : `${pad(clock.hour)}:${pad(clock.minute ?? 0)}`;
  const day = date.timex.length === UNKNOWN_DAY.length ? date.timex : UNKNOWN_DAY;
  return { ...date, timex: `${day}T${time}` };
}

function resolveCalendar(time: CalendarFields, known: TimeContext): Resolved | undefined {
  const context = time.tense ? { ...known, tense: time.tense } : known;
  const { year, month, day, weekday } = time;
  if (time.holiday) return resolveHoliday(time.holiday, time, context);
  if (year !== undefined) return absolute(time, year);
  if (month !== undefined && day !== undefined) return resolveMonthDay(month, day, time, context);
  if (month !== undefined) return resolveMonth(month, time, context);
  if (weekday !== undefined) return resolveWeekday(weekday, time, context);
  if (time.season) return resolveInYear(`-${time.season}`, SEASON_MONTHS.get(time.season) ?? 1, time, context);
  if (time.quarter) return resolveInYear(`-Q${time.quarter}`, time.quarter * 3 - 2, time, context);
  return undefined;
}

const SEASON_MONTHS: ReadonlyMap<string, number> = new Map([
  ['WI', 1],
  ['SP', 3],
  ['SU', 6],
  ['FA', 9],
]);

function absolute({ month, day, season, quarter }: CalendarFields, year: number): Resolved | undefined {
  if (month !== undefined && day !== undefined) {
    return isDay({ year, month, day }) ? { timex: formatDay({ year, month, day }), anchor: 'absolute' } : undefined;
  }
  const tail = month !== undefined ? '' : season ? `-${season}` : quarter ? `-Q${quarter}` : '';
  return { timex: month === undefined ? formatYear(year) + tail : formatMonth(year, month), anchor: 'absolute' };
}

/** "Aug. 7": of the years around publication the one that tense and nearness speak for. */
function resolveMonthDay(month: number, day: number, time: CalendarFields, context: TimeContext): Resolved | undefined {
  // 2000 was a leap year: it has every day any year has.
  if (!isDay({ year: 2000, month, day })) return undefined;
  const year = chooseYear(month, day, time, context);
  if (year === undefined) return { timex: `XXXX-${formatDay({ year: 2000, month, day }).slice(5)}`, anchor: 'none' };
  if (!isDay({ year, month, day })) return undefined;
  const timex = time.wholeWeek ? formatWeek({ year, month, day }) : formatDay({ year, month, day });
  return { timex, anchor: 'publication' };
}

function resolveMonth(month: number, time: CalendarFields, context: TimeContext): Resolved {
  const year = chooseYear(month, undefined, time, context);
  const known = year !== undefined;
  return {
    timex: known ? formatMonth(year, month) : `XXXX-${formatMonth(2000, month).slice(5)}`,
    anchor: known ? 'publication' : 'none',
  };
}

function chooseYear(
  month: number,
  day: number | undefined,
  { shift, weekday }: CalendarFields,
  { reference, tense }: TimeContext,
): number | undefined {
  const now = referenceDay(reference);
  if (!now) return undefined;
  const { year } = now;
  if (weekday !== undefined && day !== undefined) return yearWithWeekday({ year, month, day }, weekday);
  const ahead = toSerial({ year, month, day: day ?? (month === now.month ? now.day : 1) }) - toSerial(now);
  if (shift === -1) return ahead >= 0 ? year - 1 : year;
  if (shift === 1) return ahead <= 0 ? year + 1 : year;
  if (shift === 0) return year;
  if (ahead > 0) {
    const near = ahead <= (day === undefined || tense === 'past' ? NEAR_DAYS : 2 * NEAR_DAYS);
    return tense === 'future' || (near && !(tense === 'past' && day === undefined)) ? year : year - 1;
  }
  return tense === 'future' && ahead < -2 * NEAR_DAYS ? year + 1 : year;
}

/** The year nearest to the publication's in which the day falls on that weekday. */
function yearWithWeekday(day: Day, weekday: number): number {
  const years = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6].map((distance) => day.year + distance);
  return years.find((year) => isDay({ ...day, year }) && weekdayOf({ ...day, year }) === weekday) ?? day.year;
}

function resolveWeekday(weekday: number, { shift }: CalendarFields, context: TimeContext): Resolved {
  const now = exactDay(context.reference);
  if (!now) return { timex: `XXXX-WXX-${weekday}`, anchor: 'none' };
  const back = (weekdayOf(now) - weekday + 7) % 7;
  const forward = (weekday - weekdayOf(now) + 7) % 7;
  const future = shift === 1 || (shift === undefined && context.tense === 'future');
  const step = future ? forward || (shift === 1 ? 7 : 0) : -(back || (shift === -1 ? 7 : 0));
  return { timex: formatDay(addDays(now, step)), anchor: 'publication' };
}

function resolveInYear(tail: string, firstMonth: number, time: CalendarFields, context: TimeContext): Resolved {
  const year = chooseYear(firstMonth, undefined, time, context);
  return year === undefined
    ? { timex: `XXXX${tail}`, anchor: 'none' }
    : { timex: `${formatYear(year)}${tail}`, anchor: 'publication' };
}

function resolveHoliday(name: string, time: CalendarFields, context: TimeContext): Resolved | undefined {
  const holiday = context.holidays.get(name);
  const now = referenceDay(context.reference);
  if (!holiday || (!now && time.year === undefined)) return undefined;
  const inYear = (year: number): Day =>
    'easter' in holiday
      ? addDays(easterSunday(year), holiday.easter)
      : 'day' in holiday
        ? { year, month: holiday.month, day: holiday.day }
        : nthWeekday(year, holiday.month, holiday.weekday, holiday.nth);
  if (time.year !== undefined) return { timex: formatDay(inYear(time.year)), anchor: 'absolute' };
  if (!now) return undefined;
  const { month, day } = inYear(now.year);
  const year = chooseYear(month, day, time, context) ?? now.year;
  return { timex: formatDay(inYear(year)), anchor: 'publication' };
}

function resolveOffset(time: TimeExpression & { form: 'offset' }, context: TimeContext): Resolved | undefined {
  const { unit, count } = time;
  const told = time.from === 'narrative' ? context.narrative : undefined;
  const origin = told ?? context.reference;
  const anchor: Anchor = told ? 'narrative' : 'publication';
  const unknown: Resolved = { timex: UNKNOWN.get(unit) ?? UNKNOWN_DAY, anchor: 'none' };
  const exact = exactDay(origin);
  const near = referenceDay(origin);
  if (!origin || !near) return unknown;
  if (unit === 'day') return exact ? { timex: formatDay(addDays(exact, count)), anchor } : unknown;
  if (unit === 'week') return exact ? { timex: formatWeek(addDays(exact, count * 7)), anchor } : unknown;
  if (unit === 'weekend')
    return exact
      ? { timex: `${formatWeek(addDays(exact, count * 7 - (weekdayOf(exact) < 6 ? 7 : 0)))}-WE`, anchor }
      : unknown;
  if (unit === 'month' || unit === 'quarter') {
    if (origin.length < 7) return unknown;
    const day = addMonths({ ...near, day: 1 }, count * (unit === 'month' ? 1 : 3));
    if (unit === 'month') return { timex: formatMonth(day.year, day.month), anchor };
    return { timex: `${formatYear(day.year)}-Q${Math.ceil(day.month / 3)}`, anchor };
  }
  const years = unit === 'year' ? 1 : unit === 'decade' ? 10 : unit === 'century' ? 100 : 0;
  const year = near.year + count * years;
  if (years === 0 || year < 1 || year > 9999) return undefined;
  if (count === 0 && years > 1) return { timex: formatYear(year).slice(0, years === 10 ? 3 : 2), anchor };
  return { timex: formatYear(year), anchor };
}

const UNKNOWN_DAY = 'XXXX-XX-XX';
const UNKNOWN: ReadonlyMap<string, string> = new Map([
  ['week', 'XXXX-WXX'],
  ['weekend', 'XXXX-WXX-WE'],
  ['month', 'XXXX-XX'],
  ['quarter', 'XXXX-QX'],
  ['year', 'XXXX'],
]);

const exactDay = (iso: string | undefined): Day | undefined => (iso ? parse(iso, 10) : undefined);

/** The first day an ISO date may mean. */
const referenceDay = (iso: string | undefined): Day | undefined => (iso ? parse(iso, 4) : undefined);

function parse(iso: string, least: number): Day | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (!year || iso.length < least) return undefined;
  const parsed = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  return isDay(parsed) ? parsed : undefined;
}
