import type { Rejected, Sourced } from '../../model/article.ts';
import type { Decisions } from '../decide.ts';
import { type Page, type Paragraph, wordCount } from '../page.ts';
import { findStoryStart } from '../rules/opening.ts';
import type { DateStamp } from './dates.ts';
import { shifted } from './sourced.ts';

/** Publication dates read in the text, and dates that were seen but are none. */
export interface DateEvidence {
  readonly published?: Sourced;
  readonly updated?: Sourced;
  readonly rejected: readonly Rejected[];
}

/** Judges every date stamp of the page that stands outside running text. */
export function findDates(page: Page, decided: Decisions): DateEvidence {
  const places = findPlaces(page, decided);
  const seen = page.paragraphs.flatMap((paragraph) => {
    const role = decided[paragraph.index]?.role;
    const stamp = role === 'body' || role === 'subheading' ? undefined : paragraph.stamp;
    return stamp ? [{ paragraph, stamp, rule: judge(paragraph, stamp, decided, places) }] : [];
  });
  const sourced = ({ paragraph, stamp, rule }: (typeof seen)[number]): Sourced => ({
    value: stamp.iso,
    rule,
    span: shifted(paragraph, stamp),
  });
  const accepted = seen.filter(({ rule }) => ACCEPTED.has(rule));
  const published = accepted.find(({ stamp }) => stamp.label !== 'updated');
  const updated = accepted.find(({ stamp }) => stamp.label === 'updated');
  return {
    ...(published && { published: sourced(published) }),
    ...(updated && { updated: sourced(updated) }),
    rejected: seen.filter(({ rule }) => !ACCEPTED.has(rule)).map((each) => ({ field: 'published', ...sourced(each) })),
  };
}

/** Indexes of the paragraphs that tell what a date near them dates. */
interface Places {
  /** -1 when there is none. */
  readonly headline: number;
  readonly start: number;
  /** First furniture of the page, beyond its end when there is none. */
  readonly furniture: number;
}

function findPlaces(page: Page, decided: Decisions): Places {
  const furniture = decided.findIndex((decision) => decision?.role === 'boilerplate');
  return {
    headline: decided.findIndex((decision) => decision?.role === 'headline'),
    start: findStoryStart(page, decided),
    furniture: furniture < 0 ? page.paragraphs.length : furniture,
  };
}

const ACCEPTED: ReadonlySet<string> = new Set(['date/line', 'date/byline', 'date/publication-note', 'date/labelled']);

/** Paragraphs below the headline among which the line with its date is looked for, and the longest such line. */
const BELOW_HEADLINE = 10;
const LONGEST_DATE_LINE = 16;

/** The rule by which a stamp is the publication date or is not. */
function judge(paragraph: Paragraph, stamp: DateStamp, decided: Decisions, places: Places): string {
  const decision = decided[paragraph.index];
  if (decision?.role === 'publication-note') return 'date/publication-note';
  if (decision?.rule.startsWith('teaser/')) return 'date/teaser';
  if (decision?.role === 'caption') return 'date/caption';
  if (decision?.role === 'reader-comment' || decision?.role === 'pull-quote') return 'date/outside-the-article';
  const { headline, start } = places;
  if (headline >= 0 && paragraph.index < headline) return judgeHeaderDate(paragraph, stamp, places);
  const near = headline >= 0 ? paragraph.index <= headline + BELOW_HEADLINE : paragraph.index < start;
  if (decision?.role === 'byline') return near ? 'date/byline' : 'date/outside-the-article';
  if (!near || wordCount(paragraph) > LONGEST_DATE_LINE) {
    return stamp.label && stamp.alone && paragraph.index < start ? 'date/labelled' : 'date/outside-the-article';
  }
  if (stamp.label) return 'date/labelled';
  return stamp.alone || paragraph.index < Math.max(start, headline + 4) ? 'date/line' : 'date/outside-the-article';
}

/**
 * A bare date above the headline is the day the page was served when the site's own furniture stands above it; a clock
 * time or a word for publishing makes it a time stamp of the story.
 */
function judgeHeaderDate(paragraph: Paragraph, stamp: DateStamp, { furniture }: Places): string {
  if (stamp.label && stamp.alone) return 'date/labelled';
  if (!stamp.alone) return 'date/outside-the-article';
  if (stamp.clock) return 'date/line';
  return furniture < paragraph.index ? 'date/page-header' : 'date/line';
}
