import type { Language } from '../lang/language.ts';
import type { EventFact } from '../model/finding.ts';
import type { Story } from '../model/story.ts';
import { findWhen, findWhere, findWho } from './event-facts.ts';
import type { EventArticle } from './event-profile.ts';

/** Articles of a story that its label, when, where and who are taken from. */
export const TOLD = 12;

/** A story with what, when, where and who, as its most typical articles tell it, the most typical first. */
export function tellStory(
  id: string,
  articles: readonly string[],
  typical: readonly EventArticle[],
  language: Language,
): Story {
  const order = new Map(articles.map((article, at) => [article, at]));
  const told = typical.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const where = findWhere(told);
  return {
    id,
    articles,
    label: toLabel(typical),
    when: findWhen(told),
    where: where.length > 0 ? where : findPlaces(told),
    who: findWho(told, language),
  };
}

/** Sentences that say where, and most places listed. */
const OPENING = 3;
const MOST = 2;

/** The places that the openings name, those of most articles first: for stories without a dateline. */
function findPlaces(articles: readonly EventArticle[]): EventFact[] {
  const places = new Map<string, string[]>();
  for (const { id, entities, mentions } of articles) {
    const early = new Set(mentions.flatMap(({ sentence, entity }) => (sentence < OPENING ? [entity] : [])));
    const named = entities.filter((entity) => entity.type === 'place' && early.has(entity.id));
    for (const name of new Set(named.map((entity) => entity.name))) places.set(name, [...(places.get(name) ?? []), id]);
  }
  return [...places]
    .map(([value, ids]) => ({ value, articles: ids }))
    .sort((left, right) => right.articles.length - left.articles.length)
    .slice(0, MOST);
}

/** Longest label, in characters. */
const LONGEST = 90;

/** What to call a story: the headline of its most typical article that has one, else how the most typical one begins. */
function toLabel(articles: readonly EventArticle[]): string {
  const title = articles.find(({ metadata }) => metadata.title)?.metadata.title?.value;
  return shorten((title ?? beginningOf(articles[0])).replace(/\s+/g, ' '));
}

function beginningOf(article: EventArticle | undefined): string {
  const first = article?.sentences[0];
  return first ? article.text.slice(first.start, Math.min(first.end, first.start + 4 * LONGEST)) : '';
}

/** Cut between words. */
function shorten(label: string): string {
  if (label.length <= LONGEST) return label.trim();
  const end = label.lastIndexOf(' ', LONGEST - 1);
  return `${label.slice(0, end > LONGEST / 2 ? end : LONGEST - 1).trim()}…`;
}
