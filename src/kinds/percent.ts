import type { PercentValue } from '../model/value.ts';
import { compareAmounts, formatAmount, middleOf } from './amount.ts';
import type { Kind } from './kind.ts';

/** Shares; a percent and a percentage point are different things. */
export const percent: Kind<PercentValue> = {
  compare: (left, right) => (left.unit === right.unit ? compareAmounts(left, right) : 'incomparable'),
  size: middleOf,
  format: (value) => `${formatAmount(value)} ${value.unit === 'percent' ? '%' : 'pp'}`,
};
