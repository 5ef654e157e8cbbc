/** A 32-bit integer that stands for `text` (FNV-1a over UTF-16 units, then mixed). */
export function hashText(text: string, from = 0, to: number = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixBits(hash);
}

/** Spreads every bit of `value` over the whole word (finaliser of MurmurHash3, public domain). */
export function mixBits(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** One integer for two, order kept. */
export const hashPair = (first: number, second: number): number => mixBits((Math.imul(first, 0x9e3779b1) + second) | 0);
