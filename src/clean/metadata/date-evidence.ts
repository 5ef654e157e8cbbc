import type { Language } from '../../lang/language.ts';
import type { Rejected, Sourced } from '../../model/article.ts';
import type { Decisions } from '../decide.ts';
import { type Page, type Paragraph, wordCount } from '../page.ts';
import { findStoryStart } from '../rules/opening.ts';
import { type DateStamp, parseDateLabel } from './dates.ts';
import { shifted } from './sourced.ts';

/** Publication dates read in the text, and dates that were seen but are none. */
export interface DateEvidence {
  readonly published?: Sourced;
  readonly updated?: Sourced;
  /** What `published` may mean where day and month could be swapped. */
  readonly readings?: readonly string[];
  readonly rejected: readonly Rejected[];
}

/** Judges every date stamp of the page that stands outside running text. */
export function findDates(page: Page, decided: Decisions, language: Language): DateEvidence {
  const places = findPlaces(page, decided);
  const seen = page.paragraphs.flatMap((paragraph) => {
    const stamp = findStamp(page, paragraph, decided, language);
    return stamp ? [{ paragraph, stamp, rule: judge(paragraph, stamp, decided, places) }] : [];
  });
  const sourced = ({ paragraph, stamp, rule }: Seen): Sourced => ({
    value: stamp.iso,
    rule,
    span: shifted(paragraph, stamp),
  });
  const accepted = ORDER.flatMap((wanted) => seen.filter(({ rule }) => rule === wanted));
  const published = accepted.find(({ stamp }) => stamp.label !== 'updated');
  const updated = accepted.find(({ stamp }) => stamp.label === 'updated');
  const below = new Set(seen.filter(({ rule }) => rule === 'date/below-story').map(({ stamp }) => stamp.iso));
  // Teasers below a story carry dates too; one date alone is the story's.
  const certain = published?.rule !== 'date/below-story' || below.size === 1;
  return {
    ...(published && certain && { published: sourced(published) }),
    ...(published?.stamp.readings && { readings: published.stamp.readings }),
    ...(updated && { updated: sourced(updated) }),
    rejected: seen
      .filter((each) => !ORDER.includes(each.rule) || (each.rule === 'date/below-story' && each !== published))
      .map((each) => ({ field: 'published', ...sourced(each) })),
  };
}

interface Seen {
  readonly paragraph: Paragraph;
  readonly stamp: DateStamp;
  readonly rule: string;
}

/** The stamp of a line outside running text, with what the line above or the markup calls it. */
function findStamp(
  { paragraphs }: Page,
  paragraph: Paragraph,
  decided: Decisions,
  { cleaning }: Language,
): DateStamp | undefined {
  const { stamp } = paragraph;
  const role = decided[paragraph.index]?.role;
  if (!stamp || ((role === 'body' || role === 'subheading') && !stamp.alone)) return undefined;
  if (stamp.label) return stamp;
  const above = paragraphs[paragraph.index - 1];
  const label =
    (stamp.alone && above && parseDateLabel(above.text, cleaning)) ||
    (paragraph.hint?.labels.slice(0, 2).some(isChanged) ? 'updated' : undefined);
  return label ? { ...stamp, label } : stamp;
}

/** Words of the class names of a line that states when a page was changed. */
const CHANGED: ReadonlySet<string> = new Set(['modified', 'updated', 'changed', 'modify', 'update']);

const isChanged = (label: string): boolean => label.split(/[^\p{L}]+/u).some((word) => CHANGED.has(word));

/** Indexes of the paragraphs that tell what a date near them dates. */
interface Places {
  /** -1 when there is none. */
  readonly headline: number;
  readonly start: number;
  /** First furniture of the page, beyond its end when there is none. */
  readonly furniture: number;
  /** Last paragraph of the story, -1 when there is none. */
  readonly end: number;
}

function findPlaces(page: Page, decided: Decisions): Places {
  const furniture = decided.findIndex((decision) => decision?.role === 'boilerplate');
  return {
    headline: decided.findIndex((decision) => decision?.role === 'headline'),
    start: findStoryStart(page, decided),
    furniture: furniture < 0 ? page.paragraphs.length : furniture,
    end: decided.findLastIndex((decision) => decision?.role === 'body'),
  };
}

/** Rules by which a date is the story's, the surest first. */
const ORDER: readonly string[] = [
  'date/labelled',
  'date/line',
  'date/byline',
  'date/publication-note',
  'date/above-headline',
  'date/below-story',
];

/** Paragraphs below the headline among which the line with its date is looked for, and the longest such line. */
const BELOW_HEADLINE = 10;
const LONGEST_DATE_LINE = 16;
/** Paragraphs above the headline and below the story among which a date may still be the story's. */
const ABOVE_HEADLINE = 4;
const BELOW_STORY = 15;

/** The rule by which a stamp is the publication date or is not. */
function judge(paragraph: Paragraph, stamp: DateStamp, decided: Decisions, places: Places): string {
  const decision = decided[paragraph.index];
  if (decision?.role === 'publication-note') return 'date/publication-note';
  if (decision?.rule.startsWith('teaser/')) return 'date/teaser';
  if (decision?.role === 'caption') return 'date/caption';
  if (decision?.role === 'reader-comment' || decision?.role === 'pull-quote') return 'date/outside-the-article';
  const { headline, start, end } = places;
  if (headline >= 0 && paragraph.index < headline) return judgeHeaderDate(paragraph, stamp, places);
  const near = headline >= 0 ? paragraph.index <= headline + BELOW_HEADLINE : paragraph.index < start;
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
function judgeHeaderDate(paragraph: Paragraph, stamp: DateStamp, { furniture, headline }: Places): string {
  if (stamp.label && stamp.alone) return 'date/labelled';
  const close = paragraph.index >= headline - ABOVE_HEADLINE && wordCount(paragraph) <= LONGEST_DATE_LINE;
  if (!stamp.alone) return close && !stamp.weekday ? 'date/above-headline' : 'date/outside-the-article';
  if (stamp.clock) return 'date/line';
  if (furniture >= paragraph.index) return 'date/line';
  return close && !stamp.weekday ? 'date/above-headline' : 'date/page-header';
}
