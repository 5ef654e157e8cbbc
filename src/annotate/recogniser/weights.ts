import { LABEL_COUNT } from './labels.ts';
import { addVotes } from './lanes.ts';
import { FEATURE_BITS } from './sheet.ts';

/** Trained knowledge: how much each feature speaks for each label, and each label for the next. */
export interface Weights {
  readonly transitions: Float32Array;
  /** What one unit of `addRow` is worth. */
  readonly step: number;
  /** Adds what a feature says of every label to the lanes from `base`; nothing for one not kept. */
  readonly addRow: (feature: number, lanes: Int32Array, base: number) => void;
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
  const { numbers, end } = readNumbers(bytes, 8 + transitions.length * 4, rows);
  const table = new Int8Array(bytes.buffer, bytes.byteOffset + end, rows * LABEL_COUNT);

  const addRow = (id: number, lanes: Int32Array, base: number): void => {
    const at = (id >>> 5) * 2;
    const word = numbers[at] ?? 0;
    if (((word >>> (id & 31)) & 1) === 0) return;
    const row = (numbers[at + 1] ?? 0) + countBits(word & ((1 << (id & 31)) - 1));
    addVotes(lanes, base, table, row * LABEL_COUNT);
  };
  return { step, transitions, addRow };
}

/**
 * A bit for every feature kept, in words of 32; behind each word of bits how many stand before it: a feature's row without
 * a hash table.
 */
function readNumbers(bytes: Uint8Array, from: number, rows: number): { numbers: Int32Array; end: number } {
  const numbers = new Int32Array(2 * WORDS);
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
    const word = (id >>> 5) * 2;
    numbers[word] = (numbers[word] ?? 0) | (1 << (id & 31));
  }
  for (let word = 2; word < numbers.length; word += 2)
    numbers[word + 1] = (numbers[word - 1] ?? 0) + countBits(numbers[word - 2] ?? 0);
  return { numbers, end: at };
}

/** Number of ones (Hacker's Delight, figure 5-2). */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
