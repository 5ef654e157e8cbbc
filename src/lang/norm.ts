import { fold } from '../text/fold.ts';
import type { WordKnowledge } from './words.ts';

/** A word as written in the form it is looked up in: folded, without a possessive ending. */
export function toNorm(written: string, { possessives }: WordKnowledge): string {
  const norm = fold(written);
  for (const ending of possessives) {
    if (norm.length > ending.length && norm.endsWith(ending)) return norm.slice(0, -ending.length);
  }
  return norm;
}
