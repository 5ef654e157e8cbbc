import type { NameKnowledge } from '../../lang/names.ts';
import { hashText } from '../../text/hash.ts';
import { remember } from '../../text/remember.ts';
import type { WordClusters } from './clusters.ts';

/** How a piece is written. */
export const CASES = { mark: 0, number: 1, lower: 2, initial: 3, capitals: 4, mixed: 5 } as const;

/** Everything the recogniser knows of a piece before it looks at its neighbours. */
export interface WordFacts {
  /** Counted from 1; no number is given twice. */
  readonly id: number;
  readonly lower: string;
  /** Hashes of the piece as written, in lower case, and of its shape. */
  readonly exact: number;
  readonly key: number;
  readonly shape: number;
  readonly letterCase: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Hashes of the first and last one to four letters, in lower case. */
  readonly affixes: readonly number[];
  /** Classes at three grains, -1 when unknown. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** One bit for every list of the language that holds the word. */
  readonly lists: number;
}

/** Gives the facts of a piece; repeated pieces are answered from memory. */
export function wordReader(names: NameKnowledge, clusters: WordClusters): (piece: string) => WordFacts {
  let last = 0;
  return remember((piece) => {
    last += 1;
    return describe(piece, last, names, clusters);
  });
}

function describe(piece: string, id: number, names: NameKnowledge, clusters: WordClusters): WordFacts {
  const lower = piece.toLowerCase();
  const bare = lower.endsWith('.') && lower.length > 1 ? lower.slice(0, -1) : lower;
  const known = clusters.find(lower);
  const fine = known >= 0 ? known : bare === lower ? -1 : clusters.find(bare);
  const letterCase = caseOf(piece, lower);
  return {
    id,
    lower,
    exact: hashText(piece),
    key: hashText(lower),
    shape: shapeOf(piece),
    letterCase,
    capital: letterCase >= CASES.initial,
    affixes: affixesOf(lower),
    fine,
    middle: fine < 0 ? -1 : (clusters.middle[fine] ?? -1),
    coarse: fine < 0 ? -1 : (clusters.coarse[fine] ?? -1),
    lists: names.lists.get(bare) ?? 0,
  };
}

function caseOf(piece: string, lower: string): number {
  const first = piece.charAt(0);
  const upper = piece.toUpperCase();
  if (upper === lower) return /\p{N}/u.test(first) ? CASES.number : CASES.mark;
  if (piece === lower) return CASES.lower;
  if (first === first.toLowerCase()) return CASES.mixed;
  if (piece === upper && piece.length > 1 && !(piece.length === 2 && piece.endsWith('.'))) return CASES.capitals;
  return CASES.initial;
}

/** Hash of the piece with every run of capitals, small letters or digits replaced by one sign. */
function shapeOf(piece: string): number {
  let shape = '';
  let last = '';
  for (const character of piece) {
    const sign = signOf(character);
    if (sign !== last) shape += sign;
    last = sign;
  }
  return hashText(shape);
}

function signOf(character: string): string {
  if (character >= '0' && character <= '9') return '0';
  if (character === character.toLowerCase()) return character === character.toUpperCase() ? character : 'a';
  return 'A';
}

function affixesOf(lower: string): number[] {
  const affixes: number[] = [];
  for (let length = 1; length <= 4 && length <= lower.length; length += 1) {
    affixes.push(hashText(lower, 0, length) ^ length, hashText(lower, lower.length - length) ^ (length + 4));
  }
  return affixes;
}
