import { Column } from '../text/column.ts';

/** Places of articles in the collection, ascending, and how often a term stands in each. */
export interface PostingList {
  readonly places: Int32Array;
  readonly counts: Int32Array;
}

const NONE = -1;

/**
 * How often every term stands in every article that holds it. A posting is three numbers in a row of all, so that a hundred
 * thousand articles fit into memory.
 */
export class Postings {
  /** By term: its posting added last, and the number of its postings. */
  readonly #last = new Column();
  readonly #sizes = new Column();
  /** By posting: the place of its article, the count, and the posting of the term before it. */
  readonly #places = new Column();
  readonly #counts = new Column();
  readonly #before = new Column();
  /** Terms of an article that came again after another: their postings are neither in order nor one for each article. */
  readonly #mixed = new Set<number>();

  /** The number of a new term. */
  addTerm(): number {
    this.#sizes.push(0);
    return this.#last.push(NONE);
  }

  /** Adds to how often a term stands in the article at `place`. */
  add(term: number, place: number, count: number): void {
    const last = this.#last.at(term);
    const before = last === NONE ? NONE : this.#places.at(last);
    if (before === place) {
      this.#counts.add(last, count);
      return;
    }
    if (before > place) this.#mixed.add(term);
    this.#sizes.add(term, 1);
    this.#places.push(place);
    this.#counts.push(count);
    this.#last.set(term, this.#before.push(last));
  }

  /** The number of articles that hold a term. */
  sizeOf(term: number): number {
    return this.#mixed.has(term) ? this.listOf(term).places.length : this.#sizes.at(term);
  }

  /** The articles that hold a term. */
  listOf(term: number): PostingList {
    const size = this.#sizes.at(term);
    const [places, counts] = [new Int32Array(size), new Int32Array(size)];
    let posting = this.#last.at(term);
    for (let at = size - 1; at >= 0; at -= 1) {
      places[at] = this.#places.at(posting);
      counts[at] = this.#counts.at(posting);
      posting = this.#before.at(posting);
    }
    return this.#mixed.has(term) ? order({ places, counts }) : { places, counts };
  }
}

function order({ places, counts }: PostingList): PostingList {
  const sums = new Map<number, number>();
  for (const [at, place] of places.entries()) sums.set(place, (sums.get(place) ?? 0) + (counts[at] ?? 0));
  const ordered = Int32Array.from(sums.keys()).sort();
  return { places: ordered, counts: ordered.map((place) => sums.get(place) ?? 0) };
}
