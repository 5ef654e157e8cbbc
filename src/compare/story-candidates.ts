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
  const postings = new Map<string, Posting[]>();
  keys.forEach((terms, article) => {
    for (const [term, weight] of terms) {
      const list = postings.get(term);
      if (list) list.push({ article, weight });
      else postings.set(term, [{ article, weight }]);
    }
  });
  return keys.map((terms, article) =>
    rankHolders(terms, (term) => {
      const list = postings.get(term) ?? [];
      return list.length > COMMON ? [] : list.filter((other) => other.article !== article);
    }),
  );
}

/** Finds the likeliest partners of each article among those added before it; of a common term the latest count. */
export class CandidateIndex {
  readonly #postings = new Map<string, Posting[]>();

  /** Looks `profile` up, then adds it under the number `article`. */
  add(article: number, profile: EventProfile): number[] {
    const terms = keysOf(profile);
    const found = rankHolders(terms, (term) => this.#postings.get(term)?.slice(-COMMON) ?? []);
    for (const [term, weight] of terms) {
      const list = this.#postings.get(term);
      if (list) list.push({ article, weight });
      else this.#postings.set(term, [{ article, weight }]);
    }
    return found;
  }
}

interface Posting {
  readonly article: number;
  readonly weight: number;
}

/** The articles that hold the terms, those that share most weight first. */
function rankHolders(
  terms: readonly (readonly [string, number])[],
  holdersOf: (term: string) => readonly Posting[],
): number[] {
  const scores = new Map<number, number>();
  for (const [term, weight] of terms) {
    for (const other of holdersOf(term)) {
      scores.set(other.article, (scores.get(other.article) ?? 0) + weight * other.weight);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([other]) => other);
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
