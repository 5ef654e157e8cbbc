import type { StemSentence } from './stems.ts';

/** Two sentences of which one was made from the other. */
export interface NearPair {
  readonly left: StemSentence;
  readonly right: StemSentence;
}

/** Pairs of neighbouring stems two sentences must share to be looked at. */
const LEAST_SHARED = 2;
/** Sentences that may hold a pair of stems before it tells nothing. */
const MOST_SENTENCES = 40;
/** Least weight of the stems shared in order; their share of the lighter sentence; of both. Chosen on the five sample articles. */
const LEAST_WEIGHT = 10;
const LEAST_OF_ONE = 0.57;
const LEAST_OF_BOTH = 0.3;

/** Sentences that share most of their words in the same order, in text order. */
export function findNearPairs(sentences: readonly StemSentence[], weigh: (stem: string) => number): NearPair[] {
  const weights = sentences.map(({ stems }) => stems.reduce((sum, stem) => sum + weigh(stem), 0));
  return [...findCandidates(sentences)].flatMap(([first, second]) => {
    const left = sentences[first];
    const right = sentences[second];
    if (!left || !right) return [];
    const shared = weighShared(left.stems, right.stems, weigh);
    const [one = 0, other = 0] = [weights[first], weights[second]];
    const isNear =
      shared >= LEAST_WEIGHT &&
      shared >= LEAST_OF_ONE * Math.min(one, other) &&
      2 * shared >= LEAST_OF_BOTH * (one + other);
    return isNear ? [{ left, right }] : [];
  });
}

/** Pairs of sentences that share neighbouring stems, found through an index: the time grows with the text, not its square. */
function* findCandidates(sentences: readonly StemSentence[]): Generator<readonly [number, number]> {
  const index = new Map<string, number[]>();
  for (const [second, { stems }] of sentences.entries()) {
    const shared = new Map<number, number>();
    for (const pair of new Set(stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`))) {
      const holders = index.get(pair) ?? [];
      if (holders.length === 0) index.set(pair, holders);
      if (holders.length >= MOST_SENTENCES) continue;
      for (const first of holders) shared.set(first, (shared.get(first) ?? 0) + 1);
      holders.push(second);
    }
    for (const [first, count] of shared) if (count >= LEAST_SHARED) yield [first, second];
  }
}

/** Weight of the heaviest row of stems that both sentences hold in the same order. */
function weighShared(left: readonly string[], right: readonly string[], weigh: (stem: string) => number): number {
  const best = new Float64Array(right.length + 1);
  for (const stem of left) {
    const weight = weigh(stem);
    let diagonal = 0;
    for (const [at, other] of right.entries()) {
      const above = best[at + 1] ?? 0;
      best[at + 1] = stem === other ? diagonal + weight : Math.max(above, best[at] ?? 0);
      diagonal = above;
    }
  }
  return best[right.length] ?? 0;
}
