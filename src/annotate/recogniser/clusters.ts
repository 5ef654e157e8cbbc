import { hashText } from '../../text/hash.ts';

/** Number of the word class at the finest of the levels, or -1 for a word that was not clustered. */
export type FindCluster = (word: string) => number;

/** Word classes of three grains: words of one class stand in similar company. */
export interface WordClusters {
  /** Class of a lower-case word at the finest grain. */
  readonly find: FindCluster;
  /** Class at the middle grain and at the coarsest, by the finest. */
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
}

/**
 * Words are not stored, only eight bits of their hash inside a bucket chosen by other bits: a word that was never
 * clustered gets a class by accident with a probability of about one in 85, and the table is two thirds of a megabyte.
 */
export function decodeClusters(bytes: Uint8Array): WordClusters {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bits = view.getUint32(0, true);
  const classes = view.getUint32(4, true);
  const counts = bytes.subarray(8, 8 + 2 ** bits);
  const starts = new Uint32Array(2 ** bits + 1);
  for (let bucket = 0; bucket < counts.length; bucket += 1)
    starts[bucket + 1] = (starts[bucket] ?? 0) + (counts[bucket] ?? 0);
  const words = starts[counts.length] ?? 0;
  let at = 8 + counts.length;
  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const prints = take(words);
  const fine = join(take(words), take(words));
  const middle = join(take(classes), take(classes));
  const coarse = join(take(classes), take(classes));

  const find = (word: string): number => {
    const hash = hashText(word);
    const bucket = hash >>> (32 - bits);
    const print = hash & 0xff;
    for (let entry = starts[bucket] ?? 0; entry < (starts[bucket + 1] ?? 0); entry += 1) {
      if (prints[entry] === print) return fine[entry] ?? -1;
    }
    return -1;
  };
  return { find, middle, coarse };
}

/** Low and high bytes stand apart in the file because they compress better so. */
function join(low: Uint8Array, high: Uint8Array): Uint16Array {
  const joined = new Uint16Array(low.length);
  for (let index = 0; index < low.length; index += 1) joined[index] = (low[index] ?? 0) | ((high[index] ?? 0) << 8);
  return joined;
}
