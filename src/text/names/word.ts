import { findMixed } from '../hidden.ts';
import { compareSounds } from './sound.ts';

/** How two words of a name go together, best first. */
export type WordLink = 'same' | 'given-name' | 'romanisation' | 'initial' | 'slip';

/** The way in which one folded word may stand for the other, if any; `groups` tells given names that belong together. */
export function compareWords(
  a: string,
  b: string,
  groups: ReadonlyMap<string, readonly number[]>,
): WordLink | undefined {
  if (a === b) return 'same';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : undefined;
  if (shareGroup(groups.get(a), groups.get(b))) return 'given-name';
  const longer = Math.max(a.length, b.length);
  if (longer - Math.min(a.length, b.length) > 3) return undefined;
  const few = 0.12 * longer;
  // A slip leaves the first letter alone.
  const most = a[0] === b[0] && longer >= 5 ? Math.max(1, few) : few;
  const { cost, dearest } = compareSounds(a, b, most);
  const isSlip = cost <= most && longer >= 5 && a[0] === b[0];
  const link = dearest <= 0.4 && cost <= few ? 'romanisation' : isSlip ? 'slip' : undefined;
  return link && findMixed(a) < 0 && findMixed(b) < 0 ? link : undefined;
}

const shareGroup = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
  a !== undefined && b !== undefined && a.some((group) => b.includes(group));
