import type { CalendarFields } from '../lang/times.ts';
import {
  addDays,
  type Day,
  easterSunday,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isDay,
  nthWeekday,
  parseDate,
  toSerial,
  weekdayOf,
} from '../text/calendar.ts';
import type { Resolved, TimeContext } from './time-context.ts';

/** The day, month, season or year that calendar words mean. */
export function resolveCalendar(time: CalendarFields, known: TimeContext): Resolved | undefined {
  const context = time.tense ? { ...known, tense: time.tense } : known;
  if (time.holiday) return resolveHoliday(time.holiday, time, context);
  if (time.year !== undefined) return resolveFull(time, time.year);
  if (time.month !== undefined) return resolveMonth(time.month, time, context);
  if (time.weekday !== undefined) return resolveWeekday(time.weekday, time, context);
  if (time.season) return resolvePart(`-${time.season}`, SEASON_MONTHS.get(time.season) ?? 1, time, context);
  if (time.quarter) return resolvePart(`-Q${time.quarter}`, time.quarter * 3 - 2, time, context);
  return undefined;
}

/** First months of the seasons, as news of the northern hemisphere counts them. */
const SEASON_MONTHS: ReadonlyMap<string, number> = new Map([
  ['SP', 3],
  ['SU', 6],
  ['FA', 9],
  ['WI', 12],
]);

/** A date that says its year. */
function resolveFull({ month, day, season, quarter }: CalendarFields, year: number): Resolved | undefined {
  if (month === undefined) {
    const part = season ? `-${season}` : quarter ? `-Q${quarter}` : '';
    return { timex: formatYear(year) + part, anchor: 'absolute' };
  }
  if (day === undefined) return { timex: formatMonth(year, month), anchor: 'absolute' };
  return isDay({ year, month, day }) ? { timex: formatDay({ year, month, day }), anchor: 'absolute' } : undefined;
}

/** "Aug. 7", "in August": of the years around publication the one that tense and nearness speak for. */
function resolveMonth(month: number, time: CalendarFields, context: TimeContext): Resolved | undefined {
  const { day } = time;
  // 2000 was a leap year: it has every day any year has.
  if (day !== undefined && !isDay({ year: 2000, month, day })) return undefined;
  const year = chooseYear(month, day, time, context);
  const format = (inYear: number): string =>
    day === undefined ? formatMonth(inYear, month) : formatDay({ year: inYear, month, day });
  if (year === undefined) return { timex: `XXXX${format(2000).slice(4)}`, anchor: 'none' };
  if (day === undefined) return { timex: format(year), anchor: 'publication' };
  if (!isDay({ year, month, day })) return undefined;
  return { timex: time.wholeWeek ? formatWeek({ year, month, day }) : format(year), anchor: 'publication' };
}

/**
 * A day or month may lie so many days ahead of publication before last year's is the likelier one, as long as no tense
 * speaks for either. Chosen on the AQUAINT news (73 articles).
 */
const NEAR_DAYS = 40;

function chooseYear(
  month: number,
  day: number | undefined,
  { shift, weekday }: CalendarFields,
  { reference, tense }: TimeContext,
): number | undefined {
  const now = reference === undefined ? undefined : parseDate(reference);
  if (!now) return undefined;
  const { year } = now;
  if (weekday !== undefined && day !== undefined) return yearWithWeekday({ year, month, day }, weekday);
  const ahead = toSerial({ year, month, day: day ?? (month === now.month ? now.day : 1) }) - toSerial(now);
  if (shift === -1) return ahead >= 0 ? year - 1 : year;
  if (shift === 1) return ahead <= 0 ? year + 1 : year;
  if (shift === 0) return year;
  if (ahead > 0) return isAhead(ahead, day !== undefined, tense) ? year : year - 1;
  return tense === 'future' && ahead < -2 * NEAR_DAYS ? year + 1 : year;
}

/** A month told in the past is over; a day a few weeks ahead is meant even so ("the Jan. 14 deadline was set"). */
function isAhead(days: number, exact: boolean, tense: TimeContext['tense']): boolean {
  if (tense === 'future') return true;
  if (tense === 'past') return exact && days <= NEAR_DAYS;
  return days <= (exact ? 2 * NEAR_DAYS : NEAR_DAYS);
}

/** The year nearest to the publication's in which the day falls on that weekday. */
function yearWithWeekday(day: Day, weekday: number): number {
  const years = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6].map((distance) => day.year + distance);
  return years.find((year) => isDay({ ...day, year }) && weekdayOf({ ...day, year }) === weekday) ?? day.year;
}

function resolveWeekday(weekday: number, { shift, week }: CalendarFields, context: TimeContext): Resolved {
  const { reference = '', tense } = context;
  const now = reference.length >= 10 ? parseDate(reference) : undefined;
  if (!now) return { timex: `XXXX-WXX-${weekday}`, anchor: 'none' };
  const today = weekdayOf(now);
  const back = (today - weekday + 7) % 7;
  const forward = (weekday - today + 7) % 7;
  const ahead = shift === 1 || (shift === undefined && tense === 'future');
  const step = ahead ? forward || (shift === 1 ? 7 : 0) : -(back || (shift === -1 ? 7 : 0));
  const days = week === undefined ? step : weekday - today + week * 7;
  return { timex: formatDay(addDays(now, days)), anchor: 'publication' };
}

function resolvePart(tail: string, firstMonth: number, time: CalendarFields, context: TimeContext): Resolved {
  const year = chooseYear(firstMonth, undefined, time, context);
  const known = year !== undefined;
  return { timex: (known ? formatYear(year) : 'XXXX') + tail, anchor: known ? 'publication' : 'none' };
}

function resolveHoliday(name: string, time: CalendarFields, context: TimeContext): Resolved | undefined {
  const now = context.reference === undefined ? undefined : parseDate(context.reference);
  if (time.year !== undefined) return toFeast(name, time.year, context, 'absolute');
  const thisYear = now && toFeast(name, now.year, context, 'publication');
  const day = thisYear && parseDate(thisYear.timex);
  if (!day) return undefined;
  return toFeast(name, chooseYear(day.month, day.day, time, context) ?? day.year, context, 'publication');
}

function toFeast(
  name: string,
  year: number,
  { holidays }: TimeContext,
  anchor: Resolved['anchor'],
): Resolved | undefined {
  const holiday = holidays.get(name);
  if (!holiday) return undefined;
  if ('easter' in holiday) return { timex: formatDay(addDays(easterSunday(year), holiday.easter)), anchor };
  if ('day' in holiday) return { timex: formatDay({ year, month: holiday.month, day: holiday.day }), anchor };
  return { timex: formatDay(nthWeekday(year, holiday.month, holiday.weekday, holiday.nth)), anchor };
}
