import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseUnit, listPeriods, PERIOD_UNITS, toPeriod } from '../../src/text/periods.ts';

test('a date lies in its day, ISO week, month and year, as far as it is known', () => {
  expect(PERIOD_UNITS.map((unit) => toPeriod('2018-12-31T10:00:00Z', unit))).toEqual([
    '2018-12-31',
    '2019-W01',
    '2018-12',
    '2018',
  ]);
  expect(PERIOD_UNITS.map((unit) => toPeriod('2018-12', unit))).toEqual([undefined, undefined, '2018-12', '2018']);
  expect(toPeriod('', 'year')).toBeUndefined();
});

test('periods without articles are listed between the first and the last', () => {
  expect(listPeriods(['2018-11-30', '2019-02-01', '2019'], 'month')).toEqual([
    '2018-11',
    '2018-12',
    '2019-01',
    '2019-02',
  ]);
  expect(listPeriods(['2018-12-27', '2019-01-02'], 'week')).toEqual(['2018-W52', '2019-W01']);
  expect(listPeriods([], 'day')).toEqual([]);
});

test('auto takes the finest unit that shows the whole at a glance', () => {
  expect(chooseUnit(['2018-03-01', '2018-03-20'])).toBe('day');
  expect(chooseUnit(['2018-03-01', '2018-08-20'])).toBe('week');
  expect(chooseUnit(['2016-03-01', '2018-08-20'])).toBe('month');
  expect(chooseUnit(['2018-03-01', '2018-03-20', '2018-03'])).toBe('month');
  expect(chooseUnit(['1950', '2018-08-20'])).toBe('year');
});

test('every date lies in a listed period, each listed once and in order', () => {
  const iso = fc
    .date({ min: new Date('1980-01-01'), max: new Date('1985-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(iso, { minLength: 1, maxLength: 8 }), fc.constantFrom(...PERIOD_UNITS), (dates, unit) => {
      const periods = listPeriods(dates, unit);
      expect(new Set(periods).size).toBe(periods.length);
      expect([...periods].sort()).toEqual(periods);
      for (const date of dates) expect(periods).toContain(toPeriod(date, unit));
    }),
  );
});
