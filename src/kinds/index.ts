import type { Comparison, Value } from '../model/value.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { duration } from './duration.ts';
import type { Kind } from './kind.ts';
import { money } from './money.ts';
import { ordinal } from './ordinal.ts';
import { percent } from './percent.ts';
import { recurrence } from './recurrence.ts';

/** Every kind of value the program knows. */
export const kinds: { readonly [K in Value['kind']]: Kind<Extract<Value, { readonly kind: K }>> } = {
  date,
  duration,
  recurrence,
  money,
  percent,
  count,
  ordinal,
};

/** Whether two texts that say these values of the same thing can both be right. */
export function compareValues(left: Value, right: Value): Comparison {
  return left.kind === right.kind ? kindOf(left).compare(left, right) : 'incomparable';
}

/** The middle of a stated amount in the base unit of its dimension; undefined where nothing is measured. */
export const sizeOf = (value: Value): number | undefined => kindOf(value).size?.(value);

/** The normalised value as a short line for people. */
export const formatValue = (value: Value): string => kindOf(value).format(value);

// The table's type pairs every kind with its values; looking one up by a value's own kind keeps the pair.
const kindOf = (value: Value): Kind<Value> => kinds[value.kind] as Kind<Value>;
