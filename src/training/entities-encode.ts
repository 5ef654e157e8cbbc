import { gzipSync } from 'node:zlib';
import { LABEL_COUNT } from '../annotate/recogniser/labels.ts';
import type { Learned } from './crf.ts';

export interface EncodeOptions {
  /** Number of features to keep: those that move labels furthest. */
  readonly rows: number;
  /** Weights are rounded to this many steps on each side of zero. */
  readonly steps: number;
}

/** The weights file that `decodeWeights` reads, compressed. */
export function encodeWeights(learned: Learned, options: EncodeOptions): Uint8Array {
  return gzipSync(layOut(learned, options), { level: 9 });
}

function layOut({ features, table, transitions }: Learned, { rows, steps }: EncodeOptions): Uint8Array {
  const reach = Float32Array.from(features, (_, row) => spread(table, row));
  const kept = [...reach.keys()].sort((a, b) => (reach[b] ?? 0) - (reach[a] ?? 0)).slice(0, rows);
  kept.sort((a, b) => a - b);
  let largest = 0;
  for (const row of kept)
    for (let l = 0; l < LABEL_COUNT; l += 1) largest = Math.max(largest, Math.abs(table[row * LABEL_COUNT + l] ?? 0));
  const step = largest / steps;
  const header = new ArrayBuffer(8);
  new DataView(header).setUint32(0, kept.length, true);
  new DataView(header).setFloat32(4, step, true);
  const packed = new Int8Array(kept.length * LABEL_COUNT);
  kept.forEach((row, index) => {
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      packed[index * LABEL_COUNT + label] = Math.round((table[row * LABEL_COUNT + label] ?? 0) / step);
    }
  });
  const gaps = toGaps(kept.map((row) => features[row] ?? 0));
  return Buffer.concat([
    new Uint8Array(header),
    new Uint8Array(transitions.buffer),
    gaps,
    new Uint8Array(packed.buffer),
  ]);
}

/** Difference between the labels a feature speaks for and against most. */
function spread(table: Float32Array, row: number): number {
  let low = 0;
  let high = 0;
  for (let label = 0; label < LABEL_COUNT; label += 1) {
    const weight = table[row * LABEL_COUNT + label] ?? 0;
    low = Math.min(low, weight);
    high = Math.max(high, weight);
  }
  return high - low;
}

function toGaps(ascending: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const number of ascending) {
    let gap = number - before;
    for (; gap >= 0x80; gap >>>= 7) bytes.push((gap & 0x7f) | 0x80);
    bytes.push(gap);
    before = number;
  }
  return Uint8Array.from(bytes);
}
