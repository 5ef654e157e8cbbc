import type { Comparison, DurationValue } from '../model/value.ts';
import { compareAmounts, middleOf, SIGNS, toRange } from './amount.ts';
import type { Kind } from './kind.ts';

/** Lengths of time. */
export const duration: Kind<DurationValue> = {
  compare: compareDurations,
  size: ({ timex }) => {
    const days = toDays(timex);
    return days && middleOf(days);
  },
  format: ({ timex, bound }) => SIGNS[bound] + timex,
};

/** Days in each unit at its shortest and longest. */
const DAYS: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['TS', [1 / 86_400, 1 / 86_400]],
  ['TM', [1 / 1440, 1 / 1440]],
  ['TH', [1 / 24, 1 / 24]],
  ['D', [1, 1]],
  ['W', [7, 7]],
  ['M', [28, 31]],
  ['Q', [90, 92]],
  ['Y', [365, 366]],
  ['DE', [3650, 3653]],
  ['CE', [36_500, 36_525]],
]);

/** "Some days" are at least two; how many at most nobody says, so longer stated times stay possible up to this many. */
const SOME = { least: 2, most: 99 };

function compareDurations(left: DurationValue, right: DurationValue): Comparison {
  if (left.timex === right.timex && left.bound === right.bound) return 'same';
  const [mine, other] = [toDays(left.timex), toDays(right.timex)];
  if (!mine || !other) return 'incomparable';
  if (mine.low <= other.high && other.low <= mine.high) return 'compatible';
  const [one, two] = [toRange({ ...mine, bound: left.bound }), toRange({ ...other, bound: right.bound })];
  if (one.low <= two.high && two.low <= one.high) return 'compatible';
  return compareAmounts({ ...mine, bound: left.bound }, { ...other, bound: right.bound });
}

/** `P2D`, `PT5H30M`, `PXDE` in days. */
function toDays(timex: string): { readonly low: number; readonly high: number } | undefined {
  const parts = [...timex.matchAll(/(T)?(\d+(?:\.\d+)?|X)(DE|CE|[SMHDWQY])/g)];
  let time = '';
  let low = 0;
  let high = 0;
  for (const [, start, amount = 'X', unit] of parts) {
    time = start ?? time;
    const [least, most] = DAYS.get(`${time}${unit}`) ?? [Number.NaN, Number.NaN];
    low += least * (amount === 'X' ? SOME.least : Number(amount));
    high += most * (amount === 'X' ? SOME.most : Number(amount));
  }
  return parts.length > 0 && Number.isFinite(high) ? { low, high } : undefined;
}
