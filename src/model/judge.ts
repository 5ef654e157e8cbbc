import type { Aspect } from './finding.ts';

/** A doubtful conflict, with the words of both sides: all a judge is told. */
export interface JudgeQuestion {
  readonly id: string;
  readonly aspect: Aspect;
  readonly subject: string;
  readonly sides: readonly { readonly article: string; readonly text: string; readonly sentence: string }[];
}

/** How sure the judge is, 0 to 1, that the two sides contradict each other. */
export interface JudgeOpinion {
  readonly id: string;
  readonly confidence: number;
}

/**
 * Something stronger than the rules, a local model or the user's own service, that is asked about doubtful conflicts. It may
 * rank or veto them; it never adds one, for every finding stands on two quoted spans.
 */
export interface Judge {
  readonly judge: (questions: readonly JudgeQuestion[]) => Promise<readonly JudgeOpinion[]>;
}
