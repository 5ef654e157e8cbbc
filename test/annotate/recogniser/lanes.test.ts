import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LABEL_COUNT } from '../../../src/annotate/recogniser/labels.ts';
import { addVotes, LANES, toScores } from '../../../src/annotate/recogniser/lanes.ts';

const MOST_A_PIECE = 160;
const vote = fc.oneof(fc.constantFrom(-128, 127), fc.integer({ min: -128, max: 127 }));
const row = fc.array(vote, { minLength: LABEL_COUNT, maxLength: LABEL_COUNT });

test('two votes in one number keep apart, however large and of whatever sign', () => {
  fc.assert(
    fc.property(row, fc.integer({ min: 0, max: MOST_A_PIECE }), row, (often, times, once) => {
      const lanes = new Int32Array(2 * LANES);
      for (let time = 0; time < times; time += 1) addVotes(lanes, LANES, Int8Array.from(often), 0);
      addVotes(lanes, LANES, Int8Array.from([...often, ...once]), LABEL_COUNT);
      const sums = often.map((first, label) => first * times + (once[label] ?? 0));
      expect([...toScores(lanes, 2, 0.5)]).toEqual([...sums.map(() => 0), ...sums.map((sum) => sum * 0.5)]);
    }),
  );
});
