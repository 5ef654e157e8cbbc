import type { Vector } from '../text/vector.ts';
import { type Days, type EventProfile, likeness } from './event-profile.ts';

/** What speaks for and against two articles telling the same event; every feature is symmetric. */
export type EventFeatures = Readonly<Record<string, number>>;

/** Days between two reports of one event, most often. */
const NEAR = 3;

/** The features of a pair of profiles, most of them between 0 and 1. */
export function compareProfiles(a: EventProfile, b: EventProfile): EventFeatures {
  const apart = a.written && b.written && distance(a.written, b.written);
  const gaps = a.days.flatMap((day) => b.days.map((other) => distance(day, other)));
  const gap = gaps.length ? Math.min(...gaps) : undefined;
  return {
    lead: likeness(a.lead, b.lead),
    leadInside: (coverage(a.lead, b.terms) + coverage(b.lead, a.terms)) / 2,
    names: likeness(a.names, b.names),
    people: likeness(a.people, b.people),
    leaders: likeness(a.leaders, b.leaders),
    otherLeaders: a.leaders.size && b.leaders.size && !meet(a.leaders, b.leaders) ? 1 : 0,
    otherSum: a.sums.size && b.sums.size && !meet(a.sums, b.sums) ? 1 : 0,
    places: likeness(a.places, b.places),
    elsewhere: a.places.size && b.places.size && !meet(a.places, b.places) ? 1 : 0,
    phrases: likeness(a.phrases, b.phrases),
    numbers: Math.min(shared(a.numbers, b.numbers), 6) / 6,
    shortness: 1 / Math.log2(4 + Math.min(a.terms.size, b.terms.size)),
    sameDay: gap === 0 ? 1 : 0,
    dayGap: gap === undefined ? 0 : toScale(gap),
    otherWeekday: a.weekdays.size && b.weekdays.size && !meet(a.weekdays, b.weekdays) ? 1 : 0,
    near: apart !== undefined && apart <= NEAR ? 1 : 0,
    sameRank: ranked(a.ranks, b.ranks, true) ? 1 : 0,
    otherRank: ranked(a.ranks, b.ranks, false) ? 1 : 0,
  };
}

/**
 * How far two profiles rule one event out, 0 to 1, however alike their words: reports of one event lie days apart, a year
 * excludes it; and the 12th meeting is not the 11th. Set by hand, for collections to learn from do not hold such series.
 */
export function compareSettings(a: EventProfile, b: EventProfile): number {
  const apart = a.written && b.written ? distance(a.written, b.written) : 0;
  const otherRank = ranked(a.meetings, b.meetings, false);
  return Math.max(apart <= NEAR ? 0 : toScale(apart), otherRank ? OTHER_RANK : 0);
}

/** Is there a counted thing both give a rank, the same one or another? */
const ranked = (a: EventProfile['ranks'], b: EventProfile['ranks'], same: boolean): boolean =>
  [...a].some(([counted, rank]) => b.has(counted) && (b.get(counted) === rank) === same);

/** Ranks are found by rules that err now and then. */
const OTHER_RANK = 0.9;

/** Days between two stretches, 0 when they touch. */
const distance = (a: Days, b: Days): number => Math.max(0, a.first - b.last, b.first - a.last);

/** A number of days as a share of a year, by its logarithm. */
const toScale = (days: number): number => Math.min(1, Math.log2(1 + days) / Math.log2(366));

/** Share of the weight of `part` that `whole` has as well. */
function coverage(part: Vector, whole: Vector): number {
  let all = 0;
  let held = 0;
  for (const [term, weight] of part) {
    all += weight;
    if (whole.has(term)) held += weight;
  }
  return all > 0 ? held / all : 0;
}

function shared(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a) if (b.has(term)) sum += weight;
  return sum;
}

function meet(a: Iterable<unknown>, b: { has(key: never): boolean }): boolean {
  for (const entry of a) if (b.has((Array.isArray(entry) ? entry[0] : entry) as never)) return true;
  return false;
}
