import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFrom, toHolder } from '../../src/model/span.ts';
import { groupBy } from '../../src/text/group.ts';
import { pairsAlike, pairsSharing } from '../../src/text/sharing.ts';
import { cosine, sharedTerms, type Vector } from '../../src/text/vector.ts';

const vector: fc.Arbitrary<Vector> = fc
  .array(fc.tuple(fc.constantFrom(...'abcdefg'), fc.double({ min: 0.1, max: 9, noNaN: true })), { maxLength: 6 })
  .map((terms) => new Map(terms));

test('vectors are paired as by comparing every one with every other', () => {
  fc.assert(
    fc.property(fc.array(vector), fc.array(vector), fc.integer({ min: 1, max: 3 }), (left, right, atLeast) => {
      const expected = left.flatMap((one, at) =>
        right.flatMap((other, to) =>
          sharedTerms(one, other).length >= atLeast ? [{ left: at, right: to, cosine: cosine(one, other) }] : [],
        ),
      );
      expect([...pairsAlike(left, right, { atLeast })]).toEqual(expected);
      const terms = (one: Vector) => one.keys();
      const shared = [...pairsSharing(left, right, { left: terms, right: terms, atLeast })];
      expect(shared).toEqual(expected.map((pair) => [left[pair.left], right[pair.right]]));
      const later = [...pairsAlike(left, left, { atLeast })].filter((pair) => pair.right > pair.left);
      expect([...pairsAlike(left, left, { atLeast, onlyLater: true })]).toEqual(later);
    }),
  );
});

test('the first span that holds another is found as by asking all, nested ones included', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), span, (spans, inner) => {
      const sorted = spans.toSorted((x, y) => x.start - y.start || y.end - x.end);
      const expected = sorted.find(({ start, end }) => start <= inner.start && inner.end <= end);
      expect(toHolder(sorted)(inner)).toBe(expected);
      expect(firstFrom(sorted, inner.start)).toBe(sorted.filter(({ start }) => start < inner.start).length);
    }),
  );
});

test('groups keep the order met', () => {
  expect([...groupBy(['ox', 'cow', 'ant', 'bee', 'ox'], ({ length }) => length)]).toEqual([
    [2, ['ox', 'ox']],
    [3, ['cow', 'ant', 'bee']],
  ]);
});
