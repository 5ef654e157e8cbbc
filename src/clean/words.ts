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
  for (let index = 0; index <= text.length; index += 1) {
    const unit = index < text.length ? text.charCodeAt(index) : 0x20;
    const kind = kindOf(unit);
    if (kind === LETTER) {
      if (start < 0) start = index;
      hash = Math.imul(hash ^ toLower(unit), PRIME);
    } else if (kind === BREAK && start >= 0) {
      hashes[count] = hash;
      starts[count] = start;
      count += 1;
      hash = BASIS;
      start = -1;
    }
  }
  return { hashes, starts, count };
}

/** Hash of one word, as `hashWords` would give it. */
export function hashWord(word: string): number {
  return hashWords(word).hashes[0] ?? 0;
}

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

const BREAK = 0;
const LETTER = 1;
const JOINER = 2;

function kindOf(unit: number): number {
  if (unit < 0x80) {
    const isLetter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
    return isLetter ? LETTER : unit === 0x27 ? JOINER : BREAK;
  }
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x2bc) return JOINER;
  const isMark = unit < 0xc0 || (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f);
  return isMark || unit === 0xd7 || unit === 0xf7 ? BREAK : LETTER;
}

/** Lower case of ASCII, Latin-1, Greek and Cyrillic capitals by arithmetic; other scripts stay as they are. */
function toLower(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 32;
  if (unit >= 0xc0 && unit <= 0xde) return unit + 32;
  if (unit >= 0x391 && unit <= 0x3a9) return unit + 32;
  if (unit >= 0x410 && unit <= 0x42f) return unit + 32;
  return unit;
}
