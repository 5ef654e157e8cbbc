import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  easterSunday,
  formatDay,
  formatMonth,
  formatWeek,
  fromSerial,
  mondayOfWeek,
  nthWeekday,
  parseDate,
  parseDay,
  toSerial,
  weekdayOf,
} from '../../src/text/calendar.ts';

const day = (iso: string) => parseDay(iso) ?? { year: 0, month: 0, day: 0 };
const anyDay = fc.integer({ min: -500_000, max: 500_000 }).map(fromSerial);

test.each([
  ['2005-01-01', '2004-W53'],
  ['2008-12-29', '2009-W01'],
  ['2010-01-03', '2009-W53'],
  ['2018-03-03', '2018-W09'],
])('%s lies in week %s', (iso, week) => {
  expect(formatWeek(day(iso))).toBe(week);
});

test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2018, '2018-04-01'],
  [2024, '2024-03-31'],
])('Easter of %i is %s', (year, iso) => {
  expect(formatDay(easterSunday(year))).toBe(iso);
});

test('the fourth Thursday of November 1999 and the last Monday of May 2018', () => {
  expect(formatDay(nthWeekday(1999, 11, 4, 4))).toBe('1999-11-25');
  expect(formatDay(nthWeekday(2018, 5, 1, -1))).toBe('2018-05-28');
});

test('days the calendar does not have are not read', () => {
  expect(['2017-02-29', '2018-04-31', '2018-13-01', '2018-03', '0000-01-01'].map(parseDay)).toEqual(
    Array(5).fill(undefined),
  );
  expect(parseDay('2016-02-29T10:30')).toEqual({ year: 2016, month: 2, day: 29 });
  expect(parseDate('2018-03')).toEqual({ year: 2018, month: 3, day: 1 });
});

test('a month from 31 January is the end of February', () => {
  expect(formatDay(addMonths(day('2016-01-31'), 1))).toBe('2016-02-29');
  expect(formatMonth(2018, 0)).toBe('2017-12');
});

test('days and serial numbers are one to one, and a week later is the same weekday of the next week', () => {
  fc.assert(
    fc.property(anyDay, (any) => {
      expect(fromSerial(toSerial(any))).toEqual(any);
      expect(weekdayOf(addDays(any, 7))).toBe(weekdayOf(any));
      expect(weekdayOf(addDays(any, 1))).toBe((weekdayOf(any) % 7) + 1);
    }),
  );
});

test('the Monday of a week lies in that week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
      expect(formatWeek(mondayOfWeek(year, week))).toBe(`${year}-W${String(week).padStart(2, '0')}`);
    }),
  );
});
