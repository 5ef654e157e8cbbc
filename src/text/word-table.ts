import { Column } from './column.ts';
import { hashText } from './hash.ts';

/** Numbers the ways words are written in the order they come. A word is cut out of its text only when it is new. */
export class WordTable {
  readonly #written: string[] = [];
  /** The letters of all words in a row, and by number where those of a word end. */
  #letters = new Uint16Array(1 << 14);
  readonly #ends = new Column();
  /** Two numbers at a place: the hash of a word, and its number plus one, 0 where none is. At most half the places are taken. */
  #slots = new Int32Array(1 << 13);

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
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (2 * hash) & mask;
    for (let taken = slots[at + 1] ?? 0; taken > 0; taken = slots[at + 1] ?? 0) {
      if (slots[at] === hash && this.#stands(taken - 1, text, start, end)) return taken - 1;
      at = (at + 2) & mask;
    }
    // A copy: a slice would keep the whole article it was cut from in memory.
    const number = this.size;
    this.#keep(` ${text.slice(start, end)}`.slice(1));
    slots[at] = hash;
    slots[at + 1] = number + 1;
    if (4 * this.size > slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let from = 0; from < this.#slots.length; from += 2) {
      const [hash = 0, taken = 0] = [this.#slots[from], this.#slots[from + 1]];
      if (taken === 0) continue;
      let at = (2 * hash) & mask;
      while ((slots[at + 1] ?? 0) > 0) at = (at + 2) & mask;
      slots[at] = hash;
      slots[at + 1] = taken;
    }
    this.#slots = slots;
  }

  /** True when the word with this number stands in `text` from `start` to `end`. */
  #stands(number: number, text: string, start: number, end: number): boolean {
    const from = number > 0 ? this.#ends.at(number - 1) : 0;
    if (this.#ends.at(number) - from !== end - start) return false;
    const letters = this.#letters;
    for (let at = start; at < end; at += 1) if (text.charCodeAt(at) !== letters[from + at - start]) return false;
    return true;
  }

  #keep(word: string): void {
    const from = this.size > 0 ? this.#ends.at(this.size - 1) : 0;
    const end = from + word.length;
    if (end > this.#letters.length) {
      const wide = new Uint16Array(2 * Math.max(end, this.#letters.length));
      wide.set(this.#letters);
      this.#letters = wide;
    }
    for (let at = 0; at < word.length; at += 1) this.#letters[from + at] = word.charCodeAt(at);
    this.#ends.push(end);
    this.#written.push(word);
  }
}
