import { kindOf, LABEL_COUNT, NAME_KINDS, OUTSIDE } from './labels.ts';
import { toMarginals } from './marginals.ts';
import type { WordFacts } from './words.ts';

/** One sentence on its way through the recogniser; `scores` holds LABEL_COUNT numbers a piece. */
export interface ScoredSentence {
  readonly words: readonly WordFacts[];
  readonly scores: Float32Array;
}

/** How much a word's other places in the article count; chosen among 0 to 3 on the development sets. */
const TRUST = 2;

/**
 * The same sentences with every capitalised word drawn towards what it is in the rest of the article: one place where
 * the sense is plain settles the others.
 */
export function settleWords(sentences: readonly ScoredSentence[], steps: Float64Array): ScoredSentence[] {
  const senses = gatherSenses(sentences, steps);
  return sentences.map(({ words, scores }) => {
    const settled = scores.slice();
    words.forEach((word, piece) => {
      const sense = word.capital ? senses.get(word.lower) : undefined;
      if (!sense || sense.count < 2) return;
      for (let label = 0; label < LABEL_COUNT; label += 1) {
        const at = piece * LABEL_COUNT + label;
        settled[at] = (settled[at] ?? 0) + (TRUST * (sense.sums[senseOf(label)] ?? 0)) / sense.count;
      }
    });
    return { words, scores: settled };
  });
}

interface Sense {
  count: number;
  /** Probability of no name and of each kind, added up over the article. */
  readonly sums: Float64Array;
}

const senseOf = (label: number): number => (label === OUTSIDE ? 0 : 1 + kindOf(label));

function gatherSenses(sentences: readonly ScoredSentence[], steps: Float64Array): ReadonlyMap<string, Sense> {
  const senses = new Map<string, Sense>();
  for (const { words, scores } of sentences) {
    if (!words.some(({ capital }) => capital)) continue;
    const { labels } = toMarginals(words.length, scores, steps);
    words.forEach((word, piece) => {
      if (!word.capital) return;
      const sense = senses.get(word.lower) ?? { count: 0, sums: new Float64Array(NAME_KINDS.length + 1) };
      senses.set(word.lower, sense);
      sense.count += 1;
      for (let label = 0; label < LABEL_COUNT; label += 1) {
        const at = senseOf(label);
        sense.sums[at] = (sense.sums[at] ?? 0) + (labels[piece * LABEL_COUNT + label] ?? 0);
      }
    });
  }
  return senses;
}
