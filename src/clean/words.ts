/** The words of a text as numbers, with the place each begins; only the first `count` entries count. */
export interface HashedWords {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly count: number;
}

/**
 * The words of `text`, folded to lower case and without apostrophes, each reduced to a 32-bit FNV-1a hash: comparing
 * whole paragraphs word by word then costs no strings. Two different words share a hash once in four billion pairs.
 */
export function hashWords(text: string): HashedWords {
  const hashes = new Int32Array((text.length >> 1) + 1);
  const starts = new Int32Array((text.length >> 1) + 1);
  let count = 0;
  let hash = BASIS;
  let start = -1;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const folded = unit < 0x80 ? (ASCII[unit] ?? BREAK) : foldUnit(unit);
    if (folded > JOINER) {
      if (start < 0) start = index;
      hash = Math.imul(hash ^ folded, PRIME);
    } else if (folded === BREAK && start >= 0) {
      hashes[count] = hash;
      starts[count] = start;
      count += 1;
      hash = BASIS;
      start = -1;
    }
  }
  if (start >= 0) {
    hashes[count] = hash;
    starts[count] = start;
    count += 1;
  }
  return { hashes, starts, count };
}

/** Hash of one word, as `hashWords` would give it. */
export function hashWord(word: string): number {
  return hashWords(word).hashes[0] ?? 0;
}

/** A number for the words from `from` to `to`; equal runs have equal numbers. */
export function hashRun(words: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let word = from; word < to; word += 1) hash = (Math.imul(hash, 31) + (words[word] ?? 0)) | 0;
  return hash;
}

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** What stands for a unit that ends a word, and for one that words are written with or without (apostrophe, soft hyphen). */
const BREAK = 0;
const JOINER = 1;

/** Lower case of a letter or digit, else `BREAK` or `JOINER`. Scripts without arithmetic between the cases stay as they are. */
function foldUnit(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit + 32;
    const isLetter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
    return isLetter ? unit : unit === 0x27 ? JOINER : BREAK;
  }
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x2bc || unit === 0xad) return JOINER;
  const isMark = unit < 0xc0 || (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f);
  if (isMark || unit === 0xd7 || unit === 0xf7) return BREAK;
  const isCapital =
    (unit >= 0xc0 && unit <= 0xde) || (unit >= 0x391 && unit <= 0x3a9) || (unit >= 0x410 && unit <= 0x42f);
  return isCapital ? unit + 32 : unit;
}

/** Looked up instead of decided. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => foldUnit(unit));
