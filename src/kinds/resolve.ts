import type { CalendarFields, Clock, TimeExpression } from '../lang/times.ts';
import type { DateValue } from '../model/value.ts';
import { formatDay, formatYear, isDay } from '../text/calendar.ts';
import { resolveCalendar } from './resolve-calendar.ts';
import { resolveOffset } from './resolve-offset.ts';
import type { Resolved, TimeContext } from './time-context.ts';

/** TIMEX3 for a day nobody can tell. */
export const UNKNOWN_DAY = 'XXXX-XX-XX';

/** The date an expression means; undefined for a day the calendar does not have. */
export function resolveTime(time: TimeExpression, context: TimeContext): DateValue | undefined {
  if (time.form === 'ambiguous') return resolveAmbiguous(time.readings);
  if (time.form === 'fixed') {
    const anchor = time.timex.endsWith('_REF') ? 'none' : 'absolute';
    return toDate({ timex: time.timex, anchor }, 'DATE', time.part);
  }
  const resolved = time.form === 'offset' ? resolveOffset(time, context) : resolveCalendar(time, context);
  return resolved && toDate(withClock(resolved, time.clock), time.clock ? 'TIME' : 'DATE', time.part);
}

const toDate = (resolved: Resolved, timexType: 'DATE' | 'TIME', part: DateValue['part'] | undefined): DateValue => ({
  kind: 'date',
  timexType,
  ...resolved,
  ...(part ? { part } : {}),
});

function resolveAmbiguous(fields: readonly CalendarFields[]): DateValue | undefined {
  const days = fields.map(({ year = 0, month = 0, day = 0 }) => ({ year, month, day })).filter(isDay);
  const [first] = days;
  if (!first) return undefined;
  const date = { kind: 'date', timexType: 'DATE', anchor: 'absolute' } as const;
  if (days.length === 1) return { ...date, timex: formatDay(first) };
  return { ...date, timex: formatYear(first.year), readings: days.map(formatDay).sort() };
}

function withClock(date: Resolved, clock: Clock | undefined): Resolved {
  if (!clock) return date;
  const pad = (number: number): string => String(number).padStart(2, '0');
  const time = clock.hour === undefined ? clock.part : `${pad(clock.hour)}:${pad(clock.minute ?? 0)}`;
  // A clock belongs to a day; of a week or month only its hour is known.
  const day = date.timex.length === UNKNOWN_DAY.length ? date.timex : UNKNOWN_DAY;
  return { ...date, timex: `${day}T${time}` };
}
