import type { Language } from '../lang/language.ts';
import type { Annotated, EntityType } from '../model/annotated.ts';
import type { EventFact } from '../model/finding.ts';
import { linkNames } from '../text/names/link.ts';
import { parseName, toNameKind } from '../text/names/name.ts';

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
  const found: { value: string; type: EntityType; articles: string[]; weight: number }[] = [];
  for (const article of articles) {
    for (const { id, type, name } of article.entities) {
      if (!WHO.includes(type)) continue;
      const mentions = article.mentions.filter(({ entity }) => entity === id);
      const early = mentions.some(({ sentence }) => sentence < OPENING);
      const known = found.find((other) => other.type === type && isSame(other.value, name, type, language));
      if (known) {
        if (!known.articles.includes(article.id)) known.articles.push(article.id);
        known.weight += mentions.length;
        if (name.length > known.value.length) known.value = name;
      } else found.push({ value: name, type, articles: [article.id], weight: mentions.length + (early ? 1 : 0) });
    }
  }
  const shared = found.filter((fact) => fact.articles.length > 1);
  const listed = shared.length > 1 ? shared : found;
  const order = (type: EntityType): number => WHO.indexOf(type);
  return [...listed]
    .sort((a, b) => b.articles.length - a.articles.length || b.weight - a.weight || order(a.type) - order(b.type))
    .slice(0, MOST)
    .map((fact) => ({ value: fact.value, articles: fact.articles }));
}

function isSame(left: string, right: string, type: EntityType, { people }: Language): boolean {
  const kind = toNameKind(type);
  const names = [parseName(left, kind, people), parseName(right, kind, people)] as const;
  const [short, long] = names[0].words.length <= names[1].words.length ? names : ([names[1], names[0]] as const);
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
