import type { EventFact } from './finding.ts';

/** Articles that tell the same event; an article that shares its event with no other is a story of its own. */
export interface Story {
  /** `s1`, `s2` … in order of the list. */
  readonly id: string;
  /** In collection order. */
  readonly articles: readonly string[];
  /** Headline or first words of the article nearest to all others. */
  readonly label: string;
  readonly when: readonly EventFact[];
  readonly where: readonly EventFact[];
  readonly who: readonly EventFact[];
}

/** Where an article went when it arrived. */
export interface PlacedArticle {
  readonly article: string;
  /** Its story as it stands, and how many articles that held when it had come. */
  readonly story: () => Story;
  readonly articles: number;
  /** The article opened the story. */
  readonly opens: boolean;
  /** Mean probability of one event with the nearest articles of the story; absent where it opens one. */
  readonly likeness?: number;
}
