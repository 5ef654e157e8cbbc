import { Column } from '../text/column.ts';

/** How often a spelling was met in all, and how often not where a sentence begins, where every word has a capital. */
interface SpellingCount {
  readonly spelling: string;
  readonly count: number;
  readonly inside: number;
}

/** One folded form of a term, in its spellings. */
export interface FormCount {
  readonly form: string;
  readonly count: number;
  /** In the order they came. */
  readonly spellings: readonly SpellingCount[];
}

const NONE = -1;

/** The forms of every term and their spellings, each with a number of its own, in the order they came. */
export class Spellings {
  /** By term: its first form. */
  readonly #firstForm = new Column();
  /** By form: the next one of the term, its term, its first spelling. */
  readonly #forms: string[] = [];
  readonly #nextForm = new Column();
  readonly #termOf = new Column();
  readonly #firstSpelling = new Column();
  /** By spelling: the next one of the form, its form, how often it was met, how often inside a sentence. */
  readonly #spellings: string[] = [];
  readonly #nextSpelling = new Column();
  readonly #formOf = new Column();
  readonly #counts = new Column();
  readonly #insides = new Column();

  /** Makes room for a new term. */
  addTerm(): void {
    this.#firstForm.push(NONE);
  }

  /** The number of a spelling of a form of a term. */
  numberOf(term: number, form: string, spelling: string): number {
    const own = this.#formNumber(term, form);
    let last = NONE;
    for (let at = this.#firstSpelling.at(own); at !== NONE; at = this.#nextSpelling.at(at)) {
      if (this.#spellings[at] === spelling) return at;
      last = at;
    }
    const number = this.#spellings.push(spelling) - 1;
    this.#nextSpelling.push(NONE);
    this.#formOf.push(own);
    this.#counts.push(0);
    this.#insides.push(0);
    if (last === NONE) this.#firstSpelling.set(own, number);
    else this.#nextSpelling.set(last, number);
    return number;
  }

  #formNumber(term: number, form: string): number {
    let last = NONE;
    for (let at = this.#firstForm.at(term); at !== NONE; at = this.#nextForm.at(at)) {
      if (this.#forms[at] === form) return at;
      last = at;
    }
    const number = this.#forms.push(form) - 1;
    this.#nextForm.push(NONE);
    this.#termOf.push(term);
    this.#firstSpelling.push(NONE);
    if (last === NONE) this.#firstForm.set(term, number);
    else this.#nextForm.set(last, number);
    return number;
  }

  /** Adds to how often a spelling was met. */
  add(spelling: number, count: number, inside: number): void {
    this.#counts.add(spelling, count);
    this.#insides.add(spelling, inside);
  }

  /** The term that a spelling belongs to. */
  termOf(spelling: number): number {
    return this.#termOf.at(this.#formOf.at(spelling));
  }

  /** The forms of a term, in the order they came. */
  formsOf(term: number): FormCount[] {
    const found: FormCount[] = [];
    for (let form = this.#firstForm.at(term); form !== NONE; form = this.#nextForm.at(form)) {
      const spellings: SpellingCount[] = [];
      for (let at = this.#firstSpelling.at(form); at !== NONE; at = this.#nextSpelling.at(at))
        spellings.push({
          spelling: this.#spellings[at] ?? '',
          count: this.#counts.at(at),
          inside: this.#insides.at(at),
        });
      const count = spellings.reduce((sum, spelling) => sum + spelling.count, 0);
      found.push({ form: this.#forms[form] ?? '', count, spellings });
    }
    return found;
  }
}

/** Each form in its commonest spelling, the commonest form first. One met only where sentences begin is small when another form is. */
export function rankForms(forms: readonly FormCount[]): string[] {
  const ranked = [...forms].sort((left, right) => right.count - left.count);
  const isSmall = ranked.some(({ form, spellings }) =>
    spellings.some(({ spelling, inside }) => spelling === form && inside > 0),
  );
  return ranked.map(({ form, spellings }) => {
    const { spelling, inside } = spellings.reduce((best, next) => (next.inside > best.inside ? next : best));
    return inside === 0 && isSmall ? form : spelling;
  });
}
