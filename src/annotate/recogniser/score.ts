import type { Evidence } from './evidence.ts';
import { sentenceDescriber } from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import { featureOf, type Sheet } from './sheet.ts';
import { describeEvidence, describeView, VIEW_COUNT } from './views.ts';
import type { Weights } from './weights.ts';
import type { WordFacts } from './words.ts';

/** Scores of the sentences of an article: LABEL_COUNT numbers a piece. */
export type ScoreSentences = (sentences: readonly (readonly WordFacts[])[]) => Float32Array[];

/** Adds up weights. What a word says from one point of view is added up once and remembered. */
export function sentenceScorer(weights: Weights): ScoreSentences {
  const memory = viewMemory(weights);
  const { addRow } = weights;
  let sums = new Int32Array(0);
  let base = 0;
  const addAll = (votes: Int16Array, from: number): void => {
    for (let label = 0; label < LABEL_COUNT; label += 1)
      sums[base + label] = (sums[base + label] ?? 0) + (votes[from + label] ?? 0);
  };
  return (sentences) => {
    const describe = sentenceDescriber(sentences);
    const evidenced = new Map<Evidence, Int16Array>();
    const sheet: Sheet = {
      add: (template, value) => addRow(featureOf(template, value), sums, base),
      addView: (word, view) => addAll(memory.votes, memory.find(word, view)),
      addEvidence: (evidence) => {
        const votes = evidenced.get(evidence) ?? addUp(weights, (add) => describeEvidence(evidence, add));
        evidenced.set(evidence, votes);
        addAll(votes, 0);
      },
    };
    return sentences.map((words) => {
      sums = new Int32Array(words.length * LABEL_COUNT);
      describe(words, sheet, (piece) => {
        base = piece * LABEL_COUNT;
      });
      return Float32Array.from(sums, (sum) => sum * weights.step);
    });
  };
}

function addUp({ addRow }: Weights, describe: (add: Sheet['add']) => void): Int16Array {
  const votes = new Int32Array(LABEL_COUNT);
  describe((template, value) => addRow(featureOf(template, value), votes, 0));
  return Int16Array.from(votes);
}

interface ViewMemory {
  /** Where in `votes` the votes of a word from a view stand. */
  readonly find: (word: WordFacts, view: number) => number;
  readonly votes: Int16Array;
}

/** Rows of votes kept: 9 MB. */
const ROOM = 2 ** 18;

/** Remembers the votes in one long row of numbers; when that is full it forgets all of them. */
function viewMemory(weights: Weights): ViewMemory {
  const votes = new Int16Array(ROOM * LABEL_COUNT);
  let rows = 1;
  /** The word each number stands for, and for each of its views the row, 0 for none yet. */
  const owners: (WordFacts | undefined)[] = [];
  let places = new Int32Array(1024 * VIEW_COUNT);

  const claim = (word: WordFacts): void => {
    if ((word.id + 1) * VIEW_COUNT > places.length) {
      const wider = new Int32Array(2 * (word.id + 1) * VIEW_COUNT);
      wider.set(places);
      places = wider;
    }
    places.fill(0, word.id * VIEW_COUNT, (word.id + 1) * VIEW_COUNT);
    owners[word.id] = word;
  };
  const learn = (word: WordFacts, view: number): number => {
    if (rows === ROOM) {
      places.fill(0);
      rows = 1;
    }
    const row = rows;
    rows += 1;
    votes.set(
      addUp(weights, (add) => describeView(word, view, add)),
      row * LABEL_COUNT,
    );
    places[word.id * VIEW_COUNT + view] = row;
    return row;
  };
  const find = (word: WordFacts, view: number): number => {
    if (owners[word.id] !== word) claim(word);
    return (places[word.id * VIEW_COUNT + view] || learn(word, view)) * LABEL_COUNT;
  };
  return { find, votes };
}
