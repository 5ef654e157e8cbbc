import { compareValues, formatValue } from '../kinds/index.ts';
import type { FoundValue } from '../model/annotated.ts';
import type { Aspect, Severity } from '../model/finding.ts';
import type { Value } from '../model/value.ts';
import { pairsSharing } from '../text/sharing.ts';
import { cosine, sharedTerms, type Vector } from '../text/vector.ts';
import { type Candidate, contextOf, type Pair, type Reading, statementAt, toSide, valuesOf } from './reading.ts';
import { subjectOf } from './subject.ts';
import { compareThings, type Thing, thingCounted } from './things.ts';

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
}

/** Amounts whose surroundings are this alike speak of the same thing. Chosen on the development pairs. */
const AGREE_FROM = 0.3;
const CONFLICT_FROM = 0.4;
/** With articles that seem to tell different events, only near-identical surroundings can conflict. */
const CONFLICT_FROM_OTHER_EVENT = 0.75;

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
  return links.flatMap((link) => toCandidate(pair, link, links) ?? []);
}

function toAmounts(reading: Reading, pair: Pair): Amount[] {
  return valuesOf(reading, ['money', 'percent', 'count', 'ordinal', 'duration']).map((found) => ({
    ...found,
    context: contextOf(reading, found.sentence, found, pair.weigh),
    thing: thingCounted(reading.article, found, statementAt(reading, found.sentence, found), pair.language),
  }));
}

function linkAmounts(pair: Pair, left: readonly Amount[], right: readonly Amount[]): Link[] {
  const terms = ({ context }: Amount): Iterable<string> => context.keys();
  return [...pairsSharing(left, right, { left: terms, right: terms, atLeast: 1 })].flatMap(([a, b]) => {
    if (pair.self && b.start <= a.start) return [];
    const match = compareThings(a.thing, b.thing);
    const comparison = match === 0 ? 'incomparable' : compareValues(bare(a.value), bare(b.value));
    if (comparison === 'incomparable') return [];
    return [{ left: a, right: b, comparison, likeness: cosine(a.context, b.context) * (0.8 + 0.2 * match) }];
  });
}

/** A count without its noun: what is counted has been compared by `compareThings`, which knows synonyms. */
function bare(value: Value): Value {
  if (value.kind !== 'count' && value.kind !== 'ordinal') return value;
  const { counted: _, ...rest } = value;
  return rest;
}

function toCandidate(pair: Pair, link: Link, links: readonly Link[]): Candidate | undefined {
  const aspect = ASPECTS[link.left.value.kind];
  if (!aspect) return undefined;
  const sides = [
    toSide(pair.a, link.left, formatValue(link.left.value)),
    toSide(pair.b, link.right, formatValue(link.right.value)),
  ];
  const found = {
    aspect,
    sides,
    subject: subjectOf(pair, link.left, sharedTerms(link.left.context, link.right.context)),
  };
  if (link.comparison !== 'different') {
    if (link.likeness < AGREE_FROM || !isBest(link, links)) return undefined;
    const verdict = link.comparison === 'same' ? 'agree' : 'compatible';
    return { ...found, verdict, rule: `${aspect}-${verdict}`, confidence: confidenceOf(link) };
  }
  const from = pair.event.same >= 0.5 ? CONFLICT_FROM : CONFLICT_FROM_OTHER_EVENT;
  if (link.likeness < from || !isBest(link, links) || isToldElsewhere(link, links)) return undefined;
  return {
    ...found,
    verdict: 'conflict',
    rule: `${aspect}-differs`,
    severity: severityOf(link),
    confidence: confidenceOf(link),
  };
}

/** No other link of either amount is more alike. */
const isBest = (link: Link, links: readonly Link[]): boolean =>
  links.every(
    (other) =>
      other === link || (other.left !== link.left && other.right !== link.right) || other.likeness <= link.likeness,
  );

/** One of the two amounts has a partner that agrees, nearly as much alike: then the difference is between two things. */
const isToldElsewhere = (link: Link, links: readonly Link[]): boolean =>
  links.some(
    (other) =>
      other.comparison !== 'different' &&
      (other.left === link.left || other.right === link.right) &&
      other.likeness >= link.likeness * 0.5,
  );

const confidenceOf = ({ likeness }: Link): number => Math.round(Math.min(0.97, 0.5 + likeness / 2) * 100) / 100;

const severityOf = ({ left }: Link): Severity => (left.value.kind === 'duration' ? 'medium' : 'high');
