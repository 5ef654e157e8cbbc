/** A day of the Gregorian calendar; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** `YYYY-MM-DD`. */
export const formatDay = ({ year, month, day }: Day): string => `${formatMonth(year, month)}-${pad(day)}`;

/** `YYYY-MM`; a month outside 1 to 12 carries over into other years. */
export function formatMonth(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${formatYear(Math.floor(months / 12))}-${pad((((months % 12) + 12) % 12) + 1)}`;
}

/** `YYYY`. */
export const formatYear = (year: number): string => String(year).padStart(4, '0');

/** The day an ISO date begins with; undefined when it is coarser than a day or no day of the calendar. */
export function parseDay(iso: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  const parsed = { year: Number(year), month: Number(month), day: Number(day) };
  return isDay(parsed) ? parsed : undefined;
}

/** The first day an ISO date of any precision (year, month or day) may mean. */
export function parseDate(iso: string): Day | undefined {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  const parsed = { year: Number(year), month: Number(month), day: Number(day) };
  return isDay(parsed) ? parsed : undefined;
}

/** Whether the calendar has that day: it has no 31 February. */
export const isDay = ({ year, month, day }: Day): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  fromSerial(toSerial({ year, month: month + 1, day: 0 })).day;

/** Days since 1 January 1970; a day or month out of range carries over. */
export function toSerial({ year, month, day }: Day): number {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

/** The day that lies `serial` days after 1 January 1970. */
export function fromSerial(serial: number): Day {
  const date = new Date(serial * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const addDays = (day: Day, count: number): Day => fromSerial(toSerial(day) + count);

/** The same day of another month, or that month's last. */
export function addMonths(day: Day, count: number): Day {
  const months = day.year * 12 + day.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((((toSerial(day) + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week: `2018-W09`. The week belongs to the year its Thursday lies in. */
export function formatWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const week = Math.floor((toSerial(thursday) - toSerial({ year: thursday.year, month: 1, day: 1 })) / 7) + 1;
  return `${formatYear(thursday.year)}-W${pad(week)}`;
}

/** Monday of an ISO 8601 week. */
export function mondayOfWeek(year: number, week: number): Day {
  const january4 = { year, month: 1, day: 4 };
  return addDays(january4, 1 - weekdayOf(january4) + (week - 1) * 7);
}

/** The `nth` such weekday of a month; counted from the end when `nth` is negative. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = { year, month, day: daysInMonth(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7);
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

/** Easter Sunday of the Western churches (Meeus, Jones and Butcher's Gregorian algorithm). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const sum = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

const pad = (number: number): string => String(number).padStart(2, '0');
