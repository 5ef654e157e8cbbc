import type { MoneyValue } from '../model/value.ts';
import { compareAmounts, formatAmount, middleOf } from './amount.ts';
import type { Kind } from './kind.ts';

/** Sums of money; different currencies are never compared. */
export const money: Kind<MoneyValue> = {
  compare: (left, right) => (left.unit === right.unit ? compareAmounts(left, right) : 'incomparable'),
  size: middleOf,
  format: (value) => `${value.unit} ${formatAmount(value)}`,
};
