import type { Value } from '../model/value.ts';
import type { Piece } from '../text/pieces.ts';
import type { Finder, PhraseRule, Term } from './phrase.ts';
import type { Holiday, TimeExpression } from './times.ts';

/** A finished value, or a date that still needs to know when it was written. */
export type Meaning =
  | Exclude<Value, { readonly kind: 'date' }>
  | { readonly kind: 'time'; readonly time: TimeExpression };

/** How a language writes dates, amounts and ranks. */
export interface ValueKnowledge {
  /**
   * The words of a sentence with their readings; numbers are put together ("two million"). Beside the classes the
   * language's own rules use, two are read for every language: `tense` (past, future) on verbs and `relation` (since,
   * until, by, before, after) on prepositions.
   */
  readonly toTerms: (pieces: readonly Piece[]) => readonly Term[];
  readonly rules: readonly PhraseRule<Meaning>[];
  readonly find: Finder<Meaning>;
  readonly holidays: ReadonlyMap<string, Holiday>;
}
