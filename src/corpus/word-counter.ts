import type { Language } from '../lang/language.ts';
import { toNorm } from '../lang/norm.ts';
import type { Annotated } from '../model/annotated.ts';
import type { PartialCounts, TermCounts } from '../model/terms.ts';
import { eachWord } from '../text/words.ts';
import { type TermCell, TermCounter } from './term-counter.ts';
import { type TermOptions, toSpelling, toTermTest } from './terms.ts';

/** Longer ones are rarely met twice, and not kept. */
const LONGEST = 60;

/**
 * Counts the words of articles straight from their sentences, as `TermCounter` counts what `findTerms` finds. What a word stands
 * for is found out once for every way it is written.
 */
export class WordCounter {
  readonly #language: Language;
  readonly #isTerm: (norm: string) => boolean;
  readonly #counter = new TermCounter();
  /** By the word as written; null for one that is no term. */
  readonly #cells = new Map<string, TermCell | null>();

  constructor(language: Language, options: TermOptions = {}) {
    this.#language = language;
    this.#isTerm = toTermTest(language, options);
  }

  /** Adds one article. `keys`, when given, gets those of its terms, in text order. */
  add({ id, text, sentences }: Annotated<'sentences'>, keys?: string[]): void {
    const place = this.#counter.enter(id);
    let words = 0;
    let inside = 0;
    const count = (start: number, end: number): void => {
      words += 1;
      const cell = this.#cellOf(text.slice(start, end));
      if (cell) {
        this.#counter.count(cell, place, inside);
        keys?.push(cell.term.key);
      }
      inside = 1;
    };
    for (const sentence of sentences) {
      inside = 0;
      eachWord(text, sentence, count);
    }
    this.#counter.enter(id, words);
  }

  /** What was counted so far. */
  counts(): TermCounts {
    return this.#counter.counts();
  }

  /** The same in a form that can be written down and added to another counter's. */
  partial(): PartialCounts {
    return this.#counter.partial();
  }

  #cellOf(written: string): TermCell | null {
    const known = this.#cells.get(written);
    if (known !== undefined) return known;
    // A copy: a slice would keep the whole article it was cut from in memory.
    const own = ` ${written}`.slice(1);
    const cell = this.#read(own);
    if (own.length <= LONGEST) this.#cells.set(own, cell);
    return cell;
  }

  #read(written: string): TermCell | null {
    const { words } = this.#language;
    const norm = toNorm(written, words);
    if (!this.#isTerm(norm)) return null;
    return this.#counter.cellOf({ key: words.key(norm), form: norm, spelling: toSpelling(written, norm) });
  }
}
