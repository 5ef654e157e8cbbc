import type { Decisions } from '../decide.ts';
import { type Page, type Paragraph, sameWords, wordCount } from '../page.ts';
import { findStoryStart } from '../rules/opening.ts';
import type { DateStamp } from './dates.ts';
import { declarationsOf } from './declared.ts';

/** A date stamp and what its place says of it. */
export interface Seen {
  readonly paragraph: Paragraph;
  readonly stamp: DateStamp;
  readonly rule: string;
}

/** Indexes of the paragraphs that tell what a date near them dates. */
export interface Places {
  /** -1 when there is none. */
  readonly headline: number;
  /** Another line above the story with the words of the headline, the first one; else the headline. */
  readonly firstHeadline: number;
  readonly start: number;
  /** The address of the page, empty when it is not known. */
  readonly address: string;
  /** First furniture of the page, beyond its end when there is none. */
  readonly furniture: number;
  /** Last paragraph of the story that is no line with a date, -1 when there is none. */
  readonly end: number;
}

export function findPlaces(page: Page, decided: Decisions): Places {
  const headline = decided.findIndex((decision) => decision?.role === 'headline');
  const furniture = decided.findIndex((decision) => decision?.role === 'boilerplate');
  return {
    headline,
    address: declarationsOf(page.document, 'url')[0]?.value.slice(0, 500) ?? '',
    firstHeadline: firstCopy(page, headline),
    start: findStoryStart(page, decided),
    furniture: furniture < 0 ? page.paragraphs.length : furniture,
    end: page.paragraphs.findLastIndex(
      ({ index, stamp, closed }) => decided[index]?.role === 'body' && (stamp === undefined || closed),
    ),
  };
}

/** How far above the headline the page may say it for the first time, in paragraphs, and its fewest words for that. */
const COPY_REACH = 20;
const LEAST_COPIED = 4;

function firstCopy(page: Page, headline: number): number {
  const line = page.paragraphs[headline];
  if (!line || wordCount(line) < LEAST_COPIED) return headline;
  const from = Math.max(0, headline - COPY_REACH);
  const copy = page.paragraphs.slice(from, headline).find((other) => sameWords(page, other, line));
  return copy?.index ?? headline;
}

/** Paragraphs below the headline among which the line with its date is looked for, and the longest such line. */
const BELOW_HEADLINE = 10;
const LONGEST_DATE_LINE = 16;
/** Paragraphs behind the first prose below the headline where its date may still stand: that prose may be a deck. */
const LINES_OF_PROSE = 2;
/** Paragraphs above the headline and below the story among which a date may still be the story's. */
const ABOVE_HEADLINE = 4;
const BELOW_STORY = 15;

/** The rule by which the place of a stamp makes it the publication date or is not. */
export function judgePlace(paragraph: Paragraph, stamp: DateStamp, decided: Decisions, places: Places): string {
  const decision = decided[paragraph.index];
  if (stamp.range) return 'date/range';
  if (decision?.rule.endsWith('/first-published')) return 'date/first-published';
  if (decision?.role === 'publication-note') return 'date/publication-note';
  if (decision?.rule.startsWith('teaser/')) return 'date/teaser';
  if (decision?.role === 'caption') return 'date/caption';
  if (decision?.role === 'reader-comment' || decision?.role === 'pull-quote') return 'date/outside-the-article';
  const { headline, firstHeadline, start, end } = places;
  const isBetween = paragraph.index > firstHeadline;
  if (headline >= 0 && paragraph.index < headline && !isBetween) return judgeHeaderDate(paragraph, stamp, places);
  const isTold = start > headline && paragraph.index > start + LINES_OF_PROSE;
  const near = headline >= 0 ? paragraph.index <= headline + BELOW_HEADLINE && !isTold : paragraph.index < start;
  if (decision?.role === 'byline') return near ? 'date/byline' : 'date/outside-the-article';
  if (paragraph.index > end && paragraph.index <= end + BELOW_STORY && stamp.label === 'published' && stamp.alone) {
    return 'date/below-story';
  }
  if (!near || wordCount(paragraph) > LONGEST_DATE_LINE) {
    return stamp.label && stamp.alone && paragraph.index < start ? 'date/labelled' : 'date/outside-the-article';
  }
  if (stamp.label) return 'date/labelled';
  return stamp.alone || paragraph.index < Math.max(start, headline + 4) ? 'date/line' : 'date/outside-the-article';
}

/**
 * A bare date above the headline is the day the page was served when the site's own furniture stands above it; a clock
 * time or a word for publishing makes it a time stamp of the story, and so does standing right over the headline without
 * a weekday.
 */
function judgeHeaderDate(paragraph: Paragraph, stamp: DateStamp, places: Places): string {
  const { furniture, firstHeadline } = places;
  if (stamp.label && stamp.alone) return 'date/labelled';
  const close = paragraph.index >= firstHeadline - ABOVE_HEADLINE && wordCount(paragraph) <= LONGEST_DATE_LINE;
  if (!stamp.alone) return close && !stamp.weekday ? 'date/above-headline' : 'date/outside-the-article';
  if (stamp.clock) return 'date/line';
  if (furniture >= paragraph.index) return 'date/line';
  return close && (!stamp.weekday || places.address.includes(yearAndMonth(stamp)))
    ? 'date/above-headline'
    : 'date/page-header';
}

const yearAndMonth = ({ iso }: DateStamp): string => `/${iso.slice(0, 4)}/${iso.slice(5, 7)}/`;
