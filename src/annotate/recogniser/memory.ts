import { hashPair } from '../../text/hash.ts';
import { addLanes, LANES } from './lanes.ts';
import { featureOf, type Sheet } from './sheet.ts';
import { COMMON_VIEWS, describePair, describeView, LEFT, RIGHT, VIEW_COUNT } from './views.ts';
import type { Weights } from './weights.ts';
import type { WordFacts } from './words.ts';

/** Adds votes that were added up before to the lanes from `base`. */
export interface VoteMemory {
  readonly addView: (word: WordFacts, view: number, lanes: Int32Array, base: number) => void;
  readonly addPair: (left: WordFacts, right: WordFacts, side: number, lanes: Int32Array, base: number) => void;
}

/** Remembers what a word says from each point of view, and what two neighbours say together. */
export function voteMemory(weights: Weights): VoteMemory {
  return { addView: viewMemory(weights), addPair: pairMemory(weights) };
}

/** The votes of some features, added to the lanes from `base`. */
export function addUp(
  { addRow }: Weights,
  lanes: Int32Array,
  base: number,
  describe: (add: Sheet['add']) => void,
): void {
  describe((template, value) => addRow(featureOf(template, value), lanes, base));
}

/** Words have their places by the lower bits of their numbers, a newer one in place of an older; 8 MB when all are taken. */
const WORDS = 2 ** 15;

/** Rows of votes kept for views of rows of capitals: 2.4 MB; when they are full all are forgotten. Their numbers are 16 bits. */
const ROOM = 2 ** 16;

function viewMemory(weights: Weights): VoteMemory['addView'] {
  const owners = new Int32Array(WORDS).fill(-1);
  /** The views asked of every piece lie side by side. */
  let common = new Int32Array(0);
  /** For each other view of a word where its votes are, 0 for nowhere yet. */
  let places = new Uint16Array(0);
  const rare = new Int32Array(ROOM * LANES);
  let rows = 1;

  const claim = (word: WordFacts, at: number): void => {
    if ((at + 1) * RARE_VIEWS > places.length) {
      const room = Math.min(WORDS, 2 * (at + 1));
      common = widen(common, new Int32Array(room * COMMON_VIEWS * LANES));
      places = widen(places, new Uint16Array(room * RARE_VIEWS));
    }
    owners[at] = word.id;
    places.fill(0, at * RARE_VIEWS, (at + 1) * RARE_VIEWS);
    const from = at * COMMON_VIEWS * LANES;
    common.fill(0, from, from + COMMON_VIEWS * LANES);
    for (let view = 0; view < COMMON_VIEWS; view += 1)
      addUp(weights, common, from + view * LANES, (add) => describeView(word, view, add));
  };
  const learn = (word: WordFacts, view: number, place: number): number => {
    if (rows === ROOM) {
      places.fill(0);
      rows = 1;
    }
    const row = rows;
    rows += 1;
    rare.fill(0, row * LANES, (row + 1) * LANES);
    addUp(weights, rare, row * LANES, (add) => describeView(word, view, add));
    places[place] = row;
    return row;
  };
  return (word, view, lanes, base) => {
    const at = word.id & (WORDS - 1);
    if (owners[at] !== word.id) claim(word, at);
    if (view < COMMON_VIEWS) addLanes(lanes, base, common, (at * COMMON_VIEWS + view) * LANES);
    else {
      const place = at * RARE_VIEWS + view - COMMON_VIEWS;
      addLanes(lanes, base, rare, (places[place] || learn(word, view, place)) * LANES);
    }
  };
}

function widen<Numbers extends Int32Array | Uint16Array>(numbers: Numbers, wider: Numbers): Numbers {
  wider.set(numbers);
  return wider;
}

const RARE_VIEWS = VIEW_COUNT - COMMON_VIEWS;

/** Pairs kept, each in the one place its words' numbers give; 11 MB. */
const PAIRS = 2 ** 17;

function pairMemory(weights: Weights): VoteMemory['addPair'] {
  const owners = new Int32Array(2 * PAIRS).fill(-1);
  /** Votes for the left one, then for the right one. */
  const votes = new Int32Array(2 * PAIRS * LANES);
  const learn = (left: WordFacts, right: WordFacts, at: number): void => {
    owners[2 * at] = left.id;
    owners[2 * at + 1] = right.id;
    const row = 2 * at * LANES;
    votes.fill(0, row, row + 2 * LANES);
    addUp(weights, votes, row + LEFT * LANES, (add) => describePair(left, right, LEFT, add));
    addUp(weights, votes, row + RIGHT * LANES, (add) => describePair(left, right, RIGHT, add));
  };
  return (left, right, side, lanes, base) => {
    const at = hashPair(left.id, right.id) & (PAIRS - 1);
    if (owners[2 * at] !== left.id || owners[2 * at + 1] !== right.id) learn(left, right, at);
    addLanes(lanes, base, votes, (2 * at + side) * LANES);
  };
}
