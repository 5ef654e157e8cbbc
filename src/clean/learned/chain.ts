import type { Column } from './columns.ts';

/**
 * The most likely chain of yes and no (Viterbi 1967): `scores` are log-odds for yes, `stay` is what two neighbours of
 * one mind add.
 */
export function decodeChain(
  scores: Column,
  { bias, stay }: { readonly bias: number; readonly stay: number },
): boolean[] {
  const fromYes = new Uint8Array(2 * scores.length);
  let [no, yes] = [0, 0];
  for (let index = 0; index < scores.length; index += 1) {
    fromYes[2 * index] = Number(yes > no + stay);
    fromYes[2 * index + 1] = Number(yes + stay >= no);
    [no, yes] = [Math.max(no + stay, yes), Math.max(yes + stay, no) + (scores[index] ?? 0) + bias];
  }
  const chain = new Array<boolean>(scores.length);
  let state = yes > no ? 1 : 0;
  for (let index = scores.length - 1; index >= 0; index -= 1) {
    chain[index] = state === 1;
    state = fromYes[2 * index + state] ?? 0;
  }
  return chain;
}
