import { fold } from '../../text/fold.ts';
import { numberDistinct } from '../numbering.ts';
import type { Paragraph } from '../page.ts';

/** Longest line that is compared with others, in characters. */
const LONGEST = 400;
/** Letters at a line's beginning and end that lines are looked up by. */
const EDGE = 8;

/**
 * Which of the first lines of a page are said again, whole or within another. Lines are compared as numbers, made from
 * their words or from their first and last letters; only where those agree are they folded.
 */
export class Echoes {
  readonly #lines: readonly Paragraph[];
  readonly #folded: (string | undefined)[] = [];
  readonly #said: Likes;
  readonly #heads: Likes;
  readonly #tails: Likes;
  readonly #long: number;

  /** `keys` are equal where the words of lines are. */
  constructor(lines: readonly Paragraph[], keys: Int32Array) {
    this.#lines = lines;
    this.#said = new Likes(keys.subarray(0, lines.length));
    const [heads, tails] = [new Int32Array(lines.length), new Int32Array(lines.length)];
    let long = 0;
    for (let index = 0; index < lines.length; index += 1) {
      const text = lines[index]?.text ?? '';
      if (text.length > LONGEST) {
        long += 1;
        continue;
      }
      heads[index] = hashEdge(text, 0, 1);
      tails[index] = hashEdge(text, text.length - 1, -1);
    }
    this.#long = long;
    this.#heads = new Likes(heads);
    this.#tails = new Likes(tails);
  }

  /** True when another line says the same; what is too long to be compared counts as the same. */
  isCopied(index: number): boolean {
    if (this.#isLong(index)) return this.#long > 1;
    return this.#said.some(index, (other) => this.#foldedAt(other) === this.#foldedAt(index));
  }

  /** True when another line begins or ends with it: a path to the page. */
  isWithin(index: number): boolean {
    if (this.#isLong(index)) return false;
    const begins = this.#heads.some(
      index,
      (other) => this.#isLonger(other, index) && this.#foldedAt(other).startsWith(this.#foldedAt(index)),
    );
    return (
      begins ||
      this.#tails.some(
        index,
        (other) => this.#isLonger(other, index) && this.#foldedAt(other).endsWith(this.#foldedAt(index)),
      )
    );
  }

  /** True when it ends with the line below. */
  holdsNext(index: number): boolean {
    if (!this.#tails.areAlike(index, index + 1) || this.#isLong(index) || this.#isLong(index + 1)) return false;
    const [own, next] = [this.#foldedAt(index), this.#foldedAt(index + 1)];
    return next.length > EDGE && own.length > next.length && own.endsWith(next);
  }

  /** True when a line is longer than another that is long enough to be told from chance. */
  #isLonger(other: number, index: number): boolean {
    const own = this.#foldedAt(index).length;
    return own > EDGE && !this.#isLong(other) && this.#foldedAt(other).length > own;
  }

  #isLong(index: number): boolean {
    return (this.#lines[index]?.text.length ?? 0) > LONGEST;
  }

  #foldedAt(index: number): string {
    const known = this.#folded[index];
    if (known !== undefined) return known;
    const folded = fold(this.#lines[index]?.text ?? '');
    this.#folded[index] = folded;
    return folded;
  }
}

/** Lines with equal numbers, each linked to the one before it. */
class Likes {
  readonly #numbers: Int32Array;
  /** The last line with each number, and the line before each with the same; -1 where there is none. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  constructor(hashes: Int32Array) {
    const { numbers, distinct } = numberDistinct(hashes);
    this.#numbers = numbers;
    this.#last = new Int32Array(distinct.length).fill(-1);
    this.#before = new Int32Array(numbers.length);
    for (let index = 0; index < numbers.length; index += 1) {
      const number = numbers[index] ?? 0;
      this.#before[index] = this.#last[number] ?? -1;
      this.#last[number] = index;
    }
  }

  areAlike(index: number, other: number): boolean {
    return this.#numbers[index] === this.#numbers[other];
  }

  /** True when one of the other lines with the number of `index` is such a one. */
  some(index: number, isSuch: (other: number) => boolean): boolean {
    let other = this.#last[this.#numbers[index] ?? 0] ?? -1;
    // Most lines are alone.
    if (other === index && (this.#before[index] ?? -1) < 0) return false;
    for (; other >= 0; other = this.#before[other] ?? -1) if (other !== index && isSuch(other)) return true;
    return false;
  }
}

/** A number for the first letters from `from` on, read forwards or backwards. */
function hashEdge(text: string, from: number, step: 1 | -1): number {
  let hash = 0;
  let taken = 0;
  for (let at = from; at >= 0 && at < text.length && taken < EDGE; at += step) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit === DROPPED) continue;
    hash = (Math.imul(hash, 31) + unit) | 0;
    taken += 1;
  }
  return hash;
}

const DROPPED = 0;

/** A unit as `fold` leaves it. */
function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
  return fold(String.fromCharCode(unit)).charCodeAt(0) || DROPPED;
}
