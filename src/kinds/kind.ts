import type { Comparison, Value } from '../model/value.ts';

/**
 * What can be done with the values of one kind. Finding them is one pass over the text for all kinds together
 * (`annotate/values.ts`), because they compete for the same words: "1996" is a year or a number of people.
 */
export interface Kind<V extends Value> {
  /** Whether two texts that say these can both be right. */
  readonly compare: (left: V, right: V) => Comparison;
  /** The middle of the stated amount in the base unit of its dimension: metres, days, currency units. Absent where nothing is measured. */
  readonly size?: (value: V) => number | undefined;
  /** The normalised value as a short line for people, in signs and ISO codes that need no language. */
  readonly format: (value: V) => string;
}
