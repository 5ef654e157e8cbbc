import type { Evidence } from './evidence.ts';
import { sentenceDescriber } from './features.ts';
import { addLanes, LANES, toScores } from './lanes.ts';
import { addUp, voteMemory } from './memory.ts';
import { featureOf, type Sheet } from './sheet.ts';
import { describeEvidence } from './views.ts';
import type { Weights } from './weights.ts';
import type { WordFacts } from './words.ts';

/** Scores of the sentences of an article: LABEL_COUNT numbers a piece. */
export type ScoreSentences = (sentences: readonly (readonly WordFacts[])[]) => Float32Array[];

/** Adds up weights. What words say that is the same wherever they stand is added up once and remembered. */
export function sentenceScorer(weights: Weights): ScoreSentences {
  const { addView, addPair } = voteMemory(weights);
  const { addRow, step } = weights;
  let lanes = new Int32Array(256 * LANES);
  let base = 0;
  let evidenced = new Map<Evidence, Int32Array>();
  const sheet: Sheet = {
    add: (template, value) => addRow(featureOf(template, value), lanes, base),
    addView: (word, view) => addView(word, view, lanes, base),
    addPair: (left, right, side) => addPair(left, right, side, lanes, base),
    addEvidence: (evidence) => {
      let votes = evidenced.get(evidence);
      if (!votes) {
        votes = new Int32Array(LANES);
        addUp(weights, votes, 0, (add) => describeEvidence(evidence, add));
        evidenced.set(evidence, votes);
      }
      addLanes(lanes, base, votes, 0);
    },
  };
  const next = (piece: number): void => {
    base = piece * LANES;
  };
  return (sentences) => {
    const describe = sentenceDescriber(sentences);
    evidenced = new Map();
    return sentences.map((words) => {
      if (words.length * LANES > lanes.length) lanes = new Int32Array(2 * words.length * LANES);
      lanes.fill(0, 0, words.length * LANES);
      describe(words, sheet, next);
      return toScores(lanes, words.length, step);
    });
  };
}
