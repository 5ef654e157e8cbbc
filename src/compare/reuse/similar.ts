import type { Language } from '../../lang/language.ts';
import type { Annotated } from '../../model/annotated.ts';
import type { SimilarArticles } from '../../model/reuse.ts';
import { hashPair, hashText } from '../../text/hash.ts';
import { findOrigin } from './origin.ts';

export interface SimilarOptions {
  /** Least share of common runs of words; 0 to 1. */
  readonly least?: number;
}

const RUN = 5;
/** One run in so many leads to candidates, and always the lowest few. */
const SAMPLE = 8;
const LOWEST = 8;
/** Articles that may share a run before it is boilerplate. */
const MOST_ARTICLES = 50;

/** Pairs of articles that share much of their wording, the most similar first. */
export function findSimilarArticles(
  articles: readonly Annotated<'tokens'>[],
  language: Language,
  { least = 0.3 }: SimilarOptions = {},
): SimilarArticles[] {
  const runs = articles.map(({ tokens }) =>
    toRuns(tokens.map(({ norm }) => hashText(language.statements.spell(norm)))),
  );
  const pairs: SimilarArticles[] = [];
  for (const [first, second] of findCandidates(runs)) {
    const similarity = toJaccard(runs[first] ?? [], runs[second] ?? []);
    const [left, right] = [articles[first], articles[second]];
    if (similarity < least || !left || !right) continue;
    const origin = findOrigin([left, right]);
    pairs.push({ articles: [left.id, right.id], similarity, ...(origin ? { origin } : {}) });
  }
  return pairs.sort((left, right) => right.similarity - left.similarity);
}

type Runs = Int32Array | readonly number[];

/** Hashes of all runs of words, each once, in ascending order; a text shorter than a run is one. */
function toRuns(words: readonly number[]): Runs {
  const last = Math.max(0, words.length - RUN);
  const hashes = new Set<number>();
  for (let at = 0; at <= last; at += 1) hashes.add(words.slice(at, at + RUN).reduce(hashPair, 0));
  return words.length === 0 ? [] : Int32Array.from(hashes).sort();
}

/** Pairs that share one of the runs looked up. */
function* findCandidates(all: readonly Runs[]): Generator<readonly [number, number]> {
  const index = new Map<number, number[]>();
  for (const [second, runs] of all.entries()) {
    const met = new Set<number>();
    for (const [rank, run] of runs.entries()) {
      if (rank >= LOWEST && run % SAMPLE !== 0) continue;
      const holders = index.get(run) ?? [];
      if (holders.length === 0) index.set(run, holders);
      if (holders.length >= MOST_ARTICLES) continue;
      for (const first of holders) met.add(first);
      holders.push(second);
    }
    for (const first of met) yield [first, second];
  }
}

/** Share of the members of two ascending lists that stand in both. */
function toJaccard(left: Runs, right: Runs): number {
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
