import type { RecurrenceValue } from '../model/value.ts';
import type { Kind } from './kind.ts';

/** How often something comes back. */
export const recurrence: Kind<RecurrenceValue> = {
  compare: (left, right) => {
    if (left.timex === right.timex) return 'same';
    const bothPeriods = left.timex.startsWith('P') && right.timex.startsWith('P');
    return bothPeriods ? 'different' : 'incomparable';
  },
  format: (value) => `↻ ${value.timex}`,
};
