import { hashPair, mixBits } from '../../text/hash.ts';
import { type Evidence, gatherEvidence, isMostlyCapital } from './evidence.ts';
import { findRuns, type Run } from './runs.ts';
import { CASES, type WordFacts } from './words.ts';

/** Features are numbered by hashing into this many bits; the weights are sorted by that number. */
export const FEATURE_BITS = 22;

/** Numbers of the features of one sentence; those of piece `i` stand from `ends[i - 1]` to `ends[i]`. */
export interface SentenceFeatures {
  readonly ids: Int32Array;
  readonly ends: Int32Array;
}

const MOST_A_PIECE = 160;
const SHIFT = 32 - FEATURE_BITS;

/** Everything the weights are asked about, sentence by sentence of one article; made when asked for, because it is large. */
export function featureReader(sentences: readonly (readonly WordFacts[])[]): (sentence: number) => SentenceFeatures {
  const article = gatherEvidence(sentences);
  return (sentence) => describeSentence(sentences[sentence] ?? [], article);
}

function describeSentence(words: readonly WordFacts[], article: ReadonlyMap<string, Evidence>): SentenceFeatures {
  const sheet: Sheet = { ids: new Int32Array(words.length * MOST_A_PIECE), length: 0 };
  const ends = new Int32Array(words.length);
  const view: View = {
    words,
    headline: isMostlyCapital(words) ? 1 : 0,
    narrow: findRuns(words, false),
    wide: findRuns(words, true),
  };
  words.forEach((word, index) => {
    addWord(sheet, word);
    addNeighbours(sheet, view, index);
    if (word.capital) {
      addRuns(sheet, view, index);
      const evidence = article.get(word.lower);
      if (evidence) addEvidence(sheet, evidence, index);
    }
    ends[index] = sheet.length;
  });
  return { ids: sheet.ids.slice(0, sheet.length), ends };
}

interface View {
  readonly words: readonly WordFacts[];
  readonly headline: number;
  readonly narrow: readonly (Run | undefined)[];
  readonly wide: readonly (Run | undefined)[];
}

interface Sheet {
  readonly ids: Int32Array;
  length: number;
}

/** `template` tells questions apart, `value` is the answer. */
function add(sheet: Sheet, template: number, value: number): void {
  sheet.ids[sheet.length] = mixBits((value ^ Math.imul(template, 0x9e3779b1)) | 0) >>> SHIFT;
  sheet.length += 1;
}

function addWord(sheet: Sheet, word: WordFacts): void {
  add(sheet, 1, 0);
  add(sheet, 2, word.exact);
  add(sheet, 3, word.key);
  add(sheet, 4, word.shape);
  for (const affix of word.affixes) add(sheet, 5, affix);
  add(sheet, 6, word.fine);
  add(sheet, 7, word.middle);
  add(sheet, 8, word.coarse);
  add(sheet, 9, hashPair(word.middle, word.shape));
  for (let bit = 0; word.lists >> bit; bit += 1) if ((word.lists >> bit) & 1) add(sheet, 10, bit);
  add(sheet, 11, hashPair(word.lists, word.letterCase));
}

const NOTHING: WordFacts = {
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

function addNeighbours(sheet: Sheet, { words, headline }: View, index: number): void {
  const word = words[index] ?? NOTHING;
  const before = words[index - 1] ?? NOTHING;
  const after = words[index + 1] ?? NOTHING;
  const second = words[index - 2] ?? NOTHING;
  const fourth = words[index + 2] ?? NOTHING;
  addNear(sheet, 20, before);
  addNear(sheet, 30, after);
  addFar(sheet, 40, second);
  addFar(sheet, 45, fourth);
  add(sheet, 50, hashPair(before.key, word.key));
  add(sheet, 51, hashPair(word.key, after.key));
  add(sheet, 52, hashPair(before.shape, word.shape));
  add(sheet, 53, hashPair(word.shape, after.shape));
  const three = hashPair(hashPair(before.shape, word.shape), after.shape);
  add(sheet, 54, three);
  add(sheet, 55, hashPair(hashPair(second.shape, three), fourth.shape));
  add(sheet, 56, hashPair(word.shape, headline + (index === 0 ? 2 : 0)));
  add(sheet, 57, hashPair(before.middle, word.middle));
  add(sheet, 58, hashPair(word.middle, after.middle));
  add(sheet, 59, hashPair(hashPair(before.middle, after.middle), word.shape));
  add(sheet, 60, hashPair(before.key, word.shape));
  add(sheet, 61, hashPair(after.key, word.shape));
  add(sheet, 62, hashPair(before.lists, word.lists));
  add(sheet, 63, hashPair(word.lists, after.lists));
  if (word.capital) add(sheet, 64, hashPair(before.letterCase === CASES.mark ? before.key : 0, headline));
}

function addNear(sheet: Sheet, template: number, word: WordFacts): void {
  add(sheet, template, word.key);
  add(sheet, template + 1, word.shape);
  add(sheet, template + 2, word.fine);
  add(sheet, template + 3, word.middle);
  add(sheet, template + 4, word.coarse);
  add(sheet, template + 5, word.lists);
  add(sheet, template + 6, word.affixes[5] ?? 0);
}

function addFar(sheet: Sheet, template: number, word: WordFacts): void {
  add(sheet, template, word.key);
  add(sheet, template + 1, word.shape);
  add(sheet, template + 2, word.middle);
  add(sheet, template + 3, word.lists);
}

function addRuns(sheet: Sheet, view: View, index: number): void {
  const narrow = view.narrow[index];
  const wide = view.wide[index];
  if (narrow) addRun(sheet, 70, view, narrow, index);
  if (wide && narrow && (wide.first !== narrow.first || wide.last !== narrow.last))
    addRun(sheet, 90, view, wide, index);
}

/** What surrounds and heads the row of capitals tells more than the next word when names are long. */
function addRun(sheet: Sheet, template: number, { words, headline }: View, run: Run, index: number): void {
  const before = words[run.first - 1] ?? NOTHING;
  const after = words[run.last + 1] ?? NOTHING;
  const head = words[run.last] ?? NOTHING;
  const first = words[run.first] ?? NOTHING;
  const place = (index === run.first ? 1 : 0) + (index === run.last ? 2 : 0);
  const length = Math.min(run.last - run.first, 4);
  add(sheet, template, hashPair(before.key, place));
  add(sheet, template + 1, hashPair(before.middle, place));
  add(sheet, template + 2, hashPair(after.key, place));
  add(sheet, template + 3, hashPair(after.middle, place));
  add(sheet, template + 4, hashPair(head.key, place));
  add(sheet, template + 5, hashPair(head.middle, place));
  add(sheet, template + 6, hashPair(head.lists, place));
  add(sheet, template + 7, hashPair(first.key, place));
  add(sheet, template + 8, hashPair(first.middle, place));
  add(sheet, template + 9, hashPair(first.lists, place));
  add(sheet, template + 10, hashPair(length * 4 + place, headline));
  add(sheet, template + 11, hashPair(hashPair(before.coarse, after.coarse), place));
  add(sheet, template + 12, hashPair(hashPair(first.coarse, head.coarse), place));
}

function addEvidence(sheet: Sheet, evidence: Evidence, index: number): void {
  const opening = index === 0 ? 1 : 0;
  add(sheet, 110, grade(evidence.inside) * 6 + grade(evidence.small) * 2 + opening);
  add(sheet, 111, grade(evidence.titled));
  add(sheet, 112, grade(evidence.last));
  add(sheet, 113, grade(evidence.first));
  add(sheet, 114, grade(evidence.alone));
  add(sheet, 115, grade(evidence.middle));
  if (evidence.fellowBefore) {
    add(sheet, 116, evidence.fellowBefore.key);
    add(sheet, 117, evidence.fellowBefore.middle);
    add(sheet, 118, evidence.fellowBefore.lists);
  }
  if (evidence.fellowAfter) {
    add(sheet, 119, evidence.fellowAfter.key);
    add(sheet, 120, evidence.fellowAfter.middle);
    add(sheet, 121, evidence.fellowAfter.lists);
  }
  for (const word of evidence.before) {
    add(sheet, 122, word.key);
    add(sheet, 123, word.middle);
  }
  for (const word of evidence.after) {
    add(sheet, 124, word.key);
    add(sheet, 125, word.middle);
  }
}

const grade = (count: number): number => (count > 2 ? 2 : count > 0 ? 1 : 0);
