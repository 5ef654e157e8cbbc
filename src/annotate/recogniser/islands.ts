import type { ScoredSentence } from './consistency.ts';
import { LABEL_COUNT, OUTSIDE } from './labels.ts';

/** A stretch of a sentence that may hold names, and where in the sentence it begins. */
export interface Island extends ScoredSentence {
  readonly from: number;
}

/** Small pieces whose score for no name leads by this are outside beyond doubt: one in 20 000 by the scores alone. */
const LEAD = 10;
/** Pieces outside beyond doubt that a name may still reach across, as "of the" in the name of a ministry. */
const REACH = 3;

/** The sentence without its long stretches that hold no name; decoding those would cost as much as the names. */
export function findIslands({ words, scores }: ScoredSentence): Island[] {
  const islands: Island[] = [];
  let from = -1;
  let until = -1;
  const close = (): void => {
    const to = Math.min(words.length, until + 1);
    if (from >= 0)
      islands.push({
        from,
        words: words.slice(from, to),
        scores: scores.subarray(from * LABEL_COUNT, to * LABEL_COUNT),
      });
  };
  words.forEach((word, piece) => {
    if (!word.capital && isOutside(scores, piece * LABEL_COUNT)) return;
    if (from < 0 || piece - REACH > until) {
      close();
      from = Math.max(0, piece - REACH);
    }
    until = piece + REACH;
  });
  close();
  return islands;
}

function isOutside(scores: Float32Array, row: number): boolean {
  const bound = (scores[row + OUTSIDE] ?? 0) - LEAD;
  for (let at = row + OUTSIDE + 1; at < row + LABEL_COUNT; at += 1) if ((scores[at] ?? 0) > bound) return false;
  return true;
}
