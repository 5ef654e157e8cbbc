import type { PartialCounts, Term, TermCount, TermCounts } from '../model/terms.ts';
import { Postings } from './postings.ts';

/** Counts terms article by article. Memory grows with the vocabulary, and by eight bytes for each term of each article. */
export class TermCounter {
  readonly #articles: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #sizes = new Map<string, number>();
  readonly #terms = new Map<string, Tally>();

  /** Adds one article: its terms and its number of words. */
  add(article: string, terms: Iterable<Term>, words: number): void {
    const place = this.#enter(article, words);
    for (const term of terms) {
      const tally = this.#tallyOf(term.key);
      tally.count += 1;
      tally.articles.add(place, 1);
      countForm(tally.forms, term.form, term.spelling, term.first ? 0 : 1);
    }
  }

  /**
   * Adds what another counted, as if its articles came now; partial counts added in order give the counts of all. Terms
   * that `rename` gives one key become one.
   */
  merge({ articles, terms }: PartialCounts, rename: (key: string) => string = (key) => key): void {
    const places = articles.map(([article, words]) => this.#enter(article, words));
    for (const { key, articles: postings, forms } of terms) {
      const tally = this.#tallyOf(rename(key));
      for (const [at, count] of postings) {
        tally.count += count;
        tally.articles.add(places[at] ?? 0, count);
      }
      for (const [form, count, spellings] of forms) {
        const own = formOf(tally.forms, form);
        own.count += count;
        for (const [spelling, inside] of spellings) addSpelling(own, spelling, inside);
      }
    }
  }

  /** What was counted so far. */
  counts(): TermCounts {
    const terms = new Map<string, TermCount>();
    for (const [key, { count, articles, forms }] of this.#terms) {
      // Only terms that are shown need their forms in order.
      terms.set(key, {
        count,
        articles,
        get forms() {
          return rankForms(forms);
        },
      });
    }
    return { sizes: this.#sizes, size: [...this.#sizes.values()].reduce((sum, size) => sum + size, 0), terms };
  }

  /** The same in a form that can be written down and added to another counter's. */
  partial(): PartialCounts {
    const terms = [...this.#terms].map(([key, { articles, forms }]) => ({
      key,
      articles: [...articles.places()],
      forms: [...forms].map(([form, { count, spellings }]) => [form, count, [...spellings]] as const),
    }));
    return { articles: [...this.#sizes], terms };
  }

  /** The place of an article among those counted. */
  #enter(article: string, words: number): number {
    const place = this.#places.get(article) ?? this.#articles.push(article) - 1;
    this.#places.set(article, place);
    this.#sizes.set(article, (this.#sizes.get(article) ?? 0) + words);
    return place;
  }

  #tallyOf(key: string): Tally {
    const known = this.#terms.get(key);
    if (known) return known;
    const articles = new Postings(this.#articles, (article) => this.#places.get(article));
    const tally = { count: 0, articles, forms: new Map() };
    this.#terms.set(key, tally);
    return tally;
  }
}

interface Tally {
  count: number;
  readonly articles: Postings;
  /** By folded form. */
  readonly forms: Map<string, FormTally>;
}

interface FormTally {
  count: number;
  /** By spelling: how often, not counting the first place of a sentence, where every word has a capital. */
  readonly spellings: Map<string, number>;
}

function countForm(forms: Map<string, FormTally>, form: string, spelling: string, inside: number): void {
  const tally = formOf(forms, form);
  tally.count += 1;
  addSpelling(tally, spelling, inside);
}

function formOf(forms: Map<string, FormTally>, form: string): FormTally {
  const tally = forms.get(form) ?? { count: 0, spellings: new Map() };
  if (tally.count === 0) forms.set(form, tally);
  return tally;
}

const addSpelling = ({ spellings }: FormTally, spelling: string, inside: number): void => {
  spellings.set(spelling, (spellings.get(spelling) ?? 0) + inside);
};

/** Each form in its commonest spelling. One met only where sentences begin is small when another form is. */
function rankForms(forms: ReadonlyMap<string, FormTally>): string[] {
  const ranked = [...forms].sort(([, left], [, right]) => right.count - left.count);
  const isSmall = ranked.some(([form, { spellings }]) => (spellings.get(form) ?? 0) > 0);
  return ranked.map(([form, { spellings }]) => {
    const [spelling, inside] = [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best));
    return inside === 0 && isSmall ? form : spelling;
  });
}
