import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEFORE, FIRST, LABEL_COUNT, LAST, toPieceSpans } from '../../../src/annotate/recogniser/labels.ts';
import { toMarginals } from '../../../src/annotate/recogniser/marginals.ts';
import { toSteps } from '../../../src/annotate/recogniser/steps.ts';
import { decodeLabels } from '../../../src/annotate/recogniser/viterbi.ts';

const PAIRS = (LABEL_COUNT + 1) * LABEL_COUNT;
const numbers = (length: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.integer({ min: -4000, max: 4000 }), { minLength: length, maxLength: length })
    .map((list) => Float32Array.from(list, (number) => number / 1000));
const sentences = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(fc.constant(count), numbers(count * LABEL_COUNT), numbers(PAIRS)));

/** Every well-formed row of labels with its score, by trying them all. */
function bestByTrying(count: number, scores: Float32Array, transitions: Float32Array): number {
  let best = Number.NEGATIVE_INFINITY;
  const go = (piece: number, before: number, sum: number): void => {
    if (piece === count) {
      if (LAST.includes(before)) best = Math.max(best, sum);
      return;
    }
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      if (piece === 0 ? !FIRST.includes(label) : !BEFORE[label]?.includes(before)) continue;
      const step = transitions[before * LABEL_COUNT + label] ?? 0;
      go(piece + 1, label, sum + step + (scores[piece * LABEL_COUNT + label] ?? 0));
    }
  };
  go(0, LABEL_COUNT, 0);
  return best;
}

test('the labels chosen are well formed and none score higher', () => {
  const short = fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.tuple(fc.constant(count), numbers(count * LABEL_COUNT), numbers(PAIRS)));
  fc.assert(
    fc.property(short, ([count, scores, transitions]) => {
      const labels = decodeLabels(count, scores, toSteps(transitions));
      let sum = 0;
      labels.forEach((label, piece) => {
        const before = piece === 0 ? LABEL_COUNT : (labels[piece - 1] ?? 0);
        expect(piece === 0 ? FIRST.includes(label) : BEFORE[label]?.includes(before)).toBe(true);
        sum += (transitions[before * LABEL_COUNT + label] ?? 0) + (scores[piece * LABEL_COUNT + label] ?? 0);
      });
      expect(sum).toBeCloseTo(bestByTrying(count, scores, transitions), 3);
    }),
    { numRuns: 30 },
  );
});

test('probabilities of a piece add up to one, however large the scores', () => {
  fc.assert(
    fc.property(sentences, fc.constantFrom(1, 25), ([count, scores, transitions], factor) => {
      const { labels } = toMarginals(
        count,
        scores.map((score) => score * factor),
        toSteps(transitions),
      );
      for (let row = 0; row < labels.length; row += LABEL_COUNT) {
        const sum = labels.slice(row, row + LABEL_COUNT).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 6);
      }
    }),
  );
});

test('labels read as names', () => {
  // Begin, inside and end of a person, a gap, a place alone.
  expect(toPieceSpans(Uint8Array.of(1, 2, 3, 0, 12))).toEqual([
    { first: 0, last: 2, kind: 0 },
    { first: 4, last: 4, kind: 2 },
  ]);
});
