import { FIRST, LABEL_COUNT, LAST, PATH_ENDS, PATHS, START } from './labels.ts';
import type { Steps } from './steps.ts';

/** The best row of labels for `count` pieces (Viterbi 1967); `scores` holds LABEL_COUNT numbers a piece. */
export function decodeLabels(count: number, scores: Float32Array, steps: Steps): Uint8Array {
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const back = new Uint8Array(count * LABEL_COUNT);
  let previous = new Float32Array(LABEL_COUNT).fill(Number.NEGATIVE_INFINITY);
  let current = new Float32Array(LABEL_COUNT);
  for (const label of FIRST) previous[label] = (scores[label] ?? 0) + (steps.scores[START * LABEL_COUNT + label] ?? 0);
  const { pathScores } = steps;
  for (let piece = 1; piece < count; piece += 1) {
    const row = piece * LABEL_COUNT;
    for (let label = 0, path = 0; label < LABEL_COUNT; label += 1) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (const end = PATH_ENDS[label + 1] ?? 0; path < end; path += 1) {
        const before = PATHS[path] ?? 0;
        const score = (previous[before] ?? 0) + (pathScores[path] ?? 0);
        if (score > best) {
          best = score;
          from = before;
        }
      }
      current[label] = best + (scores[row + label] ?? 0);
      back[row + label] = from;
    }
    [previous, current] = [current, previous];
  }
  let label = LAST.reduce((best, other) => ((previous[other] ?? 0) > (previous[best] ?? 0) ? other : best));
  for (let piece = count - 1; piece >= 0; piece -= 1) {
    labels[piece] = label;
    label = back[piece * LABEL_COUNT + label] ?? 0;
  }
  return labels;
}
