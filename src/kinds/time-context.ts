import type { Holiday, Tense } from '../lang/times.ts';
import type { DateValue } from '../model/value.ts';

/** What has to be known to tell the date an expression means. */
export interface TimeContext {
  /** Day, month or year the article was written, ISO. */
  readonly reference?: string | undefined;
  /** The date told last, and the last that says its day. */
  readonly narrative?: string | undefined;
  readonly narrativeDay?: string | undefined;
  /** Tense of the clause; news tells of the past when it does not say. */
  readonly tense?: Tense | undefined;
  readonly holidays: ReadonlyMap<string, Holiday>;
}

/** A TIMEX3 value and what fixed it; `X` stands for digits nobody can tell. */
export interface Resolved {
  readonly timex: string;
  readonly anchor: DateValue['anchor'];
}
