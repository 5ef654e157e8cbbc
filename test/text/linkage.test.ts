import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkGroups } from '../../src/text/linkage.ts';

const OPTIONS = { threshold: 0.5, degree: 60 };

test('a chain breaks where the average falls: a-b-c hang together, d only by c', () => {
  const edges = [
    { a: 0, b: 1, likeness: 0.9 },
    { a: 1, b: 2, likeness: 0.8 },
    { a: 0, b: 2, likeness: 0.6 },
    { a: 2, b: 3, likeness: 0.7 },
  ];
  expect(linkGroups(5, edges, OPTIONS)).toEqual([[0, 1, 2], [3], [4]]);
});

test('every item is in one group, whatever the order of the edges', () => {
  const edge = fc.record({
    a: fc.nat(8),
    b: fc.nat(8),
    likeness: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
  });
  const edges = fc.uniqueArray(
    edge.filter(({ a, b }) => a < b),
    { selector: ({ a, b }) => `${a} ${b}`, maxLength: 20 },
  );
  fc.assert(
    fc.property(edges, (given) => {
      const groups = linkGroups(9, given, OPTIONS);
      expect(groups.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      expect(linkGroups(9, [...given].reverse(), OPTIONS)).toEqual(groups);
    }),
  );
});
