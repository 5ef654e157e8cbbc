import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairsSharing } from '../../src/text/sharing.ts';
import { containment, cosine, toVector } from '../../src/text/vector.ts';

const words = fc.array(fc.constantFrom('accord', 'ferry', 'flood', 'harbour', 'mayor', 'treaty'));
const even = (): number => 1;

test('cosine is the same both ways, and 1 with itself', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [left, right] = [toVector(a, even), toVector(b, even)];
      expect(cosine(left, right)).toBeCloseTo(cosine(right, left), 12);
      if (a.length > 0) expect(cosine(left, left)).toBeCloseTo(1, 12);
    }),
  );
});

test('what stands whole in the other is contained', () => {
  expect(containment(toVector(['ferry', 'flood'], even), toVector(['ferry', 'flood', 'mayor'], even))).toBe(1);
  expect(containment(toVector(['ferry'], even), toVector(['mayor'], even))).toBe(0);
});

test('pairs that share enough are found, as a look at all pairs would find them', () => {
  fc.assert(
    fc.property(fc.array(words), fc.array(words), fc.integer({ min: 1, max: 3 }), (left, right, atLeast) => {
      const terms = (item: readonly string[]) => new Set(item);
      const found = [...pairsSharing(left, right, { left: terms, right: terms, atLeast })];
      const all = left.flatMap((a) =>
        right.filter((b) => [...new Set(a)].filter((word) => b.includes(word)).length >= atLeast).map((b) => [a, b]),
      );
      expect(found).toEqual(all);
    }),
  );
});
