import { LABEL_COUNT } from './labels.ts';

/**
 * Votes for labels are added up two to a 32-bit number, the even label in the lower half: half the additions. A half holds
 * sums within ±32767; a piece has at most 160 features, each of which says at most 128.
 */
export const LANES: number = (LABEL_COUNT + 1) >> 1;

/** Adds the LABEL_COUNT votes from `row` to the lanes from `base`. */
export function addVotes(lanes: Int32Array, base: number, votes: Int8Array, row: number): void {
  const even = LABEL_COUNT - 1;
  let at = base;
  for (let label = row; label < row + even; label += 2, at += 1)
    lanes[at] = (lanes[at] ?? 0) + (votes[label] ?? 0) + ((votes[label + 1] ?? 0) << 16);
  lanes[at] = (lanes[at] ?? 0) + (votes[row + even] ?? 0);
}

/** Adds lanes to lanes. */
export function addLanes(lanes: Int32Array, base: number, from: Int32Array, row: number): void {
  for (let lane = 0; lane < LANES; lane += 1) lanes[base + lane] = (lanes[base + lane] ?? 0) + (from[row + lane] ?? 0);
}

/** The scores the lanes of `count` pieces hold, LABEL_COUNT a piece, each vote worth `step`. */
export function toScores(lanes: Int32Array, count: number, step: number): Float32Array {
  const scores = new Float32Array(count * LABEL_COUNT);
  for (let piece = 0; piece < count; piece += 1) {
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      const lane = lanes[piece * LANES + (label >> 1)] ?? 0;
      const low = (lane << 16) >> 16;
      scores[piece * LABEL_COUNT + label] = (label & 1 ? (lane - low) >> 16 : low) * step;
    }
  }
  return scores;
}
