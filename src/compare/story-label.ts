import type { EventArticle } from './event-profile.ts';

/** Longest label, in characters. */
const LONGEST = 90;

/** What to call a story: the headline of its most typical article that has one, else how the most typical one begins. */
export function toLabel(articles: readonly EventArticle[]): string {
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
