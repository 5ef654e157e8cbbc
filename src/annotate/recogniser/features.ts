import { hashPair } from '../../text/hash.ts';
import { type Evidence, gatherEvidence, isMostlyCapital } from './evidence.ts';
import { findRuns, type Run } from './runs.ts';
import { featureOf, type Sheet } from './sheet.ts';
import * as view from './views.ts';
import { CASES, type WordFacts } from './words.ts';

/** Numbers of the features of one sentence; those of piece `i` stand from `ends[i - 1]` to `ends[i]`. */
export interface SentenceFeatures {
  readonly ids: Int32Array;
  readonly ends: Int32Array;
}

/** Puts everything the weights are asked about a sentence of an article on a sheet; `next` is told when a piece begins. */
export type Describe = (words: readonly WordFacts[], sheet: Sheet, next: (piece: number) => void) => void;

/** Describes the sentences of one article. */
export function sentenceDescriber(sentences: readonly (readonly WordFacts[])[]): Describe {
  const article = gatherEvidence(sentences);
  return (words, sheet, next) => {
    const surroundings: Surroundings = {
      words,
      headline: isMostlyCapital(words) ? 1 : 0,
      narrow: findRuns(words, false),
      wide: findRuns(words, true),
    };
    for (let index = 0; index < words.length; index += 1) {
      next(index);
      describePiece(sheet, surroundings, index, article);
    }
  };
}

/**
 * The features of every sentence as numbers, to learn from; those of a piece ascend, so that what is learned does not hang
 * on the order of the questions. Made when asked for, because they are many.
 */
export function featureReader(sentences: readonly (readonly WordFacts[])[]): (sentence: number) => SentenceFeatures {
  const describe = sentenceDescriber(sentences);
  return (sentence) => {
    const words = sentences[sentence] ?? [];
    const ids = new Int32Array(words.length * MOST_A_PIECE);
    const ends = new Int32Array(words.length);
    let length = 0;
    const add = (template: number, value: number): void => {
      ids[length] = featureOf(template, value);
      length += 1;
    };
    const sheet: Sheet = {
      add,
      addView: (word, from) => view.describeView(word, from, add),
      addPair: (left, right, side) => view.describePair(left, right, side, add),
      addEvidence: (evidence) => view.describeEvidence(evidence, add),
    };
    let from = 0;
    const close = (piece: number): void => {
      ids.subarray(from, length).sort();
      ends[piece] = length;
      from = length;
    };
    describe(words, sheet, (piece) => {
      if (piece > 0) close(piece - 1);
    });
    if (words.length > 0) close(words.length - 1);
    return { ids: ids.slice(0, length), ends };
  };
}

const MOST_A_PIECE = 160;

interface Surroundings {
  readonly words: readonly WordFacts[];
  readonly headline: number;
  readonly narrow: readonly (Run | undefined)[];
  readonly wide: readonly (Run | undefined)[];
}

function describePiece(
  sheet: Sheet,
  around: Surroundings,
  index: number,
  article: ReadonlyMap<string, Evidence>,
): void {
  const word = around.words[index] ?? NOTHING;
  sheet.addView(word, view.ITSELF);
  addNeighbours(sheet, around, index);
  if (!word.capital) return;
  addRuns(sheet, around, index);
  const evidence = article.get(word.lower);
  if (!evidence) return;
  sheet.add(110, view.grade(evidence.inside) * 6 + view.grade(evidence.small) * 2 + (index === 0 ? 1 : 0));
  sheet.addEvidence(evidence);
}

/** Stands for the words before the first and after the last. */
const NOTHING: WordFacts = {
  id: 0,
  lower: '',
  exact: 1,
  key: 1,
  shape: 1,
  letterCase: CASES.mark,
  capital: false,
  affixes: [],
  fine: -2,
  middle: -2,
  coarse: -2,
  lists: 0,
};

function addNeighbours(sheet: Sheet, { words, headline }: Surroundings, index: number): void {
  const word = words[index] ?? NOTHING;
  const before = words[index - 1] ?? NOTHING;
  const after = words[index + 1] ?? NOTHING;
  const second = words[index - 2] ?? NOTHING;
  const fourth = words[index + 2] ?? NOTHING;
  sheet.addView(before, view.BEFORE_IT);
  sheet.addView(after, view.AFTER_IT);
  sheet.addView(second, view.SECOND_BEFORE);
  sheet.addView(fourth, view.SECOND_AFTER);
  sheet.addPair(before, word, view.RIGHT);
  sheet.addPair(word, after, view.LEFT);
  const three = hashPair(hashPair(before.shape, word.shape), after.shape);
  sheet.add(54, three);
  sheet.add(55, hashPair(hashPair(second.shape, three), fourth.shape));
  sheet.add(56, hashPair(word.shape, headline + (index === 0 ? 2 : 0)));
  sheet.add(59, hashPair(hashPair(before.middle, after.middle), word.shape));
  if (word.capital) sheet.add(64, hashPair(before.letterCase === CASES.mark ? before.key : 0, headline));
}

function addRuns(sheet: Sheet, around: Surroundings, index: number): void {
  const narrow = around.narrow[index];
  const wide = around.wide[index];
  if (narrow) addRun(sheet, around, narrow, { index, wide: false });
  if (wide && narrow && (wide.first !== narrow.first || wide.last !== narrow.last))
    addRun(sheet, around, wide, { index, wide: true });
}

function addRun(
  sheet: Sheet,
  { words, headline }: Surroundings,
  run: Run,
  { index, wide }: { readonly index: number; readonly wide: boolean },
): void {
  const before = words[run.first - 1] ?? NOTHING;
  const after = words[run.last + 1] ?? NOTHING;
  const head = words[run.last] ?? NOTHING;
  const first = words[run.first] ?? NOTHING;
  const place = (index === run.first ? 1 : 0) + (index === run.last ? 2 : 0);
  const length = Math.min(run.last - run.first, 4);
  const template = wide ? 100 : 80;
  sheet.addView(before, view.rowView(view.ROW_BEFORE, wide, place));
  sheet.addView(after, view.rowView(view.ROW_AFTER, wide, place));
  sheet.addView(head, view.rowView(view.ROW_HEAD, wide, place));
  sheet.addView(first, view.rowView(view.ROW_FIRST, wide, place));
  sheet.add(template, hashPair(length * 4 + place, headline));
  sheet.add(template + 1, hashPair(hashPair(before.coarse, after.coarse), place));
  sheet.add(template + 2, hashPair(hashPair(first.coarse, head.coarse), place));
}
