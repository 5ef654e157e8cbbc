import type { Span } from './span.ts';
import type { Value } from './value.ts';

/** One thing a statement relates: who, what, where, when, how much. */
export interface Slot extends Span {
  readonly role: 'subject' | 'object' | 'place' | 'time' | 'amount' | 'office';
  /** What was found there, when the slot is a value. */
  readonly value?: Value;
  /** Id of the entity in its article, when the slot names one. */
  readonly entity?: string;
}

/** How far a thing has come, from not intended to over. */
export type Stage = 'refused' | 'possible' | 'planned' | 'expected' | 'under way' | 'done';

/** A proposition in normal form, with the clause that says it. */
export interface Statement extends Span {
  readonly sentence: number;
  /** Terms of the clause, and of what a relative clause hangs on, for alignment; without duplicates, sorted. */
  readonly terms: readonly string[];
  /** Class of what is done or undergone, a word of the language's table; absent when it holds none. */
  readonly predicate?: string;
  readonly slots: readonly Slot[];
  readonly negated: boolean;
  /** Absent when the clause simply tells. */
  readonly stage?: Stage;
  /** Index into `quotes` of the speech that says it; absent when the writer does. */
  readonly quote?: number;
}
