import type { Amount, Bound, Comparison } from '../model/value.ts';

/** "About" leaves that share of the number open. */
const ABOUT = 0.1;
/** Only numbers this round are taken for rounded: 20 dead and 19 dead contradict, $15m and $14,959,450 do not. */
const ROUND = 1000;

/** Whether two stated amounts of the same thing can both be right. */
export function compareAmounts(left: Amount, right: Amount): Comparison {
  if (left.low === right.low && left.high === right.high && left.bound === right.bound) return 'same';
  const [mine, other] = [toRange(left), toRange(right)];
  if (mine.low <= other.high && other.low <= mine.high) return 'compatible';
  return isRounding(left, right) || isRounding(right, left) ? 'compatible' : 'different';
}

/** The amount with the sign of its bound: `≥ 50`, `5–7`. */
export function formatAmount({ low, high, bound }: Amount): string {
  const number = low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`;
  return SIGNS[bound] + number;
}

/** How a bound is written before what it bounds. */
export const SIGNS: Readonly<Record<Bound, string>> = {
  exact: '',
  about: '≈ ',
  'at least': '≥ ',
  'at most': '≤ ',
  'more than': '> ',
  'less than': '< ',
  nearly: '≲ ',
};

/** Made for the first number that needs it: small whole ones are written as they are. */
let grouped: Intl.NumberFormat | undefined;

function formatNumber(number: number): string {
  if (Number.isInteger(number) && number > 0 && number < 1000) return String(number);
  grouped ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
  return grouped.format(number);
}

/** The middle of a stated amount. */
export const middleOf = ({ low, high }: Pick<Amount, 'low' | 'high'>): number => (low + high) / 2;

/** The smallest and largest true amount the words allow. */
export function toRange({ low, high, bound }: Amount): { readonly low: number; readonly high: number } {
  // A hair's breadth keeps "more than 50" and "50" apart.
  const hair = Math.abs(high) * 1e-9;
  if (bound === 'about') return { low: low * (1 - ABOUT), high: high * (1 + ABOUT) };
  if (bound === 'nearly') return { low: low * (1 - ABOUT), high };
  if (bound === 'at least') return { low, high: Number.MAX_VALUE };
  if (bound === 'more than') return { low: low + hair, high: Number.MAX_VALUE };
  if (bound === 'at most') return { low: -Number.MAX_VALUE, high };
  return { low: bound === 'less than' ? -Number.MAX_VALUE : low, high: bound === 'less than' ? high - hair : high };
}

/** Whether `coarse` is what `fine` rounds to. */
function isRounding(coarse: Amount, fine: Amount): boolean {
  if (coarse.low !== coarse.high || fine.low !== fine.high) return false;
  const step = stepOf(coarse.low);
  if (step < ROUND && Number.isInteger(fine.low)) return false;
  return stepOf(fine.low) < step && Math.abs(fine.low - coarse.low) <= Math.min(step / 2, Math.abs(coarse.low) * ABOUT);
}

/** The power of ten a number is rounded to: 10 for 450, 0.1 for 7.2. */
export function stepOf(number: number): number {
  if (number === 0 || !Number.isFinite(number)) return 1;
  const digits = Math.abs(number).toPrecision(12);
  const [mantissa = '', exponent = '0'] = Number(digits).toExponential().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}
