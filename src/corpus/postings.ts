/** Most often a term can stand in one article: what is counted beyond is not. */
const MOST = 2 ** 20 - 1;

/**
 * How often a term stands in each article that holds it, as a map from the article's id. A posting is one number, its
 * article's place in the collection and the count in one, so that a hundred thousand articles fit into memory.
 */
export class Postings implements ReadonlyMap<string, number> {
  readonly #articles: readonly string[];
  readonly #placeOf: (article: string) => number | undefined;
  /** Postings of all articles but the last one met, in order of their places; most terms have none. */
  readonly #packed: number[] = [];
  /** The article met last; -1 before the first. */
  #place = -1;
  #count = 0;

  /** `articles` are those of the collection, in the order they came; the list may still grow. */
  constructor(articles: readonly string[], placeOf: (article: string) => number | undefined) {
    this.#articles = articles;
    this.#placeOf = placeOf;
  }

  /** Adds to the count of the article at `place`. */
  add(place: number, count: number): void {
    if (place === this.#place) {
      this.#count = Math.min(MOST, this.#count + count);
      return;
    }
    if (this.#place >= 0) this.#put(this.#place, this.#count);
    this.#place = place;
    // An article that comes again: it goes on where it stopped.
    const at = place <= toPlace(this.#packed.at(-1)) ? this.#find(place) : this.#packed.length;
    const known = toPlace(this.#packed[at]) === place ? this.#packed.splice(at, 1)[0] : 0;
    this.#count = Math.min(MOST, toCount(known) + count);
  }

  #put(place: number, count: number): void {
    const packed = place * (MOST + 1) + count;
    if (toPlace(this.#packed.at(-1)) < place) this.#packed.push(packed);
    else this.#packed.splice(this.#find(place), 0, packed);
  }

  get size(): number {
    return this.#packed.length + (this.#place >= 0 ? 1 : 0);
  }

  get(article: string): number | undefined {
    const place = this.#placeOf(article);
    if (place === undefined) return undefined;
    if (place === this.#place) return this.#count;
    const packed = this.#packed[this.#find(place)];
    return toPlace(packed) === place ? toCount(packed) : undefined;
  }

  has(article: string): boolean {
    return this.get(article) !== undefined;
  }

  /** Places and counts, in order of the places. */
  *places(): Generator<readonly [place: number, count: number]> {
    const last = this.#find(this.#place);
    for (let at = 0; at < last; at += 1) yield [toPlace(this.#packed[at]), toCount(this.#packed[at])];
    if (this.#place >= 0) yield [this.#place, this.#count];
    for (let at = last; at < this.#packed.length; at += 1) yield [toPlace(this.#packed[at]), toCount(this.#packed[at])];
  }

  *entries(): MapIterator<[string, number]> {
    for (const [place, count] of this.places()) yield [this.#articles[place] ?? '', count];
    return undefined;
  }

  *keys(): MapIterator<string> {
    for (const [article] of this.entries()) yield article;
    return undefined;
  }

  *values(): MapIterator<number> {
    for (const [, count] of this.entries()) yield count;
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries();
  }

  forEach(each: (count: number, article: string, map: ReadonlyMap<string, number>) => void): void {
    for (const [article, count] of this.entries()) each(count, article, this);
  }

  /** Index of the first posting of `place` or a later one. */
  #find(place: number): number {
    let low = 0;
    let high = this.#packed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (toPlace(this.#packed[middle]) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const toPlace = (packed: number | undefined): number => (packed === undefined ? -1 : Math.floor(packed / (MOST + 1)));
const toCount = (packed: number | undefined): number => (packed ?? 0) % (MOST + 1);
