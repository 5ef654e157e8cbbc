import type { Amount, Comparison, CountValue } from '../model/value.ts';
import { compareAmounts, formatAmount, middleOf, stepOf, toRange } from './amount.ts';
import type { Kind } from './kind.ts';

/** Numbers of things and measures; comparable when they count the same thing, measures after conversion. */
export const count: Kind<CountValue> = {
  compare: (left, right) => {
    if (left.unit !== undefined || right.unit !== undefined) return compareMeasures(left, right);
    if (left.counted !== undefined && right.counted !== undefined && left.counted !== right.counted)
      return 'incomparable';
    const verdict = compareAmounts(left, right);
    return verdict === 'same' && left.counted !== right.counted ? 'compatible' : verdict;
  },
  size: ({ unit, ...amount }) => middleOf(amount) * (SIZES.get(unit ?? '')?.[1] ?? 1),
  format: (value) => [formatAmount(value), value.unit ?? value.counted].filter(Boolean).join(' '),
};

/** Units by dimension, in metres, kilograms, square metres and litres (international definitions). */
const SIZES: ReadonlyMap<string, readonly [dimension: string, size: number]> = new Map([
  ['millimetre', ['length', 0.001]],
  ['centimetre', ['length', 0.01]],
  ['inch', ['length', 0.0254]],
  ['foot', ['length', 0.3048]],
  ['yard', ['length', 0.9144]],
  ['metre', ['length', 1]],
  ['kilometre', ['length', 1000]],
  ['mile', ['length', 1609.344]],
  ['gram', ['mass', 0.001]],
  ['ounce', ['mass', 0.028349523]],
  ['pound', ['mass', 0.45359237]],
  ['kilogram', ['mass', 1]],
  ['tonne', ['mass', 1000]],
  ['acre', ['area', 4046.8564]],
  ['hectare', ['area', 10_000]],
  ['litre', ['volume', 1]],
  ['gallon', ['volume', 3.785411784]],
  ['barrel', ['volume', 158.987294928]],
]);

function compareMeasures(left: CountValue, right: CountValue): Comparison {
  if (left.unit === right.unit) return compareAmounts(left, right);
  const [mine, other] = [SIZES.get(left.unit ?? ''), SIZES.get(right.unit ?? '')];
  if (!mine || !other || mine[0] !== other[0]) return 'incomparable';
  const [one, two] = [toSize(left, mine[1]), toSize(right, other[1])];
  return one.low <= two.high && two.low <= one.high ? 'compatible' : 'different';
}

/** Who converts a round number rounds again, by this share of it at most. */
const CONVERTED = 0.05;

/** The range in base units, each end as wide as it may have been rounded: who converts, rounds. */
function toSize(amount: Amount, size: number): { readonly low: number; readonly high: number } {
  const { low, high } = toRange(amount);
  const slack = (number: number): number =>
    Math.abs(number) < 1e300 ? Math.min(stepOf(number) / 2, Math.abs(number) * CONVERTED) : 0;
  return { low: (low - slack(low)) * size, high: Math.min((high + slack(high)) * size, Number.MAX_VALUE) };
}
