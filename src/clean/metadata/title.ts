import type { Sourced } from '../../model/article.ts';
import type { Declaration } from '../../model/document.ts';
import { fold } from '../../text/fold.ts';
import type { Decisions } from '../decide.ts';
import type { Page } from '../page.ts';
import { declarationsOf, isGiven } from './declared.ts';
import { sourced, toPlain } from './sourced.ts';

/** How alike headline and declared title must be for the two to be one; a page's top heading is one unless it names the site. */
const LEAST_AGREEMENT = 0.5;
const LEAST_OF_HEADING = 0.15;

/**
 * The title as readers see it: the headline where the page's own declarations bear it out or none are made, else the
 * title declared most often once the outlet's name is cut off.
 */
export function findTitle({ document, paragraphs }: Page, decided: Decisions): Sourced | undefined {
  const titles = declarationsOf(document, 'title');
  const given = titles.find(isGiven);
  if (given) return { value: toPlain(given.value), rule: given.rule };
  const headline = paragraphs.find(({ index }) => decided[index]?.role === 'headline');
  const seen = headline && sourced(headline.text, decided[headline.index]?.rule ?? '', headline);
  const [best] = rankTitles(titles, declarationsOf(document, 'outlet'));
  if (!best || !seen) return seen ?? best;
  const least = headline?.hint?.tag === 'h1' ? LEAST_OF_HEADING : LEAST_AGREEMENT;
  return titles.some(({ value }) => titleAgreement(seen.value, value) >= least) ? seen : best;
}

/** Declared titles without the outlet's name, those declared oftenest first. */
function rankTitles(titles: readonly Declaration[], outlets: readonly Declaration[]): Sourced[] {
  const bare = titles.map(({ value, rule }) => ({ value: withoutOutlet(toPlain(value), outlets), rule }));
  const counts = new Map<string, number>();
  for (const { value } of bare) counts.set(fold(value), (counts.get(fold(value)) ?? 0) + 1);
  return [...bare].sort((left, right) => (counts.get(fold(right.value)) ?? 0) - (counts.get(fold(left.value)) ?? 0));
}

/** Words of a piece set off by a bar, at most, that is taken for a site's name without being declared as one. */
const LONGEST_SITE = 4;

function withoutOutlet(title: string, outlets: readonly Declaration[]): string {
  const names = outlets.map(({ value }) => fold(toPlain(value)));
  const isOutlet = (piece: string): boolean => names.some((name) => name === fold(piece));
  const cut = /^(.{8,300}?)\s(\||–|—|-|»|:|·|•)\s([^|»•]{1,80})$/u.exec(title);
  const [, kept = '', mark = '', site = ''] = cut ?? [];
  if (!cut) return title;
  const short = (mark === '|' || mark === '»') && site.split(' ').length <= LONGEST_SITE;
  return isOutlet(site) || short ? kept : title;
}

/** How alike two titles are: the share of their words they have in common (Dice). */
export function titleAgreement(left: string, right: string): number {
  const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  const [words, others] = [wordsOf(left), wordsOf(right)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return (2 * shared) / Math.max(1, words.size + others.size);
}
