/** Whole numbers of 32 bits in a row that grows at its end. */
export class Column {
  #numbers = new Int32Array(64);
  #size = 0;

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** The number at a place. */
  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** Adds a number at the end and gives its place. */
  push(number: number): number {
    if (this.#size === this.#numbers.length) this.#grow();
    this.#numbers[this.#size] = number;
    this.#size += 1;
    return this.#size - 1;
  }

  /** Puts another number at a place. */
  set(place: number, number: number): void {
    this.#numbers[place] = number;
  }

  /** Adds to the number at a place. */
  add(place: number, number: number): void {
    this.#numbers[place] = (this.#numbers[place] ?? 0) + number;
  }

  #grow(): void {
    const wide = new Int32Array(Math.ceil(1.5 * this.#numbers.length));
    wide.set(this.#numbers);
    this.#numbers = wide;
  }
}
