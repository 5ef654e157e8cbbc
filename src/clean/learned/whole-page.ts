import type { Decisions } from '../decide.ts';
import { type Page, wordCount } from '../page.ts';
import type { Column } from './columns.ts';

/** What speaks for a text having been cleaned before it came here, in this order. */
export const WHOLE_PAGE_EVIDENCE = [
  'lines surely furniture',
  'words surely furniture',
  'words in doubt',
  'short lines',
  'first lines',
  'last lines',
  'words expected to stay',
] as const;

/** Log-odds beyond which a line is sure, and words below which it is short. */
const SURE = 2;
const SHORT = 4;
/** Lines at either end of a page that tell whether its navigation is still there, and how far each may speak. */
const ENDS = 5;
const LOUDEST = 3;

/** One number for each of `WHOLE_PAGE_EVIDENCE`; `scores` are the log-odds of its lines for body, `bias` what is added to each. */
export function wholePageEvidence({ paragraphs }: Page, decided: Decisions, scores: Column, bias: number): number[] {
  let [words, lowWords, lowLines, openWords, short, expected] = [0, 0, 0, 0, 0, 0];
  for (const paragraph of paragraphs) {
    const count = wordCount(paragraph);
    const score = scores[paragraph.index] ?? 0;
    words += count;
    if (score < -SURE) lowLines += 1;
    if (score < -SURE) lowWords += count;
    if (Math.abs(score) < SURE) openWords += count;
    if (count < SHORT) short += 1;
    if (!decided[paragraph.index]) expected += count / (1 + Math.exp(-score - bias));
  }
  const lines = Math.max(1, paragraphs.length);
  const total = Math.max(1, words);
  return [
    lowLines / lines,
    lowWords / total,
    openWords / total,
    short / lines,
    loudness(scores.subarray(0, ENDS)),
    loudness(scores.subarray(-ENDS)),
    expected / total,
  ];
}

/** The mean of some scores, as a share of the loudest that is heard. */
function loudness(scores: Column): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  return Math.max(-1, Math.min(1, mean / LOUDEST));
}

/** Log-odds from which a page is left whole: 3 to 2, chosen by host-wise cross-validation. */
const LEAST_ODDS = Math.log(1.5);

/** True when the model knows so little of a page's lines that what it would remove is better left: `weights` end with a constant. */
export const isLeftWhole = (evidence: readonly number[], weights: readonly number[]): boolean =>
  weights.length > 1 &&
  evidence.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights.at(-1) ?? 0) >= LEAST_ODDS;
