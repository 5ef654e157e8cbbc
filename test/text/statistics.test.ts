import { describe, expect, test } from 'vitest';
import { toLogRatioBound } from '../../src/text/log-ratio-bound.ts';
import {
  toBic,
  toDispersion,
  toG2,
  toJuilland,
  toLogDice,
  toLogRatio,
  toMutualInformation,
  toPairG2,
  toPerMillion,
  toTScore,
} from '../../src/text/statistics.ts';

const compare = (count: number, size: number, referenceCount: number, referenceSize: number) => ({
  count,
  size,
  referenceCount,
  referenceSize,
});

describe('keyness', () => {
  test('per million', () => {
    expect(toPerMillion(3, 1500)).toBe(2000);
    expect(toPerMillion(0, 0)).toBe(0);
  });

  test('G2 over two cells, not four (which would give 12.83), signed', () => {
    expect(toG2(compare(10, 1000, 2, 2000))).toBeCloseTo(12.7806, 4);
    expect(toG2(compare(2, 2000, 10, 1000))).toBeCloseTo(-12.7806, 4);
    expect(toG2(compare(5, 1000, 10, 2000))).toBeCloseTo(0, 12);
    expect(toG2(compare(4, 100, 0, 100))).toBeCloseTo(8 * Math.LN2, 12);
  });

  test('BIC takes the size of the text off', () => {
    expect(toBic(compare(10, 1000, 2, 2000))).toBeCloseTo(12.7806 - Math.log(3000), 4);
  });

  test('Log Ratio: one for twice as frequent; zero counts as a half', () => {
    expect(toLogRatio(compare(8, 1000, 8, 2000))).toBe(1);
    expect(toLogRatio(compare(4, 1000, 0, 1000))).toBe(3);
    expect(toLogRatio(compare(0, 1000, 4, 1000))).toBe(-3);
  });

  // Closed form for a reference count of zero: the lower limit of n of n is the n-th root of the tail.
  test('the bound of the Log Ratio is the exact binomial limit', () => {
    const share = (0.05 / 2) ** (1 / 20);
    expect(toLogRatioBound(compare(20, 500, 0, 500), { comparisons: 1 })).toBeCloseTo(
      Math.log2(share / (1 - share)),
      10,
    );
    expect(toLogRatioBound(compare(0, 500, 20, 500), { comparisons: 1 })).toBeCloseTo(
      -Math.log2(share / (1 - share)),
      10,
    );
  });

  test('a difference that may be chance has the bound zero, a large one nearly its Log Ratio', () => {
    expect(toLogRatioBound(compare(3, 1000, 2, 1000), { comparisons: 100 })).toBe(0);
    const large = compare(4000, 1e6, 1000, 1e6);
    expect(toLogRatioBound(large, { comparisons: 100 })).toBeGreaterThan(1.8);
    expect(toLogRatioBound(large, { comparisons: 100 })).toBeLessThan(toLogRatio(large));
  });
});

describe('dispersion', () => {
  test.each([
    ['as the text is spread', [1, 2, 3], [100, 200, 300], 0, undefined],
    ['in the smallest part alone', [4, 0], [100, 300], 1, 0],
    ['in one of four equal parts', [0, 0, 8, 0], [50, 50, 50, 50], 1, 0],
    ['once and three times in two equal parts', [1, 3], [100, 100], 0.5, 0.5],
    ['equally frequent everywhere', [2, 2], [70, 70], 0, 1],
  ])('%s', (_, counts, sizes, normalised, juilland) => {
    expect(toDispersion(counts, sizes)).toBeCloseTo(normalised, 12);
    if (juilland !== undefined) expect(toJuilland(counts, sizes)).toBeCloseTo(juilland, 12);
  });

  test('one part has no dispersion, nor has a word that never stands', () => {
    expect(toDispersion([3], [100])).toBeUndefined();
    expect(toJuilland([3], [100])).toBeUndefined();
    expect(toDispersion([0, 0], [10, 10])).toBeUndefined();
  });
});

describe('collocations', () => {
  const pair = { joint: 8, left: 15828, right: 4675, size: 14307668 };
  test('the worked example of Manning and Schütze, "new companies"', () => {
    expect(toTScore(pair)).toBeCloseTo(0.99993, 4);
    expect(toMutualInformation(pair)).toBeCloseTo(0.62934, 4);
    expect(toPairG2(pair)).toBeCloseTo(1.32539, 4);
  });

  test('three times what is expected: 9 places where 3 would be chance', () => {
    const thrice = { joint: 9, left: 30, right: 100, size: 1000 };
    expect(toTScore(thrice)).toBeCloseTo(2, 12);
    expect(toMutualInformation(thrice)).toBeCloseTo(Math.log2(3), 12);
    expect(toLogDice(thrice)).toBeCloseTo(14 + Math.log2(18 / 130), 12);
    // 9 ln(9/3), 21 ln(21/27), 91 ln(91/97), 879 ln(879/873), twice.
    const cells = 9 * Math.log(3) + 21 * Math.log(7 / 9) + 91 * Math.log(91 / 97) + 879 * Math.log(879 / 873);
    expect(toPairG2(thrice)).toBeCloseTo(2 * cells, 10);
  });

  // By its series: one more than the 1,000 expected, squared, over each of the four cells, and the next term of each.
  test('G2 keeps its digits where a pair is hardly commoner than chance', () => {
    const cells = [1000, 999_000, 9_999_000, 9_989_001_000];
    const square = cells.reduce((sum, cell) => sum + 1 / cell, 0);
    const signed = cells.reduce((sum, cell, at) => sum + (at === 1 || at === 2 ? -1 : 1) / cell ** 2, 0);
    expect(toPairG2({ joint: 1001, left: 1e6, right: 1e7, size: 1e10 })).toBeCloseTo(square - signed / 3, 9);
    expect(toPairG2({ joint: 1000, left: 1e6, right: 1e7, size: 1e10 })).toBe(0);
  });

  test('logDice has its top at 14', () => {
    expect(toLogDice({ joint: 5, left: 5, right: 5, size: 99 })).toBe(14);
    expect(toLogDice({ joint: 5, left: 5, right: 15, size: 99 })).toBe(13);
  });
});
