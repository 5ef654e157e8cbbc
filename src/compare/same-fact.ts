import { compareValues } from '../kinds/index.ts';
import { containment, sharedTerms, type Vector } from '../text/vector.ts';
import { readLogistic } from './logistic.ts';
import { type Pair, type Reading, valuesIn } from './reading.ts';
import weights from './same-fact-weights.txt';

/** What speaks for two sentences telling one fact. */
export interface FactFeatures {
  /** Weight of what they share and few other sentences of the two articles hold, as ln(1 + weight). */
  readonly shared: number;
  /** Pairs of their values that are the same, two at most. */
  readonly values: number;
  /** Weight of what they share as part of the lighter one, 0 to 1. */
  readonly containment: number;
}

const MOST_VALUES = 2;

const toProbability = readLogistic(weights);

/** How surely two sentences tell one fact, 0 to 1: a logistic regression (`npm run train:same-fact`). */
export function sameFactIn(pair: Pair): (a: number, b: number) => number {
  const features = factFeatures(pair);
  return (a, b) => toProbability(features(a, b));
}

/** The features of a sentence of the first article and one of the second, by their indexes. */
export function factFeatures(pair: Pair): (a: number, b: number) => FactFeatures {
  const holders = countHolders(pair.self ? [pair.a] : [pair.a, pair.b]);
  return (a, b) => {
    const [left, right] = [pair.a.vectors[a], pair.b.vectors[b]];
    if (!left || !right) return { shared: 0, values: 0, containment: 0 };
    return {
      shared: Math.log1p(sharedWeight(left, right, holders)),
      values: Math.min(MOST_VALUES, sharedValues(pair, a, b)),
      containment: containment(left, right),
    };
  };
}

/** How many sentences hold each term. */
function countHolders(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { vectors } of readings) {
    for (const vector of vectors) for (const term of vector.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return holders;
}

/** Weight of the shared terms, less for each that many sentences hold: what everybody says of the event tells nothing. */
const sharedWeight = (left: Vector, right: Vector, holders: ReadonlyMap<string, number>): number =>
  sharedTerms(left, right).reduce((sum, term) => {
    const others = Math.max(1, (holders.get(term) ?? 0) / 2);
    return sum + (left.get(term) ?? 0) / (1 + Math.log(others));
  }, 0);

function sharedValues(pair: Pair, a: number, b: number): number {
  const others = valuesIn(pair.b, b);
  return valuesIn(pair.a, a).reduce(
    (sum, { value }) => sum + others.filter((other) => compareValues(value, other.value) === 'same').length,
    0,
  );
}
