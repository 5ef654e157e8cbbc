import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatValue } from '../../src/kinds/index.ts';
import type { Value } from '../../src/model/value.ts';
import cases from './values.cases.json' with { type: 'json' };
import { valuesOf } from './values-of.ts';

/** What a case expects of a value: its TIMEX3 value, its number, or the line people read. */
function gist(value: Value, like: unknown): unknown {
  if ('timex' in value) return value.timex;
  if (typeof like === 'number' && 'low' in value) return value.low;
  return formatValue(value);
}

describe('what is found', () => {
  test.each(cases)('$label', ({ text, published, expect: expected }) => {
    const found = valuesOf(text, published);
    expect(
      found.map(({ start, end, value }, index) => [text.slice(start, end), gist(value, expected[index]?.[1])]),
    ).toEqual(expected);
  });
});

test('a date tells what fixed it and on which side of it the event lies', () => {
  const [since, friday, later] = valuesOf('Since 2007 they met, on Friday and a day later.', '2018-03-03').map(
    ({ value }) => value,
  );
  expect(since).toMatchObject({ timex: '2007', anchor: 'absolute', relation: 'since' });
  expect(friday).toMatchObject({ timex: '2018-03-02', anchor: 'publication' });
  expect(later).toMatchObject({ timex: '2018-03-03', anchor: 'narrative' });
});

const FRAGMENTS =
  'March 2 , 2018|Jan.|3/4/2018|last|week|two|million|$|£5m|Rs|percent|%|1,000|10:30|a.m.|the|past|of|killed|people|in|31|-|year-old|dozens|café|naïve|👩🏽‍🚒|🇵🇰|\u00a0|\r\n|e\u0301|’s|.|–|no|half|1e400|00|Friday'.split(
    '|',
  );
const anyText = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(' '));

test('finds are in order, apart from each other, trimmed, and hold finite numbers only', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme' })), (text) => {
      let last = 0;
      for (const { start, end, value } of valuesOf(text, '2018-03-03')) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/^\S[\s\S]*(?<=\S)$/);
        for (const field of Object.values(value))
          if (typeof field === 'number') expect(field).toSatisfy(Number.isFinite);
        expect(formatValue(value)).not.toMatch(/undefined|NaN|Infinity/);
        last = end;
      }
    }),
  );
});

test('what stands before a paragraph moves its finds and changes nothing else', () => {
  const paragraph = 'On 2 March 2018 at least 12 people were killed, 11pc of them in two-day talks worth $5m.';
  const alone = valuesOf(paragraph);
  expect(alone.length).toBeGreaterThan(4);
  fc.assert(
    fc.property(fc.constantFrom('👩🏽‍🚒 ok\r\n', 'Ένα\n\n', '\u00a0\n', 'e\u0301\u2028'), (lead) => {
      const moved = valuesOf(lead + paragraph).filter(({ start }) => start >= lead.length);
      expect(moved.map(({ start, value }) => [start - lead.length, value])).toEqual(
        alone.map(({ start, value }) => [start, value]),
      );
    }),
  );
});
