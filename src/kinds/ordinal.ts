import type { OrdinalValue } from '../model/value.ts';
import type { Kind } from './kind.ts';

/** Places in a sequence; comparable when they rank the same thing. */
export const ordinal: Kind<OrdinalValue> = {
  compare: (left, right) => {
    if (left.counted && right.counted && left.counted !== right.counted) return 'incomparable';
    if (left.rank !== right.rank) return left.counted === right.counted ? 'different' : 'incomparable';
    return left.counted === right.counted ? 'same' : 'compatible';
  },
  format: ({ rank, counted }) => (counted ? `#${rank} ${counted}` : `#${rank}`),
};
