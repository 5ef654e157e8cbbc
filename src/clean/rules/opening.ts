import type { Language } from '../../lang/language.ts';
import type { Decision, Decisions } from '../decide.ts';
import { isLearned } from '../judge.ts';
import { parseDateline } from '../metadata/dateline.ts';
import { isProse, type Page, type Paragraph, wordCount } from '../page.ts';
import { findHeadline } from './headline.ts';

/** Rule of the line that would be the headline if another were not. */
export const LESSER_HEADLINE = 'opening/lesser-headline';

/** What stands above the story: headline, deck, byline, date, and what the page puts around them. */
export function* decideOpening(page: Page, language: Language, decided: Decisions): Generator<[number, Decision]> {
  const { paragraphs } = page;
  const first = findStoryStart(page, decided);
  if (first < 0) return;
  const { headline, lesser } = findHeadline(page, first, language, decided);
  const body = headline && headline.index > first ? findStoryStart(page, decided, headline.index) : first;
  if (headline) yield [headline.index, { role: 'headline', rule: 'opening/headline' }];
  const end = Math.max(first, body);
  for (const paragraph of paragraphs) {
    if (paragraph.index >= end) break;
    if (paragraph === headline) continue;
    const below = headline !== undefined && paragraph.index > headline.index;
    const decision = parseOpeningLine(paragraph, headline && (below ? 'below' : 'above'));
    // What the model keeps above the first long paragraph is the story's first line, unless it names its author.
    if (decided[paragraph.index]?.role === 'body' && decision?.role !== 'byline' && decision?.role !== 'date') continue;
    if (decision && paragraph === lesser) yield [paragraph.index, { ...decision, rule: LESSER_HEADLINE }];
    else if (decision) yield [paragraph.index, decision];
  }
  if (headline && body >= 0) yield* decideDeck(page, body, decided);
}

/** Index of the first prose after `from` that nothing has spoken against, -1 when there is none. */
export const findStoryStart = ({ paragraphs }: Page, decided: Decisions, from = -1): number =>
  paragraphs.findIndex((paragraph) => {
    if (paragraph.index <= from) return false;
    const role = decided[paragraph.index]?.role ?? 'body';
    return role === 'body' && isProse(paragraph);
  });

/** A line above the story, and on which side of the headline it stands. */
function parseOpeningLine(paragraph: Paragraph, side: 'above' | 'below' | undefined): Decision | undefined {
  if (paragraph.byline) return BYLINE;
  if (paragraph.stamp?.alone) return DATE;
  if (!side) return undefined;
  if (side === 'above') return ABOVE_HEADLINE;
  if (isProse(paragraph)) return undefined;
  return wordCount(paragraph) >= 6 ? DECK : KICKER;
}

const BYLINE: Decision = { role: 'byline', rule: 'opening/byline' };
const DATE: Decision = { role: 'date', rule: 'opening/date' };
const ABOVE_HEADLINE: Decision = { role: 'boilerplate', rule: 'opening/above-headline' };
const DECK: Decision = { role: 'deck', rule: 'opening/deck' };
const KICKER: Decision = { role: 'boilerplate', rule: 'opening/kicker' };

/** Prose between the headline and the paragraph that opens with a dateline stands before the story begins. */
function* decideDeck({ paragraphs }: Page, body: number, decided: Decisions): Generator<[number, Decision]> {
  const dateline = paragraphs
    .slice(body, body + 3)
    .find((paragraph) => isLearned(decided[paragraph.index]) && parseDateline(paragraph.text));
  if (!dateline) return;
  for (const { index } of paragraphs.slice(body, dateline.index)) {
    yield [index, { role: 'deck', rule: 'opening/before-dateline' }];
  }
}
