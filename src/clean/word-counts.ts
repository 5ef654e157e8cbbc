/**
 * How often each word was met, words given as hashes: an open-addressed table over typed arrays, several times as fast
 * as a `Map` where every word of a page is looked up. A word that hashes to 0, the mark of an empty slot, counts as 1.
 */
export class WordCounts {
  readonly #words: Int32Array;
  readonly #counts: Int32Array;
  readonly #groups: Int32Array;
  readonly #mask: number;

  /** `most` is the number of different words there may be. */
  constructor(most: number) {
    const size = 1 << (32 - Math.clz32(2 * most + 1));
    this.#words = new Int32Array(size);
    this.#counts = new Int32Array(size);
    this.#groups = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** Counts `word`, but only once for a `group`, a number of at least 1; groups come one after the other. */
  add(word: number, group: number): void {
    const slot = this.#find(word);
    this.#words[slot] = word || 1;
    if (this.#groups[slot] === group) return;
    this.#groups[slot] = group;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  /** In how many groups `word` was counted. */
  of(word: number): number {
    return this.#counts[this.#find(word)] ?? 0;
  }

  /** The slot that holds `word`, or the empty one where it would go. */
  #find(word: number): number {
    const wanted = word || 1;
    let slot = (wanted ^ (wanted >>> 15)) & this.#mask;
    for (let found = this.#words[slot]; found !== 0 && found !== wanted; found = this.#words[slot]) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}
