import type { Language } from '../../lang/language.ts';
import { toNorm } from '../../lang/norm.ts';
import type { Annotated } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { SimilarArticles } from '../../model/reuse.ts';
import { Column } from '../../text/column.ts';
import { hashPair, hashText } from '../../text/hash.ts';
import { WordTable } from '../../text/word-table.ts';
import { eachWord } from '../../text/words.ts';
import { findOrigin } from './origin.ts';
import { findSharers } from './sharers.ts';

export interface SimilarOptions {
  /** Least share of common runs of words; 0 to 1. */
  readonly least?: number;
}

const RUN = 5;
/** One run in so many leads to candidates, and always the lowest few. */
const SAMPLE = 8;
const LOWEST = 8;
/** Longer words are rarely met twice, and not kept. */
const LONGEST = 60;

/** Pairs of articles that share much of their wording, the most similar first; equals in the order of the articles. */
export function findSimilarArticles(
  articles: Iterable<Annotated<'sentences'>>,
  language: Language,
  options: SimilarOptions = {},
): SimilarArticles[] {
  const finder = new CopyFinder(language);
  for (const article of articles) finder.add(article);
  return finder.pairs(options);
}

/** Finds articles that share much of their wording. Of each it keeps four bytes a word, and what tells whose it is. */
export class CopyFinder {
  readonly #language: Language;
  readonly #table = new WordTable();
  /** By the number of a word as written. */
  readonly #hashes = new Column();
  /** Those of the words of the article being added. */
  #words = new Int32Array(1 << 12);
  readonly #articles: Pick<Article, 'id' | 'metadata'>[] = [];
  readonly #runs: Int32Array[] = [];

  constructor(language: Language) {
    this.#language = language;
  }

  /** Adds one article. */
  add({ id, metadata, text, sentences }: Annotated<'sentences'>): void {
    // A word takes one letter at least.
    if (this.#words.length < text.length) this.#words = new Int32Array(text.length);
    const words = this.#words;
    let count = 0;
    const note = (start: number, end: number): void => {
      words[count] = this.#hashOf(text, start, end);
      count += 1;
    };
    for (const sentence of sentences) eachWord(text, sentence, note);
    this.#articles.push({ id, metadata });
    this.#runs.push(toRuns(words.subarray(0, count)));
  }

  /** Pairs of those added, the most similar first. */
  pairs({ least = 0.3 }: SimilarOptions = {}): SimilarArticles[] {
    const pairs: SimilarArticles[] = [];
    for (const [first, second] of findSharers(this.#runs.map(sample))) {
      const [left, right] = [this.#articles[first], this.#articles[second]];
      const similarity = toJaccard(this.#runs[first], this.#runs[second]);
      if (similarity < least || !left || !right) continue;
      const origin = findOrigin([left, right]);
      pairs.push({ articles: [left.id, right.id], similarity, ...(origin ? { origin } : {}) });
    }
    return pairs.sort((left, right) => right.similarity - left.similarity);
  }

  #hashOf(text: string, start: number, end: number): number {
    if (end - start > LONGEST) return this.#read(text.slice(start, end));
    const number = this.#table.numberOf(text, start, end);
    if (number === this.#hashes.size) this.#hashes.push(this.#read(this.#table.wordOf(number)));
    return this.#hashes.at(number);
  }

  #read(written: string): number {
    return hashText(this.#language.statements.spell(toNorm(written, this.#language.words)));
  }
}

/** Hashes of all runs of words, each once, in ascending order; a text shorter than a run is one. */
function toRuns(words: Int32Array): Int32Array {
  if (words.length < RUN) return words.length === 0 ? NONE : Int32Array.of(words.reduce(hashPair, 0));
  const hashes = new Int32Array(words.length - RUN + 1);
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0;
    for (let word = at; word < at + RUN; word += 1) hash = hashPair(hash, words[word] ?? 0);
    hashes[at] = hash;
  }
  hashes.sort();
  let distinct = 0;
  for (let rank = 0; rank < hashes.length; rank += 1) {
    if (rank > 0 && hashes[rank] === hashes[distinct - 1]) continue;
    hashes[distinct] = hashes[rank] ?? 0;
    distinct += 1;
  }
  return distinct === hashes.length ? hashes : hashes.slice(0, distinct);
}

/** The runs that lead to candidates. */
function sample(runs: Int32Array): Int32Array {
  const sampled: number[] = [];
  for (let rank = 0; rank < runs.length; rank += 1) {
    const run = runs[rank] ?? 0;
    if (rank < LOWEST || run % SAMPLE === 0) sampled.push(run);
  }
  return Int32Array.from(sampled);
}

const NONE: Int32Array = new Int32Array(0);

/** Share of the members of two ascending lists that stand in both. */
function toJaccard(left: Int32Array = NONE, right: Int32Array = NONE): number {
  let shared = 0;
  for (let one = 0, other = 0; one < left.length && other < right.length; ) {
    const [a = 0, b = 0] = [left[one], right[other]];
    if (a === b) shared += 1;
    if (a <= b) one += 1;
    if (b <= a) other += 1;
  }
  const union = left.length + right.length - shared;
  return union > 0 ? shared / union : 0;
}
