import type { Language } from '../lang/language.ts';
import type { Annotated, EntityType } from '../model/annotated.ts';
import type { EventFact } from '../model/finding.ts';
import { linkNames } from '../text/names/link.ts';
import { MeetingPlaces } from '../text/names/meeting.ts';
import { type Name, type NameWords, parseName, toNameKind } from '../text/names/name.ts';

type Told = Annotated<'sentences' | 'mentions' | 'entities' | 'values'>;

/** Sentences in which an article says when, where and who. */
const OPENING = 4;

/** Persons and organisations listed at most. */
const MOST = 6;

/** The day each article puts its event on: the first its opening names, as precisely as it is known. */
export function findWhen(articles: readonly Told[]): EventFact[] {
  return gather(articles, (article) => {
    const opening = article.values.flatMap(({ value, sentence }) =>
      value.kind === 'date' && sentence < OPENING && /^\d{4}-\d\d/.test(value.timex) && !value.relation
        ? [value.timex]
        : [],
    );
    const first = opening.find((timex) => /^\d{4}-\d\d-\d\d/.test(timex)) ?? opening[0];
    return first ? [first.slice(0, 10)] : [];
  });
}

/** Where each article says it happened: its dateline, else nothing. */
export function findWhere(articles: readonly Told[]): EventFact[] {
  return gather(articles, ({ metadata }) => (metadata.dateline ? [toTitle(metadata.dateline.value)] : []));
}

/** Datelines are set in capitals. */
const toTitle = (place: string): string =>
  place === place.toUpperCase() ? place.replace(/(?<=\p{L})\p{L}+/gu, (tail) => tail.toLowerCase()) : place;

const WHO: readonly EntityType[] = ['person', 'organization'];

/** Who takes part: the persons and organisations several articles name, else those of the openings; most named first. */
export function findWho(articles: readonly Told[], language: Language): EventFact[] {
  const found = gatherNames(articles, language);
  const shared = found.filter((fact) => fact.articles.length > 1);
  const listed = shared.length > 1 ? shared : found;
  const order = (type: EntityType): number => WHO.indexOf(type);
  return [...listed]
    .sort((a, b) => b.articles.length - a.articles.length || b.weight - a.weight || order(a.type) - order(b.type))
    .slice(0, MOST)
    .map((fact) => ({ value: fact.value, articles: fact.articles }));
}

interface Participant {
  value: string;
  readonly type: EntityType;
  readonly articles: string[];
  weight: number;
  /** In the order met. */
  readonly place: number;
}

/** Everybody named, each under the longest form, with the number of mentions. */
function gatherNames(articles: readonly Told[], { people }: Language): Participant[] {
  const found: Participant[] = [];
  const places = new MeetingPlaces<Participant>(people);
  for (const article of articles) {
    const mentions = countMentions(article);
    for (const { id, type, name } of article.entities) {
      if (!WHO.includes(type)) continue;
      const { count = 0, early = false } = mentions.get(id) ?? {};
      const parsed = parseName(name, toNameKind(type), people);
      const known = places
        .find(parsed)
        .filter((other) => isSame(parsed, other, people))
        .sort((left, right) => left.place - right.place)[0];
      if (!known) {
        const weight = count + (early ? 1 : 0);
        const participant = { value: name, type, articles: [article.id], weight, place: found.length };
        found.push(participant);
        places.add(parsed, participant);
        continue;
      }
      if (!known.articles.includes(article.id)) known.articles.push(article.id);
      known.weight += count;
      if (name.length <= known.value.length) continue;
      known.value = name;
      places.add(parsed, known);
    }
  }
  return found;
}

/** How often each entity is named, and whether the opening names it. */
function countMentions({ mentions }: Told): ReadonlyMap<string, { count: number; early: boolean }> {
  const counts = new Map<string, { count: number; early: boolean }>();
  for (const { entity, sentence } of mentions) {
    const known = counts.get(entity) ?? { count: 0, early: false };
    counts.set(entity, known);
    known.count += 1;
    known.early ||= sentence < OPENING;
  }
  return counts;
}

function isSame(name: Name, { value, type }: Participant, people: NameWords): boolean {
  const other = parseName(value, toNameKind(type), people);
  const [short, long] = other.words.length <= name.words.length ? ([other, name] as const) : ([name, other] as const);
  return linkNames(short, long, people) !== undefined;
}

/** Values with the articles that give them, in the order met. */
function gather(articles: readonly Told[], read: (article: Told) => readonly string[]): EventFact[] {
  const facts = new Map<string, string[]>();
  for (const article of articles) {
    for (const value of read(article)) facts.set(value, [...(facts.get(value) ?? []), article.id]);
  }
  return [...facts].map(([value, ids]) => ({ value, articles: ids }));
}
