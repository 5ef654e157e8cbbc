import { kindOf, LABEL_COUNT, NAME_KINDS, OUTSIDE } from './labels.ts';
import { type Known, type Marginals, toMarginals } from './marginals.ts';
import type { Steps } from './steps.ts';
import type { WordFacts } from './words.ts';

/** One sentence on its way through the recogniser; `scores` holds LABEL_COUNT numbers a piece. */
export interface ScoredSentence {
  readonly words: readonly WordFacts[];
  readonly scores: Float32Array;
}

/** A sentence drawn towards the rest of the article, with what it was by itself. */
export interface SettledSentence extends ScoredSentence {
  readonly unsettled?: Known;
}

/** How much a word's other places in the article count; chosen among 0 to 3 on the development sets. */
const TRUST = 2;

/**
 * The same sentences with every capitalised word drawn towards what it is in the rest of the article: one place where
 * the sense is plain settles the others.
 */
export function settleWords(sentences: readonly ScoredSentence[], steps: Steps): SettledSentence[] {
  const senses = sensesOfRepeated(sentences);
  const known = sentences.map((sentence) => gatherSenses(sentence, senses, steps));
  return sentences.map(({ words, scores }, at) => {
    const marginals = known[at];
    if (!marginals) return { words, scores };
    const settled = scores.slice();
    words.forEach((word, piece) => {
      const sense = word.capital ? senses.get(word.lower) : undefined;
      if (sense) addSense(settled, piece * LABEL_COUNT, sense);
    });
    return { words, scores: settled, unsettled: { scores, marginals } };
  });
}

function addSense(scores: Float32Array, row: number, { count, sums }: Sense): void {
  for (let label = 0; label < LABEL_COUNT; label += 1)
    scores[row + label] = (scores[row + label] ?? 0) + (TRUST * (sums[senseOf(label)] ?? 0)) / count;
}

interface Sense {
  readonly count: number;
  /** Probability of no name and of each kind, added up over the article. */
  readonly sums: Float64Array;
}

const senseOf = (label: number): number => (label === OUTSIDE ? 0 : 1 + kindOf(label));

/** An empty sense for each word that stands with a capital more than once. */
function sensesOfRepeated(sentences: readonly ScoredSentence[]): ReadonlyMap<string, Sense> {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const { capital, lower } of words) if (capital) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  const senses = new Map<string, Sense>();
  for (const [word, count] of counts)
    if (count > 1) senses.set(word, { count, sums: new Float64Array(NAME_KINDS.length + 1) });
  return senses;
}

/** Adds what the sentence says of the words in `senses`; undefined when it has none of them. */
function gatherSenses(
  { words, scores }: ScoredSentence,
  senses: ReadonlyMap<string, Sense>,
  steps: Steps,
): Marginals | undefined {
  let marginals: Marginals | undefined;
  words.forEach((word, piece) => {
    const sense = word.capital ? senses.get(word.lower) : undefined;
    if (!sense) return;
    marginals ??= toMarginals(words.length, scores, steps);
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      const at = senseOf(label);
      sense.sums[at] = (sense.sums[at] ?? 0) + (marginals.labels[piece * LABEL_COUNT + label] ?? 0);
    }
  });
  return marginals;
}
