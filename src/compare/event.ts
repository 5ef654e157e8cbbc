import type { Language } from '../lang/language.ts';
import type { EventMatch } from '../model/finding.ts';
import { findWhen, findWhere, findWho } from './event-facts.ts';
import { matchProfiles } from './event-model.ts';
import { type EventArticle, type EventProfile, toEventProfile } from './event-profile.ts';
import { inferTimes } from './inferred-time.ts';

/** How probably two articles tell the same event, and when, where and with whom each says it happened. */
export function matchEvents(a: EventArticle, b: EventArticle, language: Language): EventMatch {
  const articles = a.id === b.id ? [a] : [a, b];
  const probability = matchProfiles(profileOf(a, language), profileOf(b, language));
  const same = a.id === b.id ? 1 : Math.round(1000 * probability) / 1000;
  const inferred = inferTimes(a, b, same);
  return {
    same,
    when: findWhen(articles),
    where: findWhere(articles),
    who: findWho(articles, language),
    ...(inferred.length > 0 ? { inferred } : {}),
  };
}

const profiles = new WeakMap<EventArticle, { readonly language: Language; readonly profile: EventProfile }>();

/** Made once: one article is compared with many. */
function profileOf(article: EventArticle, language: Language): EventProfile {
  const known = profiles.get(article);
  if (known?.language === language) return known.profile;
  const profile = toEventProfile(article, language);
  profiles.set(article, { language, profile });
  return profile;
}
