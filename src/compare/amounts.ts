import { formatValue, sizeOf } from '../kinds/index.ts';
import type { Aspect, Severity } from '../model/finding.ts';
import type { Value } from '../model/value.ts';
import { sharedTerms } from '../text/vector.ts';
import { type Link, linkAmounts, toAmounts } from './amount-links.ts';
import { areApart } from './apart.ts';
import { type Candidate, type Pair, toConfidence, toSide } from './reading.ts';
import { isSameMatter } from './same-matter.ts';
import { subjectOf } from './subject.ts';
import type { Amount } from './things.ts';
import { compareTolls } from './tolls.ts';

/** Amounts whose surroundings are this alike speak of the same thing. Chosen on the development pairs. */
const AGREE_FROM = 0.3;
const AGREE_FROM_PARTICULAR = 0.12;
const CONFLICT_FROM = 0.3;
const CONFLICT_FROM_PARTICULAR = 0.25;
const CONFLICT_FROM_MEASURE = 0.3;
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

/** Money, percentages, counts, ranks and durations that both articles give for one thing, and tolls that one denies. */
export function compareAmounts(pair: Pair): Candidate[] {
  const [left, right] = [toAmounts(pair.a, pair), toAmounts(pair.b, pair)];
  const links = linkAmounts(pair, left, right);
  const rivals = toRivals(links);
  return [...links.flatMap((link) => toCandidate(pair, link, rivals) ?? []), ...compareTolls(pair, left, right)];
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
  const { kind, noun, unit } = link.left.thing;
  const from = noun || (kind === 'count' && unit) ? AGREE_FROM_PARTICULAR : AGREE_FROM;
  return (link.likeness >= from || link.unique) && isBest(link, rivals);
}

function isConflict(pair: Pair, link: Link, rivals: Rivals): boolean {
  if (link.likeness < conflictFrom(pair, link) || !isBest(link, rivals) || isToldElsewhere(link, rivals)) return false;
  if (isTollDenied(link) || !isSameMatter(pair, link)) return false;
  return link.slip || !areApart(pair, { a: link.left.sentence, b: link.right.sentence });
}

/** "No casualties" is held against the other article's toll as a whole (`tolls.ts`). */
const isTollDenied = ({ left, right }: Link): boolean =>
  left.thing.people !== undefined && (sizeOf(left.value) === 0 || sizeOf(right.value) === 0);

function conflictFrom(pair: Pair, { unique, left, slip }: Link): number {
  if (pair.event.same < 0.5 && !pair.self) return CONFLICT_FROM_OTHER_EVENT;
  if (unique) return CONFLICT_FROM_UNIQUE;
  if (left.thing.noun !== undefined || slip) return CONFLICT_FROM_PARTICULAR;
  return left.value.kind === 'count' && left.thing.unit !== undefined ? CONFLICT_FROM_MEASURE : CONFLICT_FROM;
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
