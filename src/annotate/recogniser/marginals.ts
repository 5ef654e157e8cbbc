import { FIRST, LABEL_COUNT, LAST, PATH_ENDS, PATHS, START } from './labels.ts';
import type { Steps } from './steps.ts';

/** How probable every label is at every piece, and the sums the two sides of a piece give (forward and backward). */
export interface Marginals {
  /** LABEL_COUNT numbers a piece that add up to 1. */
  readonly labels: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Exponentials of the scores, scaled piece by piece. */
  readonly potentials: Float64Array;
}

/** Scores whose marginals are known. */
export interface Known {
  readonly scores: Float32Array;
  readonly marginals: Marginals;
}

/**
 * Forward-backward over the rows of labels that are well formed (Lafferty, McCallum & Pereira 2001). Where `known`
 * has the same scores its exponentials are taken over: they are half of the work.
 */
export function toMarginals(count: number, scores: Float32Array, steps: Steps, known?: Known): Marginals {
  const potentials = toPotentials(count, scores, known);
  const forward = goForward(count, potentials, steps);
  const backward = goBackward(count, potentials, steps);
  const labels = new Float64Array(count * LABEL_COUNT);
  for (let row = 0; row < labels.length; row += LABEL_COUNT) {
    let sum = 0;
    for (let at = row; at < row + LABEL_COUNT; at += 1) {
      const value = (forward[at] ?? 0) * (backward[at] ?? 0);
      labels[at] = value;
      sum += value;
    }
    for (let at = row; at < row + LABEL_COUNT; at += 1) labels[at] = (labels[at] ?? 0) / sum;
  }
  return { labels, forward, backward, potentials };
}

function toPotentials(count: number, scores: Float32Array, known: Known | undefined): Float64Array {
  const potentials = known?.marginals.potentials.slice() ?? new Float64Array(count * LABEL_COUNT);
  for (let row = 0; row < potentials.length; row += LABEL_COUNT) {
    if (known && isSameRow(scores, known.scores, row)) continue;
    let largest = Number.NEGATIVE_INFINITY;
    for (let at = row; at < row + LABEL_COUNT; at += 1) largest = Math.max(largest, scores[at] ?? 0);
    for (let at = row; at < row + LABEL_COUNT; at += 1) potentials[at] = Math.exp((scores[at] ?? 0) - largest);
  }
  return potentials;
}

function isSameRow(left: Float32Array, right: Float32Array, row: number): boolean {
  for (let at = row; at < row + LABEL_COUNT; at += 1) if (left[at] !== right[at]) return false;
  return true;
}

function goForward(count: number, potentials: Float64Array, { factors, pathFactors }: Steps): Float64Array {
  const forward = new Float64Array(count * LABEL_COUNT);
  for (const label of FIRST) forward[label] = (potentials[label] ?? 0) * (factors[START * LABEL_COUNT + label] ?? 0);
  scale(forward, 0);
  for (let row = LABEL_COUNT; row < forward.length; row += LABEL_COUNT) {
    const before = row - LABEL_COUNT;
    for (let label = 0, path = 0; label < LABEL_COUNT; label += 1) {
      let sum = 0;
      for (const end = PATH_ENDS[label + 1] ?? 0; path < end; path += 1)
        sum += (forward[before + (PATHS[path] ?? 0)] ?? 0) * (pathFactors[path] ?? 0);
      forward[row + label] = sum * (potentials[row + label] ?? 0);
    }
    scale(forward, row);
  }
  return forward;
}

function goBackward(count: number, potentials: Float64Array, { pathFactors }: Steps): Float64Array {
  const backward = new Float64Array(count * LABEL_COUNT);
  const last = backward.length - LABEL_COUNT;
  if (last >= 0) for (const label of LAST) backward[last + label] = 1;
  for (let row = last - LABEL_COUNT; row >= 0; row -= LABEL_COUNT) {
    const next = row + LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      const reach = (backward[next + label] ?? 0) * (potentials[next + label] ?? 0);
      if (reach === 0) continue;
      const end = PATH_ENDS[label + 1] ?? 0;
      for (let path = PATH_ENDS[label] ?? 0; path < end; path += 1) {
        const at = row + (PATHS[path] ?? 0);
        backward[at] = (backward[at] ?? 0) + reach * (pathFactors[path] ?? 0);
      }
    }
    scale(backward, row);
  }
  return backward;
}

/** Keeps the numbers of a row in the middle of the range; the factor cancels out. */
function scale(values: Float64Array, row: number): void {
  let sum = 0;
  for (let at = row; at < row + LABEL_COUNT; at += 1) sum += values[at] ?? 0;
  if (sum > 0) for (let at = row; at < row + LABEL_COUNT; at += 1) values[at] = (values[at] ?? 0) / sum;
}
