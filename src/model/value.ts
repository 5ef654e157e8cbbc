/** How a stated amount bounds the real one. */
export type Bound = 'exact' | 'about' | 'at least' | 'at most' | 'more than' | 'less than' | 'nearly';

/** A calendar date, clock time or era, as a TIMEX3 value (ISO-TimeML, TIMEX3 annotation guidelines 1.2.1). */
export interface DateValue {
  readonly kind: 'date';
  readonly timexType: 'DATE' | 'TIME';
  /** TIMEX3 value: `2018-03-02`, `2018-03`, `2018`, `198` (a decade), `2011-W04`, `PAST_REF`, `2018-03-02T10:30` … */
  readonly timex: string;
  /** What fixed the value: stated in full, counted from the publication date, from another time in the text, or nothing. */
  readonly anchor: 'absolute' | 'publication' | 'narrative' | 'none';
  /** `before`/`after` for "since 2007", "by 2014": the event lies on that side of the date. */
  readonly relation?: 'on' | 'since' | 'until' | 'by' | 'before' | 'after';
  /** "Early 1997", "mid-March", "the end of November". */
  readonly part?: 'start' | 'mid' | 'end';
  /** Days a numeric date like 03/04/2018 may mean; `timex` then holds only what they share. */
  readonly readings?: readonly string[];
}

export interface DurationValue {
  readonly kind: 'duration';
  readonly timexType: 'DURATION';
  /** TIMEX3 value: `P2D`, `P10Y`, `PXDE` (some decades) … */
  readonly timex: string;
  readonly bound: Bound;
}

/** Something that recurs: "every Friday", "annual". */
export interface RecurrenceValue {
  readonly kind: 'recurrence';
  readonly timexType: 'SET';
  readonly timex: string;
}

/** An interval of possible amounts; `low === high` for a single stated number. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
}

export interface MoneyValue extends Amount {
  readonly kind: 'money';
  /** ISO 4217 code; a bare dollar sign is USD. */
  readonly unit: string;
}

export interface PercentValue extends Amount {
  readonly kind: 'percent';
  readonly unit: 'percent' | 'point';
}

/** A number of things, or a measure: `counted` is the head noun in its base form, `unit` a unit of measure. */
export interface CountValue extends Amount {
  readonly kind: 'count';
  readonly counted?: string;
  readonly unit?: string;
}

/** A place in a sequence: "the 12th meeting". */
export interface OrdinalValue {
  readonly kind: 'ordinal';
  readonly rank: number;
  readonly counted?: string;
}

export type Value = DateValue | DurationValue | RecurrenceValue | MoneyValue | PercentValue | CountValue | OrdinalValue;

/** Answer of a kind that compares two values. Compatible: one says less than the other, neither contradicts. */
export type Comparison = 'same' | 'compatible' | 'different' | 'incomparable';
