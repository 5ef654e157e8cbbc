import type { ScoredSentence } from './consistency.ts';
import { isMostlyCapital } from './evidence.ts';
import { LABEL_COUNT, labelOf, NAME_KINDS } from './labels.ts';
import type { RatedSpan } from './rate.ts';
import { findRuns } from './runs.ts';
import { CASES } from './words.ts';

/** What is left in a language the weights do not know: capitals, and a guess what they name. */
const CONFIDENCE = 0.3;

/** Rows of capitalised words inside a sentence, each as the kind of name its words look most like. */
export function findLooseSpans({ words, scores }: ScoredSentence): RatedSpan[] {
  if (isMostlyCapital(words)) return [];
  const runs = new Set(findRuns(words, false));
  return [...runs].flatMap((run) => {
    if (!run || (run.first === run.last && opensClause(words, run.first))) return [];
    return [{ ...run, kind: likeliestKind(scores, run), confidence: CONFIDENCE }];
  });
}

/** Any word is written large there. */
const opensClause = (words: ScoredSentence['words'], index: number): boolean =>
  words.slice(Math.max(0, index - 2), index).every(({ letterCase }) => letterCase === CASES.mark);

function likeliestKind(
  scores: Float32Array,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const sums = NAME_KINDS.map((name, kind) => {
    if (name === 'other') return Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let piece = first; piece <= last; piece += 1) {
      const row = scores.subarray(piece * LABEL_COUNT + labelOf(kind, 0), piece * LABEL_COUNT + labelOf(kind, 4));
      sum += Math.max(...row);
    }
    return sum;
  });
  return sums.indexOf(Math.max(...sums));
}
