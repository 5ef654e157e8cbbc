import { toTerm } from '../lang/terms.ts';
import type { FoundValue } from '../model/annotated.ts';
import { within } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { Vector } from '../text/vector.ts';
import { type Pair, type Reading, statementAt } from './reading.ts';

/** What an amount is an amount of. */
export interface Thing {
  readonly kind: FoundValue['value']['kind'];
  readonly unit?: string;
  /** Class or stem of the noun counted. */
  readonly noun?: string;
  /** The noun names persons; `anyone` when it names no particular kind, or when only what befell them is said. */
  readonly people?: 'anyone' | 'some';
  /** What is done by or to it in its clause: `kill`, `fall`. */
  readonly act?: string;
  /** Shared id of the person it describes: whose age. */
  readonly owner?: string;
}

/** An amount with what is said around it. */
export interface Amount extends FoundValue {
  readonly context: Vector;
  readonly thing: Thing;
}

/** Tokens that may stand between a name and the age after it, and between an age and the name after it. */
const OWNER_BEFORE = 2;
const OWNER_AFTER = 2;

/** What `found` counts or measures, read from its noun, its unit and its clause. */
export function thingCounted(reading: Reading, found: FoundValue, { language }: Pick<Pair, 'language'>): Thing {
  const { value } = found;
  const { personActs, ageUnit } = language.statements;
  const statement = statementAt(reading, found.sentence, found);
  const said =
    'counted' in value && value.counted ? nounOf(reading, found, { word: value.counted, language }) : undefined;
  const befell = said && personActs.has(said) && !isRepeated(value, language) ? said : undefined;
  const noun = befell ? personAfter(reading, found, language) : said;
  const act = befell ?? nearestAct(reading, found, { statement, language });
  const unit = 'unit' in value ? value.unit : undefined;
  const isHead =
    befell !== undefined || (value.kind === 'count' && !unit && !said && act !== undefined && personActs.has(act));
  const owner = unit === ageUnit ? ownerOf(reading, found) : undefined;
  const people = peopleOf(noun, isHead, language);
  return {
    kind: value.kind,
    ...(unit ? { unit } : {}),
    ...(noun ? { noun } : {}),
    ...(people ? { people } : {}),
    ...(act ? { act } : {}),
    ...(owner ? { owner } : {}),
  };
}

const isRepeated = (value: FoundValue['value'], language: Pair['language']): boolean =>
  'counted' in value &&
  value.counted !== undefined &&
  toTerm(value.counted, language) === language.statements.repetition;

function peopleOf(noun: string | undefined, isHead: boolean, { statements }: Pair['language']): Thing['people'] {
  if (noun !== undefined && statements.people.has(noun)) return statements.anyone.has(noun) ? 'anyone' : 'some';
  return isHead ? 'anyone' : undefined;
}

/** How many tokens behind a number its noun may stand: "10 young Afghan civilians". */
const NOUN_WITHIN = 3;

/** The kind of person counted, when only what befell them has been read: "kills 10 Afghan civilians". */
function personAfter({ article }: Reading, found: FoundValue, language: Pair['language']): string | undefined {
  const sentence = article.sentences[found.sentence];
  if (!sentence) return undefined;
  const next = within(article.tokens, { start: found.end, end: sentence.end }).slice(0, NOUN_WITHIN);
  return next.map(({ norm }) => toTerm(norm, language)).find((term) => language.statements.people.has(term));
}

/** Class or stem of the noun counted; of "shot eleven times" what was done eleven times. */
function nounOf(
  { article }: Reading,
  found: FoundValue,
  { word, language }: { readonly word: string; readonly language: Pair['language'] },
): string {
  const noun = toTerm(word, language);
  if (noun !== language.statements.repetition) return noun;
  const sentence = article.sentences[found.sentence];
  const before = sentence && within(article.tokens, { start: sentence.start, end: found.start }).at(-1);
  return before && !language.words.stopWords.has(before.norm) ? toTerm(before.norm, language) : noun;
}

/** The act nearest to the amount in its clause; one before it counts as half as far again. */
function nearestAct(
  { article }: Reading,
  found: FoundValue,
  { statement, language }: { readonly statement: Statement | undefined; readonly language: Pair['language'] },
): string | undefined {
  if (!statement) return undefined;
  let best: { act: string; distance: number } | undefined;
  for (const token of within(article.tokens, statement)) {
    const act = toTerm(token.norm, language);
    if (!language.statements.predicates.has(act)) continue;
    const distance = token.start >= found.end ? token.start - found.end : (found.start - token.end) * 1.5;
    if (distance >= 0 && (!best || distance < best.distance)) best = { act, distance };
  }
  return best?.act;
}

/** The person an age is said of: named right before it ("Ann Lee, a 59-year-old") or close behind ("48-year-old mechanic Sam Roe"). */
export function ownerOf({ article, entityAt }: Reading, found: FoundValue): string | undefined {
  const sentence = article.sentences[found.sentence];
  if (!sentence) return undefined;
  const persons = within(article.mentions, sentence).filter(({ type }) => type === 'person');
  const tokensBetween = (start: number, end: number): number =>
    end < start ? Number.POSITIVE_INFINITY : within(article.tokens, { start, end }).length;
  const owner =
    persons.find(({ end }) => end <= found.start && tokensBetween(end, found.start) <= OWNER_BEFORE) ??
    persons.find(({ start }) => start >= found.end && tokensBetween(found.end, start) <= OWNER_AFTER);
  return owner && entityAt(owner);
}

/** One or two, in letters: "the two sides", "both countries". Grammar more than number, unless something befell them. */
export const isHandful = ({ article }: Reading, { start, end, value }: FoundValue): boolean =>
  value.kind === 'count' && value.high <= 2 && !/\p{N}/u.test(article.text.slice(start, end));

/** What two equal ages tell where one is said of nobody named. */
export const AGE_OF_NOBODY = 0.5;

/** Amounts of different classes are never amounts of one thing: what makes comparing many of them quick. */
export function classOf(thing: Thing | undefined): string {
  const { kind = '', unit, people, noun = '' } = thing ?? {};
  if (kind === 'money' || kind === 'percent' || kind === 'duration') return kind;
  return unit ? `${kind} of a unit` : people ? `${kind} of people` : `${kind} of: ${noun}`;
}

/** How far two amounts are amounts of one thing: 0 not at all, 1 surely. */
export function compareThings(left: Thing, right: Thing, { language }: Pick<Pair, 'language'>): number {
  if (left.kind !== right.kind) return 0;
  if (left.kind === 'money' || left.kind === 'percent' || left.kind === 'duration') return 1;
  if (left.owner && right.owner) return left.owner === right.owner ? 1 : 0;
  if (left.unit || right.unit) return compareMeasured(left, right, language.statements.ageUnit);
  if (left.people || right.people) return comparePeople(left, right, language.statements);
  if (!left.noun || left.noun !== right.noun) return 0;
  return language.statements.vagueNouns.has(left.noun) && left.act !== right.act ? 0 : 1;
}

/** Measures of one dimension are of one thing when the same is done: "fell 200ft". The age of nobody named may be anybody's. */
function compareMeasured(left: Thing, right: Thing, ageUnit: string): number {
  if (!left.unit || !right.unit) return 0;
  if (left.unit === ageUnit || right.unit === ageUnit) return left.unit === right.unit ? AGE_OF_NOBODY : 0;
  if (left.act && right.act) return left.act === right.act ? 1 : 0.4;
  return left.unit === right.unit ? 1 : 0.6;
}

/** Heads are comparable when the same befell them, and when neither is counted as another kind of person. */
function comparePeople(left: Thing, right: Thing, { personActs, harm }: Pair['language']['statements']): number {
  const fate = ({ act }: Thing): string | undefined => (act && personActs.has(act) ? act : undefined);
  const [mine, other] = [fate(left), fate(right)];
  const general =
    (mine === harm.any && other && harm.kinds.has(other)) || (other === harm.any && mine && harm.kinds.has(mine));
  if (mine !== other && !general) return 0;
  if (!left.people || !right.people) return 0;
  if (left.noun === right.noun) return 1;
  if (left.people === 'anyone' || right.people === 'anyone') return mine ? 0.9 : 0;
  return 0;
}
