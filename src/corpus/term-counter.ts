import type { PartialCounts, Term, TermCount, TermCounts } from '../model/terms.ts';
import { Postings } from './postings.ts';

/** Counts terms article by article. Memory grows with the vocabulary, and by eight bytes for each term of each article. */
export class TermCounter {
  readonly #articles: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #sizes = new Map<string, number>();
  readonly #terms = new Map<string, Tally>();
  readonly #placeOf = (article: string): number | undefined => this.#places.get(article);

  /** Adds one article: its terms and its number of words. */
  add(article: string, terms: Iterable<Term>, words: number): void {
    const place = this.enter(article, words);
    for (const term of terms) this.count(this.cellOf(term), place, term.first ? 0 : 1);
  }

  /** The place of an article among those counted; the words add to those it has. */
  enter(article: string, words = 0): number {
    const place = this.#places.get(article) ?? this.#articles.push(article) - 1;
    this.#places.set(article, place);
    this.#sizes.set(article, (this.#sizes.get(article) ?? 0) + words);
    return place;
  }

  /** Where one spelling of a term is counted. */
  cellOf({ key, form, spelling }: Pick<Term, 'key' | 'form' | 'spelling'>): TermCell {
    const term = this.#tallyOf(key);
    const own = formOf(term, form);
    return { term, form: own, spelling: spellingOf(own, spelling) };
  }

  /** Counts one place of a term in the article at `place`; `inside` is 0 where it begins a sentence, else 1. */
  count({ term, form, spelling }: TermCell, place: number, inside: number): void {
    term.count += 1;
    term.articles.add(place, 1);
    form.count += 1;
    spelling.inside += inside;
  }

  /**
   * Adds what another counted, as if its articles came now; partial counts added in order give the counts of all. Terms
   * that `rename` gives one key become one.
   */
  merge({ articles, terms }: PartialCounts, rename: (key: string) => string = (key) => key): void {
    const places = articles.map(([article, words]) => this.enter(article, words));
    for (const { key, articles: postings, forms } of terms) {
      const tally = this.#tallyOf(rename(key));
      for (const [at, count] of postings) {
        tally.count += count;
        tally.articles.add(places[at] ?? 0, count);
      }
      for (const [form, count, spellings] of forms) {
        const own = formOf(tally, form);
        own.count += count;
        for (const [spelling, inside] of spellings) spellingOf(own, spelling).inside += inside;
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
    const terms = [...this.#terms.values()].map(({ key, articles, tallies }) => ({
      key,
      articles: [...articles.places()],
      forms: tallies.map(
        ({ form, count, spellings }) =>
          [form, count, spellings.map(({ spelling, inside }) => [spelling, inside] as const)] as const,
      ),
    }));
    return { articles: [...this.#sizes], terms };
  }

  #tallyOf(key: string): Tally {
    const known = this.#terms.get(key);
    if (known) return known;
    const tally = new Tally(key, new Postings(this.#articles, this.#placeOf));
    this.#terms.set(key, tally);
    return tally;
  }
}

/** One spelling of one form of a term, in one counter. */
export interface TermCell {
  readonly term: Tally;
  readonly form: FormTally;
  readonly spelling: SpellingTally;
}

class Tally implements TermCount {
  count = 0;
  readonly key: string;
  readonly articles: Postings;
  /** In the order they came; few, so that they need no index. */
  readonly tallies: FormTally[] = [];

  constructor(key: string, articles: Postings) {
    this.key = key;
    this.articles = articles;
  }

  /** Put in order when asked for: most terms are never shown. */
  get forms(): string[] {
    return rankForms(this.tallies);
  }
}

interface FormTally {
  /** Folded. */
  readonly form: string;
  count: number;
  readonly spellings: SpellingTally[];
}

interface SpellingTally {
  readonly spelling: string;
  /** How often, not counting the first place of a sentence, where every word has a capital. */
  inside: number;
}

function formOf({ tallies }: Tally, form: string): FormTally {
  const known = tallies.find((tally) => tally.form === form);
  if (known) return known;
  const tally = { form, count: 0, spellings: [] };
  tallies.push(tally);
  return tally;
}

function spellingOf({ spellings }: FormTally, spelling: string): SpellingTally {
  const known = spellings.find((tally) => tally.spelling === spelling);
  if (known) return known;
  const tally = { spelling, inside: 0 };
  spellings.push(tally);
  return tally;
}

/** Each form in its commonest spelling. One met only where sentences begin is small when another form is. */
function rankForms(forms: readonly FormTally[]): string[] {
  const ranked = [...forms].sort((left, right) => right.count - left.count);
  const isSmall = ranked.some(({ form, spellings }) =>
    spellings.some(({ spelling, inside }) => spelling === form && inside > 0),
  );
  return ranked.map(({ form, spellings }) => {
    const { spelling, inside } = spellings.reduce((best, next) => (next.inside > best.inside ? next : best));
    return inside === 0 && isSmall ? form : spelling;
  });
}
