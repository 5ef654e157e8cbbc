import type { SettledSentence } from './consistency.ts';
import { kindOf, LABEL_COUNT, OUTSIDE, type PieceSpan, toPieceSpans } from './labels.ts';
import { toMarginals } from './marginals.ts';
import type { Steps } from './steps.ts';
import { decodeLabels } from './viterbi.ts';

/** A name with the probability that its pieces belong to a name of its kind. */
export interface RatedSpan extends PieceSpan {
  readonly confidence: number;
}

/** The most probable names of a sentence. */
export function findRatedSpans({ words, scores, unsettled }: SettledSentence, steps: Steps): RatedSpan[] {
  const spans = toPieceSpans(decodeLabels(words.length, scores, steps));
  if (spans.length === 0) return [];
  const { labels } = toMarginals(words.length, scores, steps, unsettled);
  return spans.map((span) => ({ ...span, confidence: rate(span, labels) }));
}

/** Of the pieces the least certain one speaks for the name. */
function rate({ first, last, kind }: PieceSpan, labels: Float64Array): number {
  let least = 1;
  for (let piece = first; piece <= last; piece += 1) {
    let sum = 0;
    for (let label = OUTSIDE + 1; label < LABEL_COUNT; label += 1) {
      if (kindOf(label) === kind) sum += labels[piece * LABEL_COUNT + label] ?? 0;
    }
    least = Math.min(least, sum);
  }
  return Math.round(least * 1000) / 1000;
}
