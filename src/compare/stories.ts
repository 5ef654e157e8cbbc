import type { Language } from '../lang/language.ts';
import type { Story } from '../model/story.ts';
import { type Edge, linkGroups } from '../text/linkage.ts';
import { matchProfiles } from './event-model.ts';
import { type EventArticle, toEventProfile } from './event-profile.ts';
import { findCandidates, MOST_CANDIDATES } from './story-candidates.ts';
import { TOLD, tellStory } from './story-facts.ts';

/**
 * Average likeness from which two groups of articles are one story. Chosen on ECB+ with `COMPANY`, each topic judged by a
 * same-event model that had not seen it: B-cubed F1 93.2, pair F1 91.5.
 */
const THRESHOLD = 0.51;

/** How much of the likeness of two articles is that of the company they keep. */
const COMPANY = 0.3;

/** Every article in one story, the biggest story first, then in collection order. */
export function findStories(articles: readonly EventArticle[], language: Language): Story[] {
  const edges = addCompany(articles.length, findEdges(articles, language));
  const groups = linkGroups(articles.length, edges, { threshold: THRESHOLD, degree: MOST_CANDIDATES });
  const typical = typicalityOf(articles.length, groups, edges);
  return groups
    .toSorted((left, right) => right.length - left.length)
    .map((group, index) => {
      const ranked = group.toSorted((a, b) => (typical[b] ?? 0) - (typical[a] ?? 0) || a - b).slice(0, TOLD);
      const ids = group.flatMap((at) => articles[at]?.id ?? []);
      return tellStory(
        `s${index + 1}`,
        ids,
        ranked.flatMap((at) => articles[at] ?? []),
        language,
      );
    });
}

/** Probability of one event for every pair of articles that share telling terms. */
function findEdges(articles: readonly EventArticle[], language: Language): Edge[] {
  const profiles = articles.map((article) => toEventProfile(article, language));
  const candidates = findCandidates(profiles).map((others) => new Set(others));
  return candidates.flatMap((others, a) =>
    [...others].flatMap((b): Edge[] => {
      const [left, right] = [profiles[a], profiles[b]];
      if (!left || !right || (b < a && candidates[b]?.has(a))) return [];
      return [{ a: Math.min(a, b), b: Math.max(a, b), likeness: matchProfiles(left, right) }];
    }),
  );
}

/** The edges with part of their likeness taken from the company the two articles keep: cosine of their squared likenesses. */
function addCompany(count: number, edges: readonly Edge[]): Edge[] {
  const company = Array.from({ length: count }, (_, article) => new Map([[article, 1]]));
  for (const { a, b, likeness } of edges) {
    company[a]?.set(b, likeness ** 2);
    company[b]?.set(a, likeness ** 2);
  }
  const lengths = company.map((others) => Math.hypot(...others.values()));
  return edges.map(({ a, b, likeness }) => {
    let product = 0;
    for (const [other, weight] of company[a] ?? []) product += weight * (company[b]?.get(other) ?? 0);
    const alike = product / ((lengths[a] ?? 1) * (lengths[b] ?? 1));
    return { a, b, likeness: (1 - COMPANY) * likeness + COMPANY * alike };
  });
}

/** For each article the sum of its likenesses to the others of its story. */
function typicalityOf(count: number, groups: readonly (readonly number[])[], edges: readonly Edge[]): number[] {
  const groupOf = new Map(groups.flatMap((group, id) => group.map((article) => [article, id] as const)));
  const sums = new Array<number>(count).fill(0);
  for (const { a, b, likeness } of edges) {
    if (groupOf.get(a) !== groupOf.get(b)) continue;
    sums[a] = (sums[a] ?? 0) + likeness;
    sums[b] = (sums[b] ?? 0) + likeness;
  }
  return sums;
}
