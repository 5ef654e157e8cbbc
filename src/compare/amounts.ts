import { compareValues, formatValue } from '../kinds/index.ts';
import type { FoundValue } from '../model/annotated.ts';
import type { Aspect, Severity } from '../model/finding.ts';
import type { Value } from '../model/value.ts';
import { pairsSharing } from '../text/sharing.ts';
import { cosine, sharedTerms, type Vector } from '../text/vector.ts';
import { areApart } from './apart.ts';
import { type Candidate, contextOf, type Pair, type Reading, toConfidence, toSide, valuesOf } from './reading.ts';
import { subjectOf } from './subject.ts';
import { compareThings, isHandful, type Thing, thingCounted } from './things.ts';

/** An amount with what is said around it. */
interface Amount extends FoundValue {
  readonly context: Vector;
  readonly thing: Thing;
}

interface Link {
  readonly left: Amount;
  readonly right: Amount;
  readonly likeness: number;
  readonly comparison: 'same' | 'compatible' | 'different';
  /** Each article gives one number of this particular thing only, so the two belong together however they are worded. */
  readonly unique: boolean;
  /** The numbers look like one number, once mistyped. */
  readonly slip: boolean;
}

/** Amounts whose surroundings are this alike speak of the same thing. Chosen on the development pairs. */
const AGREE_FROM = 0.3;
const AGREE_FROM_PARTICULAR = 0.12;
const CONFLICT_FROM = 0.3;
const CONFLICT_FROM_PARTICULAR = 0.25;
const CONFLICT_FROM_MEASURE = 0.3;
/** Digits a number needs before a difference in one of them looks like a slip. */
const SLIP_DIGITS = 5;
const CONFLICT_FROM_UNIQUE = 0.08;
/** With articles that seem to tell different events, only near-identical surroundings can conflict. */
const CONFLICT_FROM_OTHER_EVENT = 0.7;

const ASPECTS: Partial<Record<Value['kind'], Aspect>> = {
  money: 'money',
  percent: 'percent',
  count: 'count',
  ordinal: 'count',
  duration: 'duration',
};

/** Money, percentages, counts, ranks and durations that both articles give for one thing. */
export function compareAmounts(pair: Pair): Candidate[] {
  const links = linkAmounts(pair, toAmounts(pair.a, pair), toAmounts(pair.b, pair));
  const rivals = toRivals(links);
  return links.flatMap((link) => toCandidate(pair, link, rivals) ?? []);
}

function toAmounts(reading: Reading, pair: Pair): Amount[] {
  return valuesOf(reading, ['money', 'percent', 'count', 'ordinal', 'duration'])
    .map((found) => ({
      ...found,
      context: contextOf(reading, found.sentence, found, pair),
      thing: thingCounted(reading, found, pair),
    }))
    .filter((amount) => !isHandful(reading, amount) || pair.language.statements.personActs.has(amount.thing.act ?? ''));
}

function linkAmounts(pair: Pair, left: readonly Amount[], right: readonly Amount[]): Link[] {
  const terms = ({ context }: Amount): Iterable<string> => context.keys();
  const isOnlyLeft = onlyOnes(left, pair);
  const isOnlyRight = onlyOnes(right, pair);
  return [...pairsSharing(left, right, { left: terms, right: terms, atLeast: 1 })].flatMap(([a, b]) => {
    if (pair.self && (b.start <= a.start || b.sentence === a.sentence)) return [];
    const match = compareThings(a.thing, b.thing, pair);
    const comparison = match === 0 ? 'incomparable' : compareValues(bare(a.value), bare(b.value));
    if (comparison === 'incomparable' || (comparison === 'different' && (isVague(pair.a, a) || isVague(pair.b, b))))
      return [];
    const unique = match === 1 && isParticular(a.thing) && isOnlyLeft(a) && isOnlyRight(b);
    return [
      {
        left: a,
        right: b,
        comparison,
        unique,
        slip: isSlip(pair, a, b),
        likeness: cosine(a.context, b.context) * (0.8 + 0.2 * match),
      },
    ];
  });
}

/** A spelled-out one is as often an article as a number ("one cop said"), and "thousands" names no number at all. */
function isVague({ article }: Reading, { start, end, value }: Amount): boolean {
  if (!('low' in value) || /\p{N}/u.test(article.text.slice(start, end))) return false;
  return value.low !== value.high || (value.kind === 'count' && value.low === 1);
}

/** Says what is counted: a noun, a unit, a person. Money and people at large do not. */
const isParticular = ({ kind, noun, unit, owner }: Thing): boolean =>
  kind === 'count' && (noun !== undefined || unit !== undefined || owner !== undefined);

/** Whether no amount of this thing in the article says another number. Things are few where amounts are many. */
function onlyOnes(all: readonly Amount[], pair: Pair): (amount: Amount) => boolean {
  const things = new Map<string, { readonly thing: Thing; readonly values: Map<string, Value> }>();
  for (const { thing, value } of all) {
    const key = JSON.stringify(thing);
    const known = things.get(key) ?? { thing, values: new Map<string, Value>() };
    things.set(key, known);
    known.values.set(JSON.stringify(bare(value)), bare(value));
  }
  const isOnly = (amount: Amount): boolean =>
    [...things.values()].every(
      ({ thing, values }) =>
        compareThings(amount.thing, thing, pair) < 1 ||
        [...values.values()].every((other) => compareValues(bare(amount.value), other) !== 'different'),
    );
  const settled = new Map<Amount, boolean>();
  return (amount) => {
    const only = settled.get(amount) ?? isOnly(amount);
    settled.set(amount, only);
    return only;
  };
}

/** A count without its noun: what is counted has been compared by `compareThings`, which knows synonyms. */
function bare(value: Value): Value {
  if (value.kind !== 'count' && value.kind !== 'ordinal') return value;
  const { counted: _, ...rest } = value;
  return rest;
}

function toCandidate(pair: Pair, link: Link, rivals: Rivals): Candidate | undefined {
  const { left, right, comparison } = link;
  const aspect = ASPECTS[left.value.kind];
  if (!aspect || !(comparison === 'different' ? isConflict(pair, link, rivals) : isAgreement(link, rivals)))
    return undefined;
  const found = {
    aspect,
    sides: [toSide(pair.a, left, formatValue(left.value)), toSide(pair.b, right, formatValue(right.value))],
    subject: subjectOf(pair, left, sharedTerms(left.context, right.context)),
    confidence: confidenceOf(link),
  };
  if (comparison === 'different') {
    return { ...found, verdict: 'conflict', rule: `${aspect}-differs`, severity: severityOf(link) };
  }
  const verdict = comparison === 'same' ? 'agree' : 'compatible';
  return { ...found, verdict, rule: `${aspect}-${verdict}` };
}

function isAgreement(link: Link, rivals: Rivals): boolean {
  const from = link.left.thing.noun ? AGREE_FROM_PARTICULAR : AGREE_FROM;
  return (link.likeness >= from || link.unique) && isBest(link, rivals);
}

function isConflict(pair: Pair, link: Link, rivals: Rivals): boolean {
  if (link.likeness < conflictFrom(pair, link) || !isBest(link, rivals) || isToldElsewhere(link, rivals)) return false;
  return link.unique || link.slip || !areApart(pair, { a: link.left.sentence, b: link.right.sentence });
}

function conflictFrom(pair: Pair, { unique, left, slip }: Link): number {
  if (pair.event.same < 0.5 && !pair.self) return CONFLICT_FROM_OTHER_EVENT;
  if (unique) return CONFLICT_FROM_UNIQUE;
  if (left.thing.noun !== undefined || slip) return CONFLICT_FROM_PARTICULAR;
  return left.value.kind === 'count' && left.thing.unit !== undefined ? CONFLICT_FROM_MEASURE : CONFLICT_FROM;
}

/** Long numbers that differ in one digit are one number, once mistyped: $5,687.75 and $5,587.75. */
function isSlip(pair: Pair, left: Amount, right: Amount): boolean {
  const digits = ({ article }: Reading, { start, end }: Amount): string =>
    article.text.slice(start, end).replace(/\P{N}/gu, '');
  const [mine, other] = [digits(pair.a, left), digits(pair.b, right)];
  return (
    mine.length === other.length &&
    mine.length >= SLIP_DIGITS &&
    [...mine].filter((digit, at) => digit !== other[at]).length === 1
  );
}

/** How alike the partners of each amount are at most: all of them, those that do not say another number, those that say the same. */
interface Rivals {
  readonly all: ReadonlyMap<Amount, number>;
  readonly agreeing: ReadonlyMap<Amount, number>;
  readonly same: ReadonlyMap<Amount, number>;
}

const toRivals = (links: readonly Link[]): Rivals => ({
  all: mostAlike(links),
  agreeing: mostAlike(links.filter(({ comparison }) => comparison !== 'different')),
  same: mostAlike(links.filter(({ comparison }) => comparison === 'same')),
});

function mostAlike(links: readonly Link[]): Map<Amount, number> {
  const most = new Map<Amount, number>();
  for (const { left, right, likeness } of links) {
    for (const amount of [left, right]) most.set(amount, Math.max(most.get(amount) ?? 0, likeness));
  }
  return most;
}

/** No other link of either amount is more alike. */
const isBest = ({ left, right, likeness }: Link, { all }: Rivals): boolean =>
  Math.max(all.get(left) ?? 0, all.get(right) ?? 0) <= likeness;

/**
 * One of the two amounts has a partner that agrees, nearly as much alike: then the difference is between two things. A slip
 * is told elsewhere only by the same number: "over $300" agrees with too much.
 */
function isToldElsewhere({ left, right, likeness, slip }: Link, { same, agreeing }: Rivals): boolean {
  const partners = slip ? same : agreeing;
  return Math.max(partners.get(left) ?? -1, partners.get(right) ?? -1) >= likeness * 0.5;
}

const confidenceOf = ({ likeness, unique }: Link): number => toConfidence((unique ? 0.6 : 0.5) + likeness / 2, 0.97);

const severityOf = ({ left }: Link): Severity => (left.value.kind === 'duration' ? 'medium' : 'high');
