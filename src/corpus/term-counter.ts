import type { Term, TermCount, TermCounts } from '../model/terms.ts';

/** Counts terms article by article: memory grows with the vocabulary, not with the text. */
export class TermCounter {
  readonly #sizes = new Map<string, number>();
  readonly #terms = new Map<string, Tally>();

  /** Adds one article: its terms and its number of words. */
  add(article: string, terms: Iterable<Term>, words: number): void {
    this.#sizes.set(article, (this.#sizes.get(article) ?? 0) + words);
    for (const term of terms) {
      const tally = this.#terms.get(term.key) ?? { count: 0, articles: new Map(), forms: new Map() };
      if (tally.count === 0) this.#terms.set(term.key, tally);
      tally.count += 1;
      tally.articles.set(article, (tally.articles.get(article) ?? 0) + 1);
      countForm(tally.forms, term);
    }
  }

  /** What was counted so far. */
  counts(): TermCounts {
    const terms = new Map<string, TermCount>();
    for (const [key, { count, articles, forms }] of this.#terms) {
      terms.set(key, { count, articles, forms: rankForms(forms) });
    }
    return { sizes: this.#sizes, size: [...this.#sizes.values()].reduce((sum, size) => sum + size, 0), terms };
  }
}

interface Tally {
  count: number;
  readonly articles: Map<string, number>;
  /** By folded form. */
  readonly forms: Map<string, FormTally>;
}

interface FormTally {
  count: number;
  /** By spelling: how often, not counting the first place of a sentence, where every word has a capital. */
  readonly spellings: Map<string, number>;
}

function countForm(forms: Map<string, FormTally>, { form, spelling, first }: Term): void {
  const tally = forms.get(form) ?? { count: 0, spellings: new Map() };
  if (tally.count === 0) forms.set(form, tally);
  tally.count += 1;
  tally.spellings.set(spelling, (tally.spellings.get(spelling) ?? 0) + (first ? 0 : 1));
}

/** Each form in its commonest spelling. One met only where sentences begin is small when another form is. */
function rankForms(forms: ReadonlyMap<string, FormTally>): string[] {
  const ranked = [...forms].sort(([, left], [, right]) => right.count - left.count);
  const isSmall = ranked.some(([form, { spellings }]) => (spellings.get(form) ?? 0) > 0);
  return ranked.map(([form, { spellings }]) => {
    const [spelling, inside] = [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best));
    return inside === 0 && isSmall ? form : spelling;
  });
}
