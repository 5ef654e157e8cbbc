import type { Language } from '../../lang/language.ts';
import type { Decision, Decisions } from '../decide.ts';
import { isLearned } from '../judge.ts';
import { parseByline } from '../metadata/byline.ts';
import { parseDateline } from '../metadata/dateline.ts';
import { parseDateStamp } from '../metadata/dates.ts';
import { titleAgreement } from '../metadata/title.ts';
import { isProse, type Page, type Paragraph, wordCount } from '../page.ts';

/** Paragraphs above the first prose among which the headline is looked for. */
const HEADLINE_REACH = 25;
/** Length of a headline, in words. */
const SHORTEST_HEADLINE = 3;
const LONGEST_HEADLINE = 30;

/** What stands above the story: headline, deck, byline, date, and what the page puts around them. */
export function* decideOpening(page: Page, language: Language, decided: Decisions): Generator<[number, Decision]> {
  const { paragraphs } = page;
  const first = findStoryStart(page, decided);
  if (first < 0) return;
  const headline = findHeadline(page, first, language, decided);
  const body = headline && headline.index > first ? findStoryStart(page, decided, headline.index) : first;
  if (headline) yield [headline.index, { role: 'headline', rule: 'opening/headline' }];
  for (const paragraph of paragraphs.slice(0, Math.max(first, body))) {
    if (paragraph === headline) continue;
    const below = headline !== undefined && paragraph.index > headline.index;
    const decision = parseOpeningLine(paragraph, language, headline && { below });
    // What the model keeps above the first long paragraph is the story's first line, unless it names its author.
    if (decided[paragraph.index]?.role === 'body' && decision?.role !== 'byline' && decision?.role !== 'date') continue;
    if (decision) yield [paragraph.index, decision];
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

function findHeadline(page: Page, body: number, language: Language, decided: Decisions): Paragraph | undefined {
  const top = findTopHeading(page, body);
  if (top) return top;
  const candidates = page.paragraphs.slice(Math.max(0, body - HEADLINE_REACH), body).filter((paragraph) => {
    const words = wordCount(paragraph);
    return (
      isLearned(decided[paragraph.index]) &&
      words >= SHORTEST_HEADLINE &&
      words <= LONGEST_HEADLINE &&
      !/[.,;:]$/.test(paragraph.text) &&
      !parseDateStamp(paragraph.text, language.cleaning) &&
      !parseByline(paragraph.text, language.cleaning)
    );
  });
  const vocabulary = vocabularyOf(page, body);
  const rated = candidates.map((paragraph) => ({
    paragraph,
    score: headlineScore(page, paragraph, vocabulary, language),
  }));
  return rated.reduce<(typeof rated)[number] | undefined>(
    (best, each) => (!best || each.score > best.score ? each : best),
    undefined,
  )?.paragraph;
}

/** Paragraphs below the story's beginning that may still hold the heading of a page. */
const HEADING_REACH = 12;
/** How alike a declared title and one of several top headings must be for it to be the headline; and the only one. */
const HEADING_AGREEMENT = 0.35;
const LONE_AGREEMENT = 0.15;

/** The top heading (`h1`) of a page that its declared titles agree with most. */
function findTopHeading({ document, paragraphs }: Page, body: number): Paragraph | undefined {
  const titles = document.declarations.filter(({ field }) => field === 'title');
  const outlets = document.declarations.filter(({ field }) => field === 'outlet').map(({ value }) => value.trim());
  const rated = paragraphs
    .slice(0, body + HEADING_REACH)
    .filter(({ hint, text }) => hint?.tag === 'h1' && !outlets.includes(text))
    .map((paragraph) => ({
      paragraph,
      agreement: Math.max(0, ...titles.map(({ value }) => titleAgreement(paragraph.text, value))),
    }))
    .sort((left, right) => right.agreement - left.agreement || left.paragraph.index - right.paragraph.index);
  const [best] = rated;
  const least = titles.length === 0 ? 0 : rated.length === 1 ? LONE_AGREEMENT : HEADING_AGREEMENT;
  return best && best.agreement >= least ? best.paragraph : undefined;
}

/** Paragraphs of the story whose words a headline is expected to share. */
const STORY_SAMPLE = 40;

function vocabularyOf({ paragraphs, words, stopWords }: Page, body: number): ReadonlySet<number> {
  const sample = paragraphs.slice(body, body + STORY_SAMPLE).filter(isProse);
  const vocabulary = new Set<number>();
  for (const { wordStart, wordEnd } of sample) {
    for (const word of words.subarray(wordStart, Math.min(wordEnd, wordStart + 400))) {
      if (!stopWords.has(word)) vocabulary.add(word);
    }
  }
  return vocabulary;
}

/** Shared words, and a byline or date directly below, speak for a headline. */
function headlineScore(page: Page, paragraph: Paragraph, vocabulary: ReadonlySet<number>, language: Language): number {
  const content = page.words
    .subarray(paragraph.wordStart, paragraph.wordEnd)
    .filter((word) => !page.stopWords.has(word));
  const shared = content.filter((word) => vocabulary.has(word)).length / Math.max(1, content.length);
  const below = page.paragraphs.slice(paragraph.index + 1, paragraph.index + 4);
  const signed = below.some(
    ({ text }) => parseByline(text, language.cleaning) ?? parseDateStamp(text, language.cleaning)?.alone,
  );
  return shared + (signed ? 0.4 : 0) + Math.min(wordCount(paragraph), 8) * 0.03;
}

/** A line above the story; `headline` says on which side of it the line stands. */
function parseOpeningLine(
  paragraph: Paragraph,
  { cleaning }: Language,
  headline: { readonly below: boolean } | undefined,
): Decision | undefined {
  if (parseByline(paragraph.text, cleaning)) return { role: 'byline', rule: 'opening/byline' };
  const stamp = parseDateStamp(paragraph.text, cleaning);
  if (stamp?.alone) return { role: 'date', rule: 'opening/date' };
  if (!headline) return undefined;
  if (!headline.below) return { role: 'boilerplate', rule: 'opening/above-headline' };
  if (isProse(paragraph)) return undefined;
  return wordCount(paragraph) >= 6
    ? { role: 'deck', rule: 'opening/deck' }
    : { role: 'boilerplate', rule: 'opening/kicker' };
}

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
