import { fold } from '../../text/fold.ts';
import type { Paragraph } from '../page.ts';
import { WordCounts } from '../word-counts.ts';

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
  readonly #keys: Int32Array;
  readonly #folded: (string | undefined)[] = [];
  readonly #said: WordCounts;
  readonly #edges: WordCounts;
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  #long = 0;

  /** `keys` are equal where the words of lines are. */
  constructor(lines: readonly Paragraph[], keys: Int32Array) {
    this.#lines = lines;
    this.#keys = keys;
    this.#said = new WordCounts(lines.length);
    this.#edges = new WordCounts(2 * lines.length);
    this.#heads = new Int32Array(lines.length);
    this.#tails = new Int32Array(lines.length);
    for (let index = 0; index < lines.length; index += 1) {
      const text = lines[index]?.text ?? '';
      if (text.length > LONGEST) {
        this.#long += 1;
        continue;
      }
      const [head, tail] = [hashEdge(text, 0, 1), hashEdge(text, text.length - 1, -1)];
      this.#heads[index] = head;
      this.#tails[index] = tail;
      this.#said.add(keys[index] ?? 0, index + 1);
      this.#edges.add(head, index + 1);
      this.#edges.add(tail, index + 1);
    }
  }

  /** True when another line says the same; what is too long to be compared counts as the same. */
  isCopied(index: number): boolean {
    if (this.#isLong(index)) return this.#long > 1;
    if (this.#said.of(this.#keys[index] ?? 0) < 2) return false;
    const own = this.#foldedAt(index);
    return this.#lines.some(
      (_, other) => other !== index && this.#keys[other] === this.#keys[index] && this.#foldedAt(other) === own,
    );
  }

  /** True when another line begins or ends with it: a path to the page. */
  isWithin(index: number): boolean {
    if (this.#isLong(index)) return false;
    const [head, tail] = [this.#heads[index] ?? 0, this.#tails[index] ?? 0];
    if (this.#edges.of(head) < 2 && this.#edges.of(tail) < 2) return false;
    const own = this.#foldedAt(index);
    return own.length > EDGE && this.#lines.some((_, other) => this.#extends(other, own, head, tail));
  }

  /** True when it ends with the line below. */
  holdsNext(index: number): boolean {
    if (this.#isLong(index) || this.#isLong(index + 1) || this.#tails[index] !== this.#tails[index + 1]) return false;
    const [own, next] = [this.#foldedAt(index), this.#foldedAt(index + 1)];
    return next.length > EDGE && own.length > next.length && own.endsWith(next);
  }

  #extends(other: number, own: string, head: number, tail: number): boolean {
    if (this.#isLong(other)) return false;
    const [begins, ends] = [this.#heads[other] === head, this.#tails[other] === tail];
    if (!begins && !ends) return false;
    const line = this.#foldedAt(other);
    return line.length > own.length && ((begins && line.startsWith(own)) || (ends && line.endsWith(own)));
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
