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
    leadPhrases: likeness(a.leadPhrases, b.leadPhrases),
    leadInside: Math.min(coverage(a.lead, b.terms), coverage(b.lead, a.terms)),
    namesInside: Math.min(coverage(a.names, b.terms), coverage(b.names, a.terms)),
    people: likeness(a.people, b.people),
    leaders: likeness(a.leaders, b.leaders),
    otherLeaders: a.leaders.size && b.leaders.size && !meet(a.leaders, b.leaders) ? 1 : 0,
    places: likeness(a.places, b.places),
    phrases: likeness(a.phrases, b.phrases),
    sameCounts: shareOfCounts(a.counts, b.counts, true),
    otherCounts: shareOfCounts(a.counts, b.counts, false),
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

/** Counted things both give a number of, the same one or only others: 1 for `TELLING` of them and more. */
function shareOfCounts(a: EventProfile['counts'], b: EventProfile['counts'], same: boolean): number {
  let met = 0;
  for (const [counted, numbers] of a) {
    const others = b.get(counted);
    if (!others) continue;
    const shared = [...numbers].filter((number) => others.has(number));
    if (same ? shared.some((number) => number > BY_CHANCE) : shared.length === 0) met += 1;
  }
  return Math.min(met, TELLING) / TELLING;
}

const TELLING = 3;

/** "Two sides", "one day": such counts meet by chance. */
const BY_CHANCE = 2;

function meet(a: Iterable<unknown>, b: { has(key: never): boolean }): boolean {
  for (const entry of a) if (b.has((Array.isArray(entry) ? entry[0] : entry) as never)) return true;
  return false;
}
