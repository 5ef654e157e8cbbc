import type { PartialCounts, Term, TermCount, TermCounts } from '../model/terms.ts';
import { Column } from '../text/column.ts';
import { Postings } from './postings.ts';
import { rankForms, Spellings } from './spellings.ts';
import { type ArticlePlaces, TermArticles } from './term-articles.ts';

/** Counts terms article by article. Memory grows with the vocabulary, and by twelve bytes for each term of each article. */
export class TermCounter {
  readonly #ids: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #sizes = new Map<string, number>();
  readonly #articles: ArticlePlaces = { ids: this.#ids, placeOf: (id) => this.#places.get(id) };
  readonly #terms = new Map<string, Tally>();
  /** By the number of the term. */
  readonly #keys: string[] = [];
  readonly #columns: Columns = { counts: new Column(), postings: new Postings(), spellings: new Spellings() };

  /** Adds one article: its terms and its number of words. */
  add(article: string, terms: Iterable<Term>, words: number): void {
    const place = this.enter(article, words);
    for (const term of terms) this.count(this.spellingOf(term), { place, count: 1, inside: term.first ? 0 : 1 });
  }

  /** The place of an article among those counted; the words add to those it has. */
  enter(article: string, words = 0): number {
    const place = this.#places.get(article) ?? this.#ids.push(article) - 1;
    this.#places.set(article, place);
    this.#sizes.set(article, (this.#sizes.get(article) ?? 0) + words);
    return place;
  }

  /** The number under which one spelling of a term is counted. */
  spellingOf({ key, form, spelling }: Pick<Term, 'key' | 'form' | 'spelling'>): number {
    return this.#columns.spellings.numberOf(this.#tallyOf(key).term, form, spelling);
  }

  /** The key of the term that a spelling belongs to. */
  keyOf(spelling: number): string {
    return this.#keys[this.#columns.spellings.termOf(spelling)] ?? '';
  }

  /** Counts a spelling of a term in an article. */
  count(spelling: number, { place, count, inside }: Found): void {
    const { counts, postings, spellings } = this.#columns;
    const term = spellings.termOf(spelling);
    counts.add(term, count);
    postings.add(term, place, count);
    spellings.add(spelling, count, inside);
  }

  /**
   * Adds what another counted, as if its articles came now; partial counts added in order give the counts of all. Terms
   * that `rename` gives one key become one.
   */
  merge({ articles, terms }: PartialCounts, rename: (key: string) => string = (key) => key): void {
    const places = articles.map(([article, words]) => this.enter(article, words));
    const { counts, postings: all, spellings: own } = this.#columns;
    for (const { key, articles: postings, forms } of terms) {
      const { term } = this.#tallyOf(rename(key));
      for (const [at, count] of postings) {
        counts.add(term, count);
        all.add(term, places[at] ?? 0, count);
      }
      for (const [form, count, spellings] of forms) {
        // Which spelling of the form was how often where a sentence begins is not told: nobody asks.
        const first = spellings[0]?.[0] ?? form;
        own.add(own.numberOf(term, form, first), count, 0);
        for (const [spelling, inside] of spellings) own.add(own.numberOf(term, form, spelling), 0, inside);
      }
    }
  }

  /** What was counted so far; grows with what is added later. */
  counts(): TermCounts {
    return {
      sizes: this.#sizes,
      size: [...this.#sizes.values()].reduce((sum, size) => sum + size, 0),
      terms: this.#terms,
    };
  }

  /** The same in a form that can be written down and added to another counter's. */
  partial(): PartialCounts {
    const terms = [...this.#terms.values()].map(({ key, articles, term }) => {
      const { places, counts } = articles.list();
      return {
        key,
        articles: [...places].map((place, at) => [place, counts[at] ?? 0] as const),
        forms: this.#columns.spellings
          .formsOf(term)
          .map(
            ({ form, count, spellings }) =>
              [form, count, spellings.map(({ spelling, inside }) => [spelling, inside] as const)] as const,
          ),
      };
    });
    return { articles: [...this.#sizes], terms };
  }

  #tallyOf(key: string): Tally {
    const known = this.#terms.get(key);
    if (known) return known;
    const { counts, postings, spellings } = this.#columns;
    counts.push(0);
    this.#keys.push(key);
    spellings.addTerm();
    const tally = new Tally(key, postings.addTerm(), this.#columns, this.#articles);
    this.#terms.set(key, tally);
    return tally;
  }
}

/** How often one spelling of a term stands in one article. */
export interface Found {
  /** The place of the article among those counted. */
  readonly place: number;
  readonly count: number;
  /** How often of it not where a sentence begins. */
  readonly inside: number;
}

/** What is known of all terms, each at its number. */
interface Columns {
  readonly counts: Column;
  readonly postings: Postings;
  readonly spellings: Spellings;
}

class Tally implements TermCount {
  readonly key: string;
  readonly term: number;
  readonly #columns: Columns;
  readonly #places: ArticlePlaces;

  constructor(key: string, term: number, columns: Columns, articles: ArticlePlaces) {
    this.key = key;
    this.term = term;
    this.#columns = columns;
    this.#places = articles;
  }

  get count(): number {
    return this.#columns.counts.at(this.term);
  }

  get articles(): TermArticles {
    return new TermArticles(this.#columns.postings, this.term, this.#places);
  }

  /** Put in order when asked for: most terms are never shown. */
  get forms(): string[] {
    return rankForms(this.#columns.spellings.formsOf(this.term));
  }
}
