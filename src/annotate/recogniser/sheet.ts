import { mixBits } from '../../text/hash.ts';
import type { Evidence } from './evidence.ts';
import type { WordFacts } from './words.ts';

/** Features are numbered by hashing into this many bits; the weights are sorted by that number. */
export const FEATURE_BITS = 22;

const SHIFT = 32 - FEATURE_BITS;

/** Takes the features of a piece: to list their numbers in training, to add up their weights in use. */
export interface Sheet {
  /** One feature: `template` tells questions apart, `value` is the answer. */
  readonly add: (template: number, value: number) => void;
  /** All features that `word` gives from one point of view; they are the same wherever it stands. */
  readonly addView: (word: WordFacts, view: number) => void;
  /** All features that two neighbours give the one at `side`. */
  readonly addPair: (left: WordFacts, right: WordFacts, side: number) => void;
  /** All features a word has from its use elsewhere in the article. */
  readonly addEvidence: (evidence: Evidence) => void;
}

/** Number of a feature. */
export const featureOf = (template: number, value: number): number =>
  mixBits((value ^ Math.imul(template, 0x9e3779b1)) | 0) >>> SHIFT;
