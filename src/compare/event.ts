import type { Language } from '../lang/language.ts';
import type { EventMatch } from '../model/finding.ts';
import { findWhen, findWhere, findWho } from './event-facts.ts';
import { matchProfiles } from './event-model.ts';
import { type EventArticle, toEventProfile } from './event-profile.ts';

/** How probably two articles tell the same event, and when, where and with whom each says it happened. */
export function matchEvents(a: EventArticle, b: EventArticle, language: Language): EventMatch {
  const articles = a.id === b.id ? [a] : [a, b];
  const probability = matchProfiles(toEventProfile(a, language), toEventProfile(b, language));
  return {
    same: a.id === b.id ? 1 : Math.round(1000 * probability) / 1000,
    when: findWhen(articles),
    where: findWhere(articles),
    who: findWho(articles, language),
  };
}
