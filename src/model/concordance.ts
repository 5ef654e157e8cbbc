import type { Span } from './span.ts';

/** One place where the words asked for stand, with the text around it: a line of a concordance (KWIC). */
export interface Occurrence extends Span {
  readonly article: string;
  readonly text: string;
  /** Text before and after in the same block, blanks and line ends as one blank. */
  readonly left: string;
  readonly right: string;
}

/** A word that stands near the words asked for. */
export interface Collocate {
  /** Commonest surface form. */
  readonly term: string;
  readonly forms: readonly string[];
  /** How often it stands within the window. */
  readonly together: number;
  /** How often in all. */
  readonly count: number;
  /** Rychlý 2008; 14 at most. */
  readonly logDice: number;
  readonly mutualInformation: number;
  readonly tScore: number;
  /** Log-likelihood over four cells (Dunning 1993). */
  readonly g2: number;
}
