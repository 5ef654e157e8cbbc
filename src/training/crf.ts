import { BEFORE, FIRST, LABEL_COUNT, START } from '../annotate/recogniser/labels.ts';
import { type Marginals, toMarginals } from '../annotate/recogniser/marginals.ts';
import { FEATURE_BITS } from '../annotate/recogniser/sheet.ts';
import { type Steps, toSteps } from '../annotate/recogniser/steps.ts';
import type { Example } from './entities-data.ts';
import { randomNumbers, shuffle } from './random.ts';

/** Weights as numbers, before they are rounded and packed. */
export interface Learned {
  /** Numbers of the features, ascending; row `i` of `table` belongs to `features[i]`. */
  readonly features: Int32Array;
  readonly table: Float32Array;
  readonly transitions: Float32Array;
}

export interface LearnOptions {
  readonly epochs: number;
  /** A feature met less often is not learned. */
  readonly leastCount: number;
  /** Share of a piece's features hidden at every visit, so that no weight relies on another. */
  readonly dropout: number;
  readonly rate: number;
  /**
   * From the second epoch on a label pulls with its probability to this power: what the weights find all but impossible is
   * more often a wrong mark than a rare name (after generalised cross entropy, Zhang & Sabuncu 2018). 0 trusts every mark.
   */
  readonly doubtMarks: number;
  readonly log: (line: string) => void;
}

/**
 * Conditional random field, by AdaGrad (Duchi, Hazan & Singer 2011) with features dropped at random. Every epoch asks for
 * its examples anew, so that they may vary; features are those of the first. The weights are the mean of those after each
 * epoch but the first.
 */
export function learn(examplesOf: (epoch: number) => readonly Example[], options: LearnOptions): Learned {
  let examples = examplesOf(1);
  const features = frequentFeatures(examples, options.leastCount);
  const rowOf = toRowNumbers(features);
  const state = newState(features.length);
  const random = randomNumbers(7);
  const mean = newState(features.length);
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    if (epoch > 1) examples = examplesOf(epoch);
    const order = examples.map((_, index) => index);
    shuffle(order, random);
    const steady = epoch > 1 ? options : { ...options, doubtMarks: 0 };
    let loss = 0;
    for (const index of order) {
      const example = examples[index];
      if (example && example.ends.length > 0) loss += visit(state, toRows(example, rowOf), random, steady);
    }
    if (epoch > 1) addShare(mean, state, 1 / (options.epochs - 1));
    options.log(`epoch ${epoch}: ${(loss / order.length).toFixed(4)} labels wrong a sentence`);
  }
  return { features, table: mean.table, transitions: mean.transitions };
}

function addShare(mean: State, { table, transitions }: State, share: number): void {
  for (let at = 0; at < table.length; at += 1) mean.table[at] = (mean.table[at] ?? 0) + share * (table[at] ?? 0);
  transitions.forEach((value, at) => {
    mean.transitions[at] = (mean.transitions[at] ?? 0) + share * value;
  });
}

interface State {
  readonly table: Float32Array;
  /** Sums of squared gradients. */
  readonly tableSquares: Float32Array;
  readonly transitions: Float32Array;
  readonly transitionSquares: Float32Array;
}

function newState(rows: number): State {
  const zeros = (length: number): Float32Array => new Float32Array(length);
  const pairs = (LABEL_COUNT + 1) * LABEL_COUNT;
  return {
    table: zeros(rows * LABEL_COUNT),
    tableSquares: zeros(rows * LABEL_COUNT),
    transitions: zeros(pairs),
    transitionSquares: zeros(pairs),
  };
}

function frequentFeatures(examples: readonly Example[], leastCount: number): Int32Array {
  const counts = new Uint8Array(2 ** FEATURE_BITS);
  for (const { ids } of examples) for (const id of ids) counts[id] = Math.min(255, (counts[id] ?? 0) + 1);
  const frequent: number[] = [];
  counts.forEach((count, id) => {
    if (count >= leastCount) frequent.push(id);
  });
  return Int32Array.from(frequent);
}

/** The row of every feature number, -1 for features that are not learned. */
function toRowNumbers(features: Int32Array): Int32Array {
  const rowOf = new Int32Array(2 ** FEATURE_BITS).fill(-1);
  features.forEach((id, row) => {
    rowOf[id] = row;
  });
  return rowOf;
}

/** The same example with row numbers for features, the rare ones gone. */
function toRows(example: Example, rowOf: Int32Array): Example {
  const ids: number[] = [];
  let at = 0;
  const ends = example.ends.map((end) => {
    for (; at < end; at += 1) {
      const row = rowOf[example.ids[at] ?? 0] ?? -1;
      if (row >= 0) ids.push(row);
    }
    return ids.length;
  });
  return { ...example, ids: Int32Array.from(ids), ends };
}

const LEAST_TRUST = 0.02;

/** Moves the weights towards the truth; gives back the expected number of wrong labels. */
function visit(state: State, full: Example, random: () => number, { dropout, rate, doubtMarks }: LearnOptions): number {
  const example = hideFeatures(full, random, dropout);
  const count = example.ends.length;
  const scores = scoreRows(state.table, example, 1 / (1 - dropout));
  const steps = toSteps(state.transitions);
  const marginals = toMarginals(count, scores, steps);
  const pull = new Float64Array(LABEL_COUNT);
  let wrong = 0;
  for (let piece = 0; piece < count; piece += 1) {
    const gold = example.gold[piece] ?? 0;
    const doubt = 1 - (marginals.labels[piece * LABEL_COUNT + gold] ?? 0);
    wrong += doubt;
    if (doubt < 0.01) continue;
    const force = example.weight * Math.max(1 - doubt, LEAST_TRUST) ** doubtMarks;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      pull[label] = ((label === gold ? 1 : 0) - (marginals.labels[piece * LABEL_COUNT + label] ?? 0)) * force;
    }
    movePiece(state, example, piece, pull, rate);
  }
  moveTransitions(state, example, marginals, steps, rate);
  return wrong;
}

function hideFeatures(example: Example, random: () => number, dropout: number): Example {
  const ids = new Int32Array(example.ids.length);
  let [at, length] = [0, 0];
  const ends = example.ends.map((end) => {
    for (; at < end; at += 1) if (random() >= dropout) ids[length++] = example.ids[at] ?? 0;
    return length;
  });
  return { ...example, ids, ends };
}

function scoreRows(table: Float32Array, { ids, ends }: Example, factor: number): Float32Array {
  const scores = new Float32Array(ends.length * LABEL_COUNT);
  for (let piece = 0, at = 0; piece < ends.length; piece += 1) {
    const base = piece * LABEL_COUNT;
    for (const end = ends[piece] ?? 0; at < end; at += 1) {
      const row = (ids[at] ?? 0) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label += 1) {
        scores[base + label] = (scores[base + label] ?? 0) + (table[row + label] ?? 0);
      }
    }
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) * factor;
  return scores;
}

function movePiece(
  { table, tableSquares }: State,
  { ids, ends }: Example,
  piece: number,
  pull: Float64Array,
  rate: number,
): void {
  for (let at = piece === 0 ? 0 : (ends[piece - 1] ?? 0); at < (ends[piece] ?? 0); at += 1) {
    const row = (ids[at] ?? 0) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      const force = pull[label] ?? 0;
      if (force > 0.001 || force < -0.001) step(table, tableSquares, row + label, force, rate);
    }
  }
}

/** Gold transitions minus expected ones. */
function moveTransitions(
  state: State,
  { gold, weight }: Example,
  marginals: Marginals,
  steps: Steps,
  rate: number,
): void {
  const { transitions, transitionSquares } = state;
  const pull = new Float64Array(transitions.length);
  for (const label of FIRST) pull[START * LABEL_COUNT + label] = -(marginals.labels[label] ?? 0);
  gold.forEach((label, piece) => {
    const at = (piece === 0 ? START : (gold[piece - 1] ?? 0)) * LABEL_COUNT + label;
    pull[at] = (pull[at] ?? 0) + 1;
    if (piece > 0) subtractExpected(pull, marginals, steps, piece);
  });
  pull.forEach((force, at) => {
    if (Math.abs(force) > 0.001) step(transitions, transitionSquares, at, force * weight, rate);
  });
}

function subtractExpected(
  pull: Float64Array,
  { forward, backward, potentials }: Marginals,
  steps: Steps,
  piece: number,
): void {
  const row = piece * LABEL_COUNT;
  const joint: [at: number, value: number][] = [];
  let sum = 0;
  for (let label = 0; label < LABEL_COUNT; label += 1) {
    const reach = (potentials[row + label] ?? 0) * (backward[row + label] ?? 0);
    if (reach < 1e-9) continue;
    for (const before of BEFORE[label] ?? []) {
      const at = before * LABEL_COUNT + label;
      const value = (forward[row - LABEL_COUNT + before] ?? 0) * (steps.factors[at] ?? 0) * reach;
      joint.push([at, value]);
      sum += value;
    }
  }
  for (const [at, value] of joint) pull[at] = (pull[at] ?? 0) - value / sum;
}

function step(values: Float32Array, squares: Float32Array, at: number, force: number, rate: number): void {
  const square = (squares[at] ?? 0) + force * force;
  squares[at] = square;
  values[at] = (values[at] ?? 0) + (rate * force) / Math.sqrt(square + 0.1);
}
