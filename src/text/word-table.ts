import { hashText } from './hash.ts';

/** Numbers the ways words are written in the order they come. A word is cut out of its text only when it is new. */
export class WordTable {
  readonly #written: string[] = [];
  readonly #hashes: number[] = [];
  /** Number of a word plus one at the first free place from its hash on; 0 where none is. At most half of them are taken. */
  #slots = new Int32Array(1 << 12);

  /** How many there are. */
  get size(): number {
    return this.#written.length;
  }

  /** The word with this number. */
  wordOf(number: number): string {
    return this.#written[number] ?? '';
  }

  /** The number of the word that stands in `text` from `start` to `end`: the `size` of before for one not met yet. */
  numberOf(text: string, start: number, end: number): number {
    const hash = hashText(text, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot] ?? 0; entry > 0; entry = this.#slots[slot] ?? 0) {
      if (this.#hashes[entry - 1] === hash && stands(this.#written[entry - 1] ?? '', text, start, end))
        return entry - 1;
      slot = (slot + 1) & mask;
    }
    // A copy: a slice would keep the whole article it was cut from in memory.
    const number = this.#written.push(` ${text.slice(start, end)}`.slice(1)) - 1;
    this.#hashes.push(hash);
    this.#slots[slot] = number + 1;
    if (2 * this.size > mask) this.#grow();
    return number;
  }

  #grow(): void {
    const mask = 2 * this.#slots.length - 1;
    this.#slots = new Int32Array(mask + 1);
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while ((this.#slots[slot] ?? 0) > 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

/** True when `word` stands in `text` from `start` to `end`. */
function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
