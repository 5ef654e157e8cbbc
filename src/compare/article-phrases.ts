import type { Background } from '../lang/background.ts';
import type { Term, TermCounts } from '../model/terms.ts';
import type { ArticleKeyword } from './article-keywords.ts';
import { type KeywordOptions, toIdf } from './keywords.ts';

export interface PhraseContext {
  /** Phrases of the collection: for the forms shown. */
  readonly phrases: TermCounts;
  /** Words of the collection. */
  readonly words: TermCounts;
  /** How common words are in ordinary news. */
  readonly background: Background;
}

/** A word standing alone says less than in company. */
const ALONE = 0.4;
/** How much less a word counts once a phrase that holds it has been chosen: a list of ten tunnels tells little. */
const USED = 0.8;
/** Characters from the opening until a place counts 1/√2 of the first. */
const OPENING = 300;

/**
 * The keyphrases of one article, the most characteristic first. A word weighs its occurrences, those near the opening more, times
 * its rarity in the collection and in ordinary news; a phrase the sum of its words over length^0.4, times the root of its count.
 * The constants were chosen on DUC-2001 (development half). `phrases` are those of the article, in text order.
 */
export function rankArticlePhrases(
  phrases: readonly Term[],
  context: PhraseContext,
  options: KeywordOptions = {},
): ArticleKeyword[] {
  const weights = weighWords(phrases, context);
  const waiting = toCandidates(phrases, context, options);
  const chosen: ArticleKeyword[] = [];
  while (waiting.length > 0 && chosen.length < (options.top ?? DEFAULT_TOP)) {
    const { at, score } = findBest(waiting, weights);
    const [candidate] = waiting.splice(at, 1);
    if (!candidate) break;
    chosen.push({ term: candidate.term, count: candidate.count, score });
    for (const word of candidate.words) weights.set(word, USED * (weights.get(word) ?? 0));
  }
  return chosen;
}

const DEFAULT_TOP = 20;

interface Candidate {
  readonly term: string;
  readonly words: readonly string[];
  readonly count: number;
}

function weighWords(phrases: readonly Term[], { words, background }: PhraseContext): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { key, start } of phrases) {
    for (const word of key.split(' ')) weights.set(word, (weights.get(word) ?? 0) + 1 / Math.sqrt(1 + start / OPENING));
  }
  for (const [word, weight] of weights) {
    const documents = words.terms.get(word)?.articles.size ?? 0;
    weights.set(word, weight * Math.sqrt(toIdf(documents, words.sizes.size) * background.idf(word)));
  }
  return weights;
}

function toCandidates(phrases: readonly Term[], context: PhraseContext, options: KeywordOptions): Candidate[] {
  const counts = new Map<string, number>();
  for (const { key } of phrases) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, count]) => {
    const forms = context.phrases.terms.get(key)?.forms ?? [key];
    const isWanted =
      count >= (options.minCount ?? 1) &&
      (!options.include || forms.some((form) => options.include?.test(form))) &&
      !forms.some((form) => options.exclude?.test(form));
    return isWanted ? [{ term: forms[0] ?? key, words: key.split(' '), count }] : [];
  });
}

function findBest(
  candidates: readonly Candidate[],
  weights: ReadonlyMap<string, number>,
): { at: number; score: number } {
  let best = { at: 0, score: Number.NEGATIVE_INFINITY };
  for (const [at, candidate] of candidates.entries()) {
    const score = toScore(candidate, weights);
    if (score > best.score) best = { at, score };
  }
  return best;
}

function toScore({ words, count }: Candidate, weights: ReadonlyMap<string, number>): number {
  const sum = words.reduce((total, word) => total + (weights.get(word) ?? 0), 0);
  return ((words.length === 1 ? ALONE : 1) * sum * Math.sqrt(count)) / words.length ** 0.4;
}
