export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** A clock time or a part of the day; `part` is a code of TIMEX3: MO, MI, AF, EV, NI, DT. */
export interface Clock {
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly part?: string | undefined;
}

/** What is said of a day, as far as it is said. */
export interface CalendarFields {
  readonly year?: number | undefined;
  readonly quarter?: number | undefined;
  /** A code of TIMEX3: SP, SU, FA, WI. */
  readonly season?: string | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number | undefined;
  /** A feast of the language's `holidays`. */
  readonly holiday?: string | undefined;
  /** Told in that tense whatever the clause says: "Wednesday's ruling". */
  readonly tense?: Tense | undefined;
  /** "Last October" is -1, "this October" 0, "next October" 1; absent when tense has to tell. */
  readonly shift?: number | undefined;
  /** Weeks from the present one: "Monday last week" is -1. */
  readonly week?: number | undefined;
  /** The week that holds the day: "the week of March 6". */
  readonly wholeWeek?: boolean | undefined;
}

export type Tense = 'past' | 'future';

/** Where an offset counts from: the publication, or the date told last. */
export type TimeOrigin = 'publication' | 'narrative';

/** What an expression of time says, before it is known when it was said. */
export type TimeExpression =
  | (CalendarFields & { readonly form: 'calendar'; readonly clock?: Clock | undefined; readonly part?: DatePart })
  /** A numeric date whose order of day and month is open. */
  | { readonly form: 'ambiguous'; readonly readings: readonly CalendarFields[] }
  /** A decade or century, or words for the past and the future: the value is said outright. */
  | { readonly form: 'fixed'; readonly timex: string; readonly part?: DatePart }
  | {
      readonly form: 'offset';
      readonly from: TimeOrigin;
      readonly unit: Unit;
      readonly count: number;
      readonly clock?: Clock | undefined;
      readonly part?: DatePart;
    };

/** "Early 1997", "mid-March", "late November". */
export type DatePart = 'start' | 'mid' | 'end' | undefined;

/** How a feast is found in a year: a fixed day, the nth such weekday of a month, or days from Easter. */
export type Holiday =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly easter: number };
