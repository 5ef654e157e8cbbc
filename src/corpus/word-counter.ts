import type { Language } from '../lang/language.ts';
import { toNorm } from '../lang/norm.ts';
import type { Annotated } from '../model/annotated.ts';
import type { PartialCounts, TermCounts } from '../model/terms.ts';
import { Column } from '../text/column.ts';
import { WordTable } from '../text/word-table.ts';
import { eachWord } from '../text/words.ts';
import { type Found, TermCounter } from './term-counter.ts';
import { type TermOptions, toSpelling, toTermTest } from './terms.ts';

/** Longer ones are rarely met twice, and not kept. */
const LONGEST = 60;
/** In place of a spelling: the word is no term. */
const NONE = -1;

/**
 * Counts the words of articles straight from their sentences, as `TermCounter` counts what `findTerms` finds. What a word stands
 * for is found out once for every way it is written, and an article's words are added up before they are counted.
 */
export class WordCounter {
  readonly #language: Language;
  readonly #isTerm: (norm: string) => boolean;
  readonly #counter = new TermCounter();
  readonly #table = new WordTable();
  /** By the number of the word as written: that of its term's spelling. */
  readonly #spellings = new Column();
  /** How often each stands in the article being counted, and how often not where a sentence begins; all 0 between articles. */
  readonly #counts = new Column();
  readonly #insides = new Column();

  constructor(language: Language, options: TermOptions = {}) {
    this.#language = language;
    this.#isTerm = toTermTest(language, options);
  }

  /** Adds one article. `keys`, when given, gets those of its terms in the order they come, each as often as it stands. */
  add({ id, text, sentences }: Annotated<'sentences'>, keys?: string[]): void {
    const place = this.#counter.enter(id);
    const met: number[] = [];
    let words = 0;
    let inside = 0;
    const note = (start: number, end: number): void => {
      words += 1;
      if (end - start > LONGEST) this.#count(this.#read(text.slice(start, end)), { place, count: 1, inside }, keys);
      else {
        const number = this.#table.numberOf(text, start, end);
        if (number === this.#spellings.size) this.#learn(number);
        if (this.#counts.at(number) === 0) met.push(number);
        this.#counts.add(number, 1);
        this.#insides.add(number, inside);
      }
      inside = 1;
    };
    for (const sentence of sentences) {
      inside = 0;
      eachWord(text, sentence, note);
    }
    for (const number of met) {
      const found = { place, count: this.#counts.at(number), inside: this.#insides.at(number) };
      this.#count(this.#spellings.at(number), found, keys);
      this.#counts.set(number, 0);
      this.#insides.set(number, 0);
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

  #count(spelling: number, found: Found, keys?: string[]): void {
    if (spelling === NONE) return;
    this.#counter.count(spelling, found);
    for (let time = 0; keys && time < found.count; time += 1) keys.push(this.#counter.keyOf(spelling));
  }

  /** Finds out what the word with this number, which is new, stands for. */
  #learn(number: number): void {
    this.#spellings.push(this.#read(this.#table.wordOf(number)));
    this.#counts.push(0);
    this.#insides.push(0);
  }

  #read(written: string): number {
    const { words } = this.#language;
    const norm = toNorm(written, words);
    if (!this.#isTerm(norm)) return NONE;
    return this.#counter.spellingOf({ key: words.key(norm), form: norm, spelling: toSpelling(written, norm) });
  }
}
