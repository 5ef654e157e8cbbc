import type { PhraseMatch, Term } from '../phrase.ts';
import type { Clock, DatePart, TimeOrigin, Unit } from '../times.ts';
import type { Meaning } from '../values.ts';

/** The date made of whatever fields a match captured. */
export function readCalendar(match: PhraseMatch): Meaning {
  return {
    kind: 'time',
    time: {
      form: 'calendar',
      year: match.number('year'),
      quarter: match.number('quarter'),
      season: match.word('season'),
      month: match.number('month'),
      day: match.number('day'),
      weekday: match.number('weekday'),
      holiday: match.word('holiday'),
      shift: match.number('shift'),
      clock: clockOf(match),
      part: partOf(match),
    },
  };
}

/** Units too short to name a date by: "two hours later" stays a duration. */
const SHORT: ReadonlySet<Unit> = new Set<Unit>(['second', 'minute', 'hour']);

/** A date so many units from its origin. */
export function offsetOf(
  match: PhraseMatch,
  from: TimeOrigin,
  count: number,
  unit: Unit = unitOf(match),
): Meaning | undefined {
  if (SHORT.has(unit)) return undefined;
  return { kind: 'time', time: { form: 'offset', from, unit, count, clock: clockOf(match), part: partOf(match) } };
}

export const fixed = (timex: string): Meaning => ({ kind: 'time', time: { form: 'fixed', timex } });

/** The unit a match captured; a fortnight counts as two weeks where it is read. */
export const unitOf = (match: PhraseMatch): Unit => (match.word('unit') ?? 'day') as Unit; // a value of class `unit`

/** "Early", "mid" or "late", when the match says so. */
export function partOf(match: PhraseMatch): DatePart {
  const part = match.word('part');
  return part === 'start' || part === 'mid' || part === 'end' ? part : undefined;
}

/** The clock time or part of the day a match captured. */
export function clockOf(match: PhraseMatch): Clock | undefined {
  const part = match.word('day-part');
  const dotted = match.word('dotted-time')?.split('.').map(Number);
  const stated = dotted?.[0] ?? match.number('moment') ?? match.number('hour') ?? match.number('hour-word');
  if (stated === undefined) return part ? { part } : undefined;
  const half = match.word('half-day') ?? (part && (part === 'MO' ? 'am' : 'pm'));
  const hour = half === 'pm' && stated < 12 ? stated + 12 : half === 'am' && stated === 12 ? 0 : stated;
  return { hour, minute: dotted?.[1] ?? match.number('minute') ?? 0 };
}

/** The term before the match, and the one behind it. */
export const before = (match: PhraseMatch, distance = 1): Term | undefined => match.terms[match.from - distance];
export const after = (match: PhraseMatch, distance = 1): Term | undefined => match.terms[match.to - 1 + distance];

export const hasClass = (term: Term | undefined, name: string): boolean =>
  term?.senses.some((sense) => sense.class === name) ?? false;
