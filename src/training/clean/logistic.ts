import { type KeyWeights, weighKeys } from '../../clean/learned/keys.ts';
import { randomNumbers, shuffle } from '../random.ts';

/** A paragraph by its keys, what it is, and how much it counts. */
export interface KeyExample {
  readonly keys: readonly number[];
  readonly wanted: number;
  readonly weight: number;
}

const PASSES = 6;
const RATE = 0.15;
/** L2 penalty on each use of a weight. */
const DECAY = 2e-5;

/** Weights of `size` keys by logistic regression with AdaGrad steps (Duchi et al. 2011) in a fixed shuffled order. */
export function learnKeys(examples: readonly KeyExample[], size: number): KeyWeights {
  const weights = new Float32Array(size + 1);
  const squares = new Float32Array(size + 1).fill(1e-3);
  const order = examples.map((_, index) => index);
  const random = randomNumbers(7);
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
      const error = weight * (wanted - 1 / (1 + Math.exp(-weighKeys(keys, keys.length, weights))));
      for (const key of keys) step(key, error / Math.sqrt(keys.length));
      step(size, error);
    }
  }
  return weights;
}
