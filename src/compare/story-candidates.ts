import type { EventProfile } from './event-profile.ts';

/** Rarest, most repeated terms an article is looked up by. */
const KEYS = 16;

/** A term in more articles than this tells nothing. */
const COMMON = 400;

/** Most articles one article is compared with. */
export const MOST_CANDIDATES = 60;

/** For each article those before and after it that share its telling terms, the likeliest first; by index. */
export function findCandidates(profiles: readonly EventProfile[]): number[][] {
  const keys = profiles.map(keysOf);
  const postings = new Map<string, { readonly article: number; readonly weight: number }[]>();
  keys.forEach((terms, article) => {
    for (const [term, weight] of terms) {
      const list = postings.get(term);
      if (list) list.push({ article, weight });
      else postings.set(term, [{ article, weight }]);
    }
  });
  return keys.map((terms, article) => {
    const scores = new Map<number, number>();
    for (const [term, weight] of terms) {
      const list = postings.get(term) ?? [];
      if (list.length > COMMON) continue;
      for (const other of list) {
        if (other.article !== article)
          scores.set(other.article, (scores.get(other.article) ?? 0) + weight * other.weight);
      }
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MOST_CANDIDATES)
      .map(([other]) => other);
  });
}

/** The heaviest terms of opening and text, with their weights as shares of the whole. */
function keysOf({ terms, lead }: EventProfile): [string, number][] {
  const heavy = [...terms].map(([term, weight]): [string, number] => [term, weight + (lead.get(term) ?? 0)]);
  const length = Math.hypot(...heavy.map(([, weight]) => weight)) || 1;
  return heavy
    .sort(([s, x], [t, y]) => y - x || (s < t ? -1 : 1))
    .slice(0, KEYS)
    .map(([term, weight]) => [term, weight / length]);
}
