import { compareValues, formatValue } from '../kinds/index.ts';
import type { FoundValue } from '../model/annotated.ts';
import type { Value } from '../model/value.ts';
import { groupBy } from '../text/group.ts';
import { pairsSharing } from '../text/sharing.ts';
import { containment, cosine, sharedTerms, toVector, type Vector } from '../text/vector.ts';
import {
  type Candidate,
  contextOf,
  type Pair,
  type Reading,
  statementAt,
  toConfidence,
  toSide,
  valuesOf,
} from './reading.ts';
import { subjectOf } from './subject.ts';

interface Dated extends FoundValue {
  readonly context: Vector;
  /** Terms of the clause alone. */
  readonly clause: Vector;
  /** What the clause says was done. */
  readonly act: string | undefined;
  /** Money and counts of the clause. */
  readonly amounts: readonly Value[];
  /** Terms of the clause that are countries. */
  readonly names: ReadonlySet<string>;
}

/** The dates of an article, and by what they are looked up. */
interface Dates {
  readonly all: readonly Dated[];
  readonly bySentence: ReadonlyMap<number, readonly Dated[]>;
  readonly byTimex: ReadonlyMap<string, readonly Dated[]>;
}

interface Sides {
  readonly left: Dates;
  readonly right: Dates;
}

/** Chosen on the development pairs. */
const AGREE_FROM = 0.2;
/** A date in full that each article gives once is hardly of two things. */
const AGREE_FROM_ONLY = 0.03;
/** A date conflict needs clauses that say the same: this share of the shorter one, and this many terms. */
const CONFLICT_CONTAINMENT = 0.6;
const CONFLICT_TERMS = 3;

/** Dates both articles give for one thing. */
export function compareDates(pair: Pair): Candidate[] {
  const left = toDates(pair.a, pair);
  const all = { left, right: pair.self ? left : toDates(pair.b, pair) };
  const terms = ({ context }: Dated): Iterable<string> => context.keys();
  return [...pairsSharing(all.left.all, all.right.all, { left: terms, right: terms, atLeast: 2 })].flatMap(([a, b]) =>
    pair.self && b.start <= a.start ? [] : (toCandidate(pair, a, b, all) ?? []),
  );
}

function toDates(reading: Reading, pair: Pair): Dates {
  const all = toDated(reading, pair);
  return {
    all,
    bySentence: groupBy(all, ({ sentence }) => sentence),
    byTimex: groupBy(all, ({ value }) => (value.kind === 'date' ? value.timex : '')),
  };
}

function toDated(reading: Reading, pair: Pair): Dated[] {
  const { countries } = pair.language.statements;
  return valuesOf(reading, ['date'])
    .filter(({ value }) => value.kind === 'date' && /^\d{2,4}/.test(value.timex))
    .map((found) => {
      const statement = statementAt(reading, found.sentence, found);
      const terms = statement?.terms ?? [];
      return {
        ...found,
        context: contextOf(reading, found.sentence, found, pair),
        clause: toVector(terms, pair.weigh),
        act: statement?.predicate,
        amounts: (statement?.slots ?? []).flatMap(({ role, value }) => (role === 'amount' && value ? [value] : [])),
        names: new Set(terms.filter((term) => countries.has(term))),
      };
    });
}

function toCandidate(pair: Pair, a: Dated, b: Dated, all: Sides): Candidate | undefined {
  const comparison = compareValues(a.value, b.value);
  if (comparison === 'incomparable' || (comparison === 'compatible' && !isFiner(a, b))) return undefined;
  if (comparison === 'different' && (!canConflict(pair, a, b) || !saysTheSame(a, b) || hasBetterPartner(a, b, all)))
    return undefined;
  const likeness = cosine(a.context, b.context);
  const agreeFrom = isOnly(a, all.left) && isOnly(b, all.right) ? AGREE_FROM_ONLY : AGREE_FROM;
  if (comparison !== 'different' && likeness < agreeFrom) return undefined;
  const found = {
    aspect: 'date' as const,
    sides: [toSide(pair.a, a, formatValue(a.value)), toSide(pair.b, b, formatValue(b.value))],
    subject: subjectOf(pair, a, subjectTerms(a, b)),
    confidence: toConfidence(0.5 + likeness / 2, 0.95),
  };
  if (comparison === 'different') return { ...found, verdict: 'conflict', severity: 'high', rule: 'date-differs' };
  const verdict = comparison === 'same' ? 'agree' : 'compatible';
  return { ...found, verdict, rule: `date-${verdict}` };
}

const isOnly = ({ value }: Dated, { byTimex }: Dates): boolean =>
  value.kind === 'date' && value.anchor === 'absolute' && byTimex.get(value.timex)?.length === 1;

/** What the two clauses share; failing that, what their sentences do. */
function subjectTerms(a: Dated, b: Dated): string[] {
  const clause = sharedTerms(a.clause, b.clause);
  return clause.length > 0 ? clause : sharedTerms(a.context, b.context);
}

/** One date lies inside the other: a day in its month. "Since 2007" holds every later day, and says nothing of any. */
function isFiner(a: Dated, b: Dated): boolean {
  if (a.value.kind !== 'date' || b.value.kind !== 'date') return false;
  return a.value.timex.startsWith(b.value.timex) || b.value.timex.startsWith(a.value.timex);
}

/** Dates counted from another time in the text ("a year later") are too unsure, and one sentence dates several things. */
function canConflict(pair: Pair, a: Dated, b: Dated): boolean {
  if (pair.self && a.sentence === b.sentence) return false;
  if (pair.event.same < 0.5 && !pair.self) return false;
  const isFirm = ({ value }: Dated): boolean =>
    value.kind === 'date' && value.timexType === 'DATE' && value.anchor !== 'narrative';
  return isFirm(a) && isFirm(b);
}

/** The clauses tell one act in the same words; an amount they share stands for words: "repaid $60,000". */
function saysTheSame(a: Dated, b: Dated): boolean {
  if (!a.act || a.act !== b.act) return false;
  const terms = sharedTerms(a.clause, b.clause).length + (sharesAmount(a, b) ? 1 : 0);
  return terms >= CONFLICT_TERMS && containment(a.clause, b.clause) >= CONFLICT_CONTAINMENT;
}

const sharesAmount = (a: Dated, b: Dated): boolean =>
  a.amounts.some((x) => b.amounts.some((y) => ['same', 'compatible'].includes(compareValues(x, y))));

/**
 * Another date beside either one fits the other side better: "in 2014 they signed an accord and in 2015 they …". Unless the
 * other side gives one date for both things: "signed an accord and a treaty in 2015".
 */
function hasBetterPartner(a: Dated, b: Dated, { left, right }: Sides): boolean {
  const fit = containment(a.clause, b.clause);
  const isBeaten = (own: Dated, { bySentence }: Dates, other: Dated): boolean =>
    (bySentence.get(own.sentence) ?? []).some(
      (x) => x !== own && containment(x.clause, other.clause) > fit && !coversBoth(own, x, other),
    );
  return isBeaten(a, left, b) || isBeaten(b, right, a);
}

/** All that tells `own` from `beside` stands in the other's clause too, names left aside. */
function coversBoth(own: Dated, beside: Dated, other: Dated): boolean {
  const telling = [...own.clause.keys()].filter((term) => !beside.clause.has(term) && !own.names.has(term));
  return telling.length > 0 && telling.every((term) => other.clause.has(term));
}
