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
  const told = settle(pair, links);
  const found = links.flatMap((link) => (told.has(link) ? (toCandidate(pair, link) ?? []) : []));
  return [...found, ...compareTolls(pair, left, right)];
}

/**
 * The links to tell. A contradiction gives way to one that is told and more alike, and to an agreement nearly as much alike,
 * which then is told as well: so a sentence of which nothing is told decides nothing, and leaving it out adds no conflict.
 */
function settle(pair: Pair, links: readonly Link[]): ReadonlySet<Link> {
  const most = mostAlike(links);
  const agreeing = links.filter(({ comparison }) => comparison !== 'different');
  const told = new Set(agreeing.filter((link) => isAgreement(link, most)));
  const partners = {
    agreeing: bestLinks(agreeing),
    same: bestLinks(agreeing.filter(({ comparison }) => comparison === 'same')),
  };
  const taken = new Map<Amount, number>();
  const different = links.filter((link) => link.comparison === 'different' && contradicts(pair, link));
  for (const link of different.sort((x, y) => y.likeness - x.likeness)) {
    const { left, right, likeness } = link;
    const elsewhere = toldElsewhere(link, partners);
    if (elsewhere) told.add(elsewhere);
    if (elsewhere || Math.max(taken.get(left) ?? 0, taken.get(right) ?? 0) > likeness) continue;
    told.add(link);
    for (const amount of [left, right]) if (!taken.has(amount)) taken.set(amount, likeness);
  }
  return told;
}

function toCandidate(pair: Pair, link: Link): Candidate | undefined {
  const { left, right, comparison } = link;
  const aspect = ASPECTS[left.value.kind];
  if (!aspect) return undefined;
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

/** Alike enough, and no other link of either amount is more alike. */
function isAgreement({ left, right, likeness, unique }: Link, most: ReadonlyMap<Amount, number>): boolean {
  const { kind, noun, unit } = left.thing;
  const from = noun || (kind === 'count' && unit) ? AGREE_FROM_PARTICULAR : AGREE_FROM;
  return (likeness >= from || unique) && Math.max(most.get(left) ?? 0, most.get(right) ?? 0) <= likeness;
}

/** What the two say cannot both be right, whatever else the articles hold. */
function contradicts(pair: Pair, link: Link): boolean {
  if (link.likeness < conflictFrom(pair, link) || isTollDenied(link) || !isSameMatter(pair, link)) return false;
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

/** How alike the best partner of each amount is. */
function mostAlike(links: readonly Link[]): Map<Amount, number> {
  const most = new Map<Amount, number>();
  for (const [amount, { likeness }] of bestLinks(links)) most.set(amount, likeness);
  return most;
}

/** The link of each amount that is most alike, the first of several. */
function bestLinks(links: readonly Link[]): Map<Amount, Link> {
  const best = new Map<Amount, Link>();
  for (const link of links) {
    for (const amount of [link.left, link.right]) {
      if (link.likeness > (best.get(amount)?.likeness ?? -1)) best.set(amount, link);
    }
  }
  return best;
}

interface Partners {
  readonly agreeing: ReadonlyMap<Amount, Link>;
  readonly same: ReadonlyMap<Amount, Link>;
}

/**
 * What one of the two amounts agrees with, nearly as much alike: then the difference is between two things. A slip is told
 * elsewhere only by the same number, or more alike: "over $300" agrees with too much.
 */
function toldElsewhere({ left, right, likeness, slip }: Link, { agreeing, same }: Partners): Link | undefined {
  const sides = [left, right];
  const near = sides
    .flatMap((amount) => (slip ? same : agreeing).get(amount) ?? [])
    .find((link) => link.likeness >= likeness * 0.5);
  return near ?? sides.flatMap((amount) => agreeing.get(amount) ?? []).find((link) => link.likeness > likeness);
}

const confidenceOf = ({ likeness, unique }: Link): number => toConfidence((unique ? 0.6 : 0.5) + likeness / 2, 0.97);

const severityOf = ({ left }: Link): Severity => (left.value.kind === 'duration' ? 'medium' : 'high');
