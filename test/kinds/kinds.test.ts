import { expect, test } from 'vitest';
import { compareValues, formatValue } from '../../src/kinds/index.ts';
import type { Comparison, Value } from '../../src/model/value.ts';
import { valuesOf } from '../annotate/values-of.ts';
import cases from './compare.cases.json' with { type: 'json' };

/** The only value of a line; news of no known date. */
function onlyValue(line: string): Value {
  const found = valuesOf(line);
  expect(found).toHaveLength(1);
  return (found[0] as { value: Value }).value;
}

test.each(cases)('$label: "$left" and "$right" are $expect', ({ left, right, expect: verdict }) => {
  expect(compareValues(onlyValue(left), onlyValue(right))).toBe(verdict as Comparison);
  expect(compareValues(onlyValue(right), onlyValue(left))).toBe(verdict as Comparison);
});

test.each([
  ['by 2014', '≤ 2014'],
  ['in the 1980s', '1980s'],
  ['03/04/2018', '2018-03-04 | 2018-04-03'],
  ['at least 82 soldiers', '≥ 82 soldier'],
  ['barely $500 million', 'USD ≲ 500,000,000'],
  ['above 11pc', '> 11 %'],
  ['the 12th meeting', '#12 meeting'],
  ['200ft', '200 foot'],
])('"%s" is said as %s', (line, said) => {
  expect(formatValue(onlyValue(line))).toBe(said);
});
