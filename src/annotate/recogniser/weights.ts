import { LABEL_COUNT } from './labels.ts';
import { FEATURE_BITS } from './sheet.ts';

/** Trained knowledge: how much each feature speaks for each label, and each label for the next. */
export interface Weights {
  readonly transitions: Float32Array;
  /** What one unit of `addRow` is worth. */
  readonly step: number;
  /** Adds what a feature says of every label to the LABEL_COUNT numbers from `base`; nothing for one not kept. */
  readonly addRow: (feature: number, sums: Int32Array, base: number) => void;
}

const WORDS = 2 ** (FEATURE_BITS - 5);

/**
 * Layout: number of rows, size of one step, transitions; then the distances between the numbers of the features kept,
 * seven bits a byte; then LABEL_COUNT signed bytes for every feature, used where they lie.
 */
export function decodeWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  const step = view.getFloat32(4, true);
  const transitions = Float32Array.from({ length: (LABEL_COUNT + 1) * LABEL_COUNT }, (_, index) =>
    view.getFloat32(8 + index * 4, true),
  );
  const { kept, ranks, end } = readNumbers(bytes, 8 + transitions.length * 4, rows);
  const table = new Int8Array(bytes.buffer, bytes.byteOffset + end, rows * LABEL_COUNT);

  const addRow = (id: number, sums: Int32Array, base: number): void => {
    const word = kept[id >>> 5] ?? 0;
    if (((word >>> (id & 31)) & 1) === 0) return;
    const row = ((ranks[id >>> 5] ?? 0) + countBits(word & ((1 << (id & 31)) - 1))) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label += 1)
      sums[base + label] = (sums[base + label] ?? 0) + (table[row + label] ?? 0);
  };
  return { step, transitions, addRow };
}

/** A bit for every feature kept, and how many stand before each word of bits: a feature's row without a hash table. */
function readNumbers(
  bytes: Uint8Array,
  from: number,
  rows: number,
): { kept: Int32Array; ranks: Int32Array; end: number } {
  const kept = new Int32Array(WORDS);
  const ranks = new Int32Array(WORDS);
  let at = from;
  for (let row = 0, id = 0; row < rows; row += 1) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      gap |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    id += gap;
    kept[id >>> 5] = (kept[id >>> 5] ?? 0) | (1 << (id & 31));
  }
  for (let word = 1; word < WORDS; word += 1) ranks[word] = (ranks[word - 1] ?? 0) + countBits(kept[word - 1] ?? 0);
  return { kept, ranks, end: at };
}

/** Number of ones (Hacker's Delight, figure 5-2). */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
