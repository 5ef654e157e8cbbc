import type { NameDecision } from '../../model/annotated.ts';
import type { Merge } from './home.ts';

/** A merge in words. */
export const toDecision = ({ from, to, reason }: Merge): NameDecision => ({ name: from.text, to: to.text, reason });

/** Each decision once. */
export function distinct(decisions: readonly NameDecision[]): NameDecision[] {
  const known = new Map(decisions.map((decision) => [JSON.stringify(decision), decision] as const));
  return [...known.values()];
}
