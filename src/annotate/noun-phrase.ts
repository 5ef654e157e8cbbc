import type { PhraseKnowledge } from '../lang/speech.ts';
import type { Piece } from './frames.ts';

/** First and last piece of a phrase. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Longest noun phrase looked for, in words: an office with its country and holder has about ten. */
const LONGEST = 14;

/** The noun phrase that ends with piece `to`, found without a grammar: by the small words it cannot reach across. */
export function phraseBefore(pieces: readonly Piece[], to: number, words: PhraseKnowledge): Range | undefined {
  const last = pieces[to];
  if (!last || last.quotation !== undefined) return undefined;
  if (words.pronouns.has(last.norm)) return { from: to, to };
  const counted = words.innerPrepositions.has(pieces[to - 1]?.norm ?? '');
  if (isWall(last, words) || (words.determiners.has(last.norm) && !counted)) return undefined;
  if (words.times.has(last.norm) && !last.capital) return undefined;
  let from = to;
  while (from > 0 && to - from < LONGEST && reaches(pieces, from, words)) from -= 1;
  return trimOpener(pieces, { from, to }, words);
}

/** May the phrase that begins at `at` be extended to the left by one word? */
function reaches(pieces: readonly Piece[], at: number, words: PhraseKnowledge): boolean {
  const first = pieces[at];
  const left = pieces[at - 1];
  if (!first || !left || first.gap !== '' || left.quotation !== undefined) return false;
  if (words.innerPrepositions.has(first.norm)) return isNominal(left, words);
  if (words.determiners.has(first.norm)) return words.innerPrepositions.has(left.norm);
  if (words.innerPrepositions.has(left.norm)) return at > 1;
  if (words.conjunctions.has(left.norm)) return isPair(pieces[at - 2], first);
  return (
    words.determiners.has(left.norm) || isNominal(left, words) || (words.conjunctions.has(first.norm) && left.capital)
  );
}

/** "Berger and Costa": a conjunction joins two names. */
const isPair = (left: Piece | undefined, right: Piece): boolean => Boolean(left?.capital && right.capital);

const isNominal = (piece: Piece, words: PhraseKnowledge): boolean =>
  piece.quotation === undefined &&
  !isWall(piece, words) &&
  !words.pronouns.has(piece.norm) &&
  !(words.times.has(piece.norm) && !piece.capital) &&
  (piece.capital || !(words.openers.has(piece.norm) || words.looksVerbal(piece.norm)));

const isName = (piece: Piece, words: PhraseKnowledge): boolean => piece.capital && !words.determiners.has(piece.norm);

const isWall = (piece: Piece, words: PhraseKnowledge): boolean =>
  words.walls.has(piece.norm) || words.auxiliaries.has(piece.norm);

/** Leaves off an adverbial that ran into the phrase: "in Washington officials". */
function trimOpener(pieces: readonly Piece[], { from, to }: Range, words: PhraseKnowledge): Range | undefined {
  let start = from;
  while (start <= to) {
    const first = pieces[start];
    if (!first || !(words.openers.has(first.norm) || words.innerPrepositions.has(first.norm))) break;
    start += 1;
    if (words.determiners.has(pieces[start]?.norm ?? '')) start += 1;
    while (start < to && pieces[start]?.capital && pieces[start + 1]?.capital === false) start += 1;
  }
  return start <= to ? { from: start, to } : undefined;
}

/** The noun phrase that begins with piece `from`. */
export function phraseFrom(pieces: readonly Piece[], from: number, words: PhraseKnowledge): Range | undefined {
  const first = pieces[from];
  if (!first || first.quotation !== undefined) return undefined;
  if (words.pronouns.has(first.norm) && !words.determiners.has(first.norm)) return { from, to: from };
  if (words.times.has(first.norm) && !words.determiners.has(first.norm)) return undefined;
  if (isWall(first, words) || words.openers.has(first.norm) || words.adverbs.has(first.norm)) return undefined;
  let to = from;
  while (to + 1 < pieces.length && to - from < LONGEST && continues(pieces, from, to, words)) to += 1;
  while (to > from && (isLoose(pieces[to], words) || words.conjunctions.has(pieces[to]?.norm ?? ''))) to -= 1;
  return isLoose(pieces[to], words) && !words.pronouns.has(first.norm) ? undefined : { from, to };
}

const isLoose = (piece: Piece | undefined, words: PhraseKnowledge): boolean =>
  piece !== undefined && (words.innerPrepositions.has(piece.norm) || words.determiners.has(piece.norm));

/** May the phrase `from..to` be extended to the right by one word? */
function continues(pieces: readonly Piece[], from: number, to: number, words: PhraseKnowledge): boolean {
  const last = pieces[to];
  const right = pieces[to + 1];
  if (!last || !right || right.gap !== '' || right.quotation !== undefined) return false;
  if (last.possessive) return !isWall(right, words);
  if (words.conjunctions.has(right.norm)) return isPair(last, pieces[to + 2] ?? right);
  if (words.times.has(right.norm)) return false;
  if (right.capital) return true;
  if (isWall(right, words) || words.pronouns.has(right.norm)) return false;
  if (words.determiners.has(right.norm)) return words.innerPrepositions.has(last.norm);
  if (words.innerPrepositions.has(right.norm))
    return (
      right.norm.length < 4 &&
      !words.innerPrepositions.has(last.norm) &&
      (to === from || !last.capital || pieces[to + 2]?.capital === true)
    );
  if (words.openers.has(right.norm) || words.adverbs.has(right.norm)) return false;
  if (isName(last, words) && !words.innerPrepositions.has(last.norm)) return isTitled(pieces, from, to);
  return to === from || !words.looksVerbal(right.norm);
}

/** "the Clinton spokesman": a lower-case head may follow a name that a determiner opened. */
const isTitled = (pieces: readonly Piece[], from: number, to: number): boolean =>
  pieces[from]?.capital === false && to - from < 4;
