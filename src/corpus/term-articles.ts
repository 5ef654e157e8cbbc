import type { PostingList, Postings } from './postings.ts';

/** The articles of a collection, in the order they came. */
export interface ArticlePlaces {
  readonly ids: readonly string[];
  readonly placeOf: (id: string) => number | undefined;
}

/** How often a term stands in each article that holds it, as a map from the article's id; it grows as articles are added. */
export class TermArticles implements ReadonlyMap<string, number> {
  readonly #postings: Postings;
  readonly #term: number;
  readonly #articles: ArticlePlaces;

  constructor(postings: Postings, term: number, articles: ArticlePlaces) {
    this.#postings = postings;
    this.#term = term;
    this.#articles = articles;
  }

  get size(): number {
    return this.#postings.sizeOf(this.#term);
  }

  get(article: string): number | undefined {
    const place = this.#articles.placeOf(article);
    if (place === undefined) return undefined;
    const { places, counts } = this.list();
    return counts[places.indexOf(place)];
  }

  has(article: string): boolean {
    return this.get(article) !== undefined;
  }

  /** Places and counts, in order of the places. */
  list(): PostingList {
    return this.#postings.listOf(this.#term);
  }

  *entries(): MapIterator<[string, number]> {
    const { places, counts } = this.list();
    for (const [at, place] of places.entries()) yield [this.#articles.ids[place] ?? '', counts[at] ?? 0];
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
}
