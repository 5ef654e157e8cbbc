import { FEATURE_BITS } from '../annotate/recogniser/features.ts';
import { LABEL_COUNT, START } from '../annotate/recogniser/labels.ts';
import { decodeLabels } from '../annotate/recogniser/viterbi.ts';
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
  readonly log: (line: string) => void;
}

/** Averaged structured perceptron (Collins 2002). */
export function learn(examples: Example[], { epochs, leastCount, log }: LearnOptions): Learned {
  const features = frequentFeatures(examples, leastCount);
  const rowOf = toRowNumbers(features);
  const rows = examples.map((example) => toRows(example, rowOf));
  const state = newState(features.length);
  const random = randomNumbers(7);
  const order = rows.map((_, index) => index);
  let time = 1;
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      const example = rows[index];
      if (example) wrong += update(state, example, time);
      time += 1;
    }
    log(`epoch ${epoch}: ${wrong} of ${rows.length} sentences wrong`);
  }
  average(state.table, state.tableSum, time);
  average(state.transitions, state.transitionsSum, time);
  return { features, table: state.table, transitions: state.transitions };
}

interface State {
  readonly table: Float32Array;
  readonly tableSum: Float32Array;
  readonly transitions: Float32Array;
  readonly transitionsSum: Float32Array;
}

function newState(rows: number): State {
  const empty = (length: number): Float32Array => new Float32Array(length);
  return {
    table: empty(rows * LABEL_COUNT),
    tableSum: empty(rows * LABEL_COUNT),
    transitions: empty((LABEL_COUNT + 1) * LABEL_COUNT),
    transitionsSum: empty((LABEL_COUNT + 1) * LABEL_COUNT),
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

/** Moves the weights towards the truth where the best guess is wrong; 1 when it was. */
function update(state: State, example: Example, time: number): number {
  const { gold, ends, weight } = example;
  const guess = decodeLabels(ends.length, scoreRows(state.table, example), state.transitions);
  if (guess.every((label, index) => label === gold[index])) return 0;
  for (let piece = 0; piece < ends.length; piece += 1) {
    const right = gold[piece] ?? 0;
    const wrong = guess[piece] ?? 0;
    const rightBefore = piece === 0 ? START : (gold[piece - 1] ?? 0);
    const wrongBefore = piece === 0 ? START : (guess[piece - 1] ?? 0);
    if (right !== wrong || rightBefore !== wrongBefore) {
      move(state.transitions, state.transitionsSum, rightBefore * LABEL_COUNT + right, weight, time);
      move(state.transitions, state.transitionsSum, wrongBefore * LABEL_COUNT + wrong, -weight, time);
    }
    if (right === wrong) continue;
    for (let at = piece === 0 ? 0 : (ends[piece - 1] ?? 0); at < (ends[piece] ?? 0); at += 1) {
      const row = (example.ids[at] ?? 0) * LABEL_COUNT;
      move(state.table, state.tableSum, row + right, weight, time);
      move(state.table, state.tableSum, row + wrong, -weight, time);
    }
  }
  return 1;
}

function scoreRows(table: Float32Array, { ids, ends }: Example): Float32Array {
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
  return scores;
}

function move(values: Float32Array, sums: Float32Array, at: number, by: number, time: number): void {
  values[at] = (values[at] ?? 0) + by;
  sums[at] = (sums[at] ?? 0) + by * time;
}

function average(values: Float32Array, sums: Float32Array, time: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) - (sums[at] ?? 0) / time;
}
