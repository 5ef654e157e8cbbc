import { WORDING_BUCKETS, type WordingWeights, wordingScore } from '../../clean/wording.ts';
import { randomFrom } from './boost.ts';

/** A paragraph by its hashed words, what it is, and how much it counts. */
export interface WordingExample {
  readonly keys: readonly number[];
  readonly wanted: number;
  readonly weight: number;
}

const PASSES = 6;
const RATE = 0.15;
/** L2 penalty on each use of a weight. */
const DECAY = 2e-5;

/** Logistic regression on hashed words, by AdaGrad (Duchi et al. 2011) in a fixed shuffled order. */
export function learnWording(examples: readonly WordingExample[]): WordingWeights {
  const weights = new Float32Array(WORDING_BUCKETS + 1);
  const squares = new Float32Array(WORDING_BUCKETS + 1).fill(1e-3);
  const order = Int32Array.from(examples, (_, index) => index);
  const random = randomFrom(7);
  const step = (key: number, gradient: number): void => {
    const slope = gradient - DECAY * (weights[key] ?? 0);
    squares[key] = (squares[key] ?? 0) + slope * slope;
    weights[key] = (weights[key] ?? 0) + (RATE * slope) / Math.sqrt(squares[key] ?? 1);
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const { keys, wanted, weight } = example;
      const error = weight * (wanted - 1 / (1 + Math.exp(-wordingScore(keys, weights))));
      for (const key of keys) step(key, error / Math.sqrt(keys.length));
      step(WORDING_BUCKETS, error);
    }
  }
  return weights;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
