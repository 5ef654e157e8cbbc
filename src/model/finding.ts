import type { Diagnostic } from './diagnostic.ts';
import type { Span } from './span.ts';

export const VERDICTS = ['conflict', 'compatible', 'agree', 'only'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ASPECTS = [
  'date',
  'duration',
  'money',
  'percent',
  'count',
  'person',
  'role',
  'place',
  'organization',
  'treaty',
  'outcome',
  'quote',
  'attribution',
  'certainty',
  'relation',
  'spelling',
  'reuse',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export type Severity = 'high' | 'medium' | 'low';

/** One article's word on the matter. */
export interface Side extends Span {
  readonly article: string;
  /** Normalised value in a form for people: `2018-03-02`, `foreign minister`. */
  readonly value?: string;
  readonly sentence: Span;
  readonly speaker?: string;
}

/** What two articles (or two places of one) say of the same thing. */
export interface Finding {
  /** A letter for the verdict (`c` conflict, `p` compatible, `a` agree, `o` only) and its number in the list: `c1`. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly aspect: Aspect;
  /** Only conflicts. */
  readonly severity?: Severity;
  /** 0 to 1. */
  readonly confidence: number;
  /** What it is about: a name or the shared words. */
  readonly subject: string;
  /** Id of the rule that found it; `views/note.ts` puts it into a sentence. */
  readonly rule: string;
  /** Two for agree, compatible and conflict, one for only. */
  readonly sides: readonly Side[];
}

/** Something known of the event an article tells, with the articles that tell it. */
export interface EventFact {
  readonly value: string;
  readonly articles: readonly string[];
}

/** When an article that states no date was written, between two days, and what tells. */
export interface InferredTime {
  readonly article: string;
  /** ISO days, both included. */
  readonly earliest: string;
  readonly latest: string;
  /** Dates of its own text that support each other, or the date of an article that tells the same event. */
  readonly from: 'text' | 'collection';
  /** That article. */
  readonly by?: string;
  /** Dates its text states that could not be believed to be its own, and why. */
  readonly rejected?: readonly { readonly value: string; readonly rule: string }[];
}

/** Do the articles tell the same event, and what speaks for and against. */
export interface EventMatch {
  /** Probability, 0 to 1. */
  readonly same: number;
  readonly when: readonly EventFact[];
  readonly where: readonly EventFact[];
  readonly who: readonly EventFact[];
  readonly label?: string;
  /** For the articles that do not say when they were written, as far as it can be bounded. */
  readonly inferred?: readonly InferredTime[];
}

/** One fact as several articles tell it: a row of the matrix of facts by articles. */
export interface Fact {
  /** `f1`, `f2` … in the order shown. */
  readonly id: string;
  readonly verdict: Exclude<Verdict, 'only'>;
  readonly aspect: Aspect;
  readonly severity?: Severity;
  readonly subject: string;
  /** Ids of the findings it is gathered from. */
  readonly findings: readonly string[];
  /** One for each article that tells it, in the order of the articles. */
  readonly cells: readonly FactCell[];
  /** Independent tellings: articles that share the wording of their evidence count once. */
  readonly origins: number;
}

/** What one article says of a fact. */
export interface FactCell extends Side {
  /** Fewer articles say this than say something else. */
  readonly minority: boolean;
}

export interface DiffResult {
  readonly articles: readonly string[];
  readonly event: EventMatch;
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}
