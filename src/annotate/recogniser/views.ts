import { hashPair } from '../../text/hash.ts';
import type { Evidence } from './evidence.ts';
import type { WordFacts } from './words.ts';

type Add = (template: number, value: number) => void;

/** Points of view on a word that say the same of it wherever it stands: of the piece itself and of its neighbours … */
export const ITSELF = 0;
export const BEFORE_IT = 1;
export const AFTER_IT = 2;
export const SECOND_BEFORE = 3;
export const SECOND_AFTER = 4;
/** These five are asked of nearly every piece. */
export const COMMON_VIEWS = 5;

/** … and of the row of capitals around it: the words before and after the row, its last and its first. */
export const ROW_BEFORE = 0;
export const ROW_AFTER = 1;
export const ROW_HEAD = 2;
export const ROW_FIRST = 3;

/** View of a word of a row from a piece; `place` tells whether that opens or ends the row (0 to 3). */
export const rowView = (part: number, wide: boolean, place: number): number =>
  COMMON_VIEWS + ((part * 2 + (wide ? 1 : 0)) * 4 + place);

export const VIEW_COUNT: number = COMMON_VIEWS + 32;

/** The features `word` gives from `view`. */
export function describeView(word: WordFacts, view: number, add: Add): void {
  if (view === ITSELF) describeItself(word, add);
  else if (view === BEFORE_IT) describeNear(word, 20, add);
  else if (view === AFTER_IT) describeNear(word, 30, add);
  else if (view === SECOND_BEFORE) describeFar(word, 40, add);
  else if (view === SECOND_AFTER) describeFar(word, 45, add);
  else describeInRow(word, view - COMMON_VIEWS, add);
}

function describeItself(word: WordFacts, add: Add): void {
  add(1, 0);
  add(2, word.exact);
  add(3, word.key);
  add(4, word.shape);
  for (const affix of word.affixes) add(5, affix);
  add(6, word.fine);
  add(7, word.middle);
  add(8, word.coarse);
  add(9, hashPair(word.middle, word.shape));
  for (let bit = 0; word.lists >> bit; bit += 1) if ((word.lists >> bit) & 1) add(10, bit);
  add(11, hashPair(word.lists, word.letterCase));
}

function describeNear(word: WordFacts, template: number, add: Add): void {
  add(template, word.key);
  add(template + 1, word.shape);
  add(template + 2, word.fine);
  add(template + 3, word.middle);
  add(template + 4, word.coarse);
  add(template + 5, word.lists);
  add(template + 6, word.affixes[5] ?? 0);
}

function describeFar(word: WordFacts, template: number, add: Add): void {
  add(template, word.key);
  add(template + 1, word.shape);
  add(template + 2, word.middle);
  add(template + 3, word.lists);
}

/** Of two neighbours, the one the features are for. */
export const LEFT = 0;
export const RIGHT = 1;

/** The features that two neighbours give the one at `side`. */
export function describePair(left: WordFacts, right: WordFacts, side: number, add: Add): void {
  const template = side === RIGHT ? 0 : 1;
  add(50 + template, hashPair(left.key, right.key));
  add(52 + template, hashPair(left.shape, right.shape));
  add(57 + template, hashPair(left.middle, right.middle));
  add(60 + template, side === RIGHT ? hashPair(left.key, right.shape) : hashPair(right.key, left.shape));
  add(62 + template, hashPair(left.lists, right.lists));
}

/** What surrounds and heads the row of capitals tells more than the next word when names are long. */
function describeInRow(word: WordFacts, view: number, add: Add): void {
  const place = view & 3;
  const template = view & 4 ? 90 : 70;
  const part = view >> 3;
  const from = template + (part === ROW_FIRST ? 7 : part * 2);
  add(from, hashPair(word.key, place));
  add(from + 1, hashPair(word.middle, place));
  if (part >= ROW_HEAD) add(from + 2, hashPair(word.lists, place));
}

/** The features a word has from its use elsewhere in the article. */
export function describeEvidence(evidence: Evidence, add: Add): void {
  add(111, grade(evidence.titled));
  add(112, grade(evidence.last));
  add(113, grade(evidence.first));
  add(114, grade(evidence.alone));
  add(115, grade(evidence.middle));
  if (evidence.fellowBefore) describeFellow(evidence.fellowBefore, 116, add);
  if (evidence.fellowAfter) describeFellow(evidence.fellowAfter, 119, add);
  for (const word of evidence.before) {
    add(122, word.key);
    add(123, word.middle);
  }
  for (const word of evidence.after) {
    add(124, word.key);
    add(125, word.middle);
  }
}

function describeFellow(word: WordFacts, template: number, add: Add): void {
  add(template, word.key);
  add(template + 1, word.middle);
  add(template + 2, word.lists);
}

/** Once and often are told apart, how often is not. */
export const grade = (count: number): number => (count > 2 ? 2 : count > 0 ? 1 : 0);
