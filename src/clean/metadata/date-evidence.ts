import type { Language } from '../../lang/language.ts';
import type { Rejected, Sourced } from '../../model/article.ts';
import { fold } from '../../text/fold.ts';
import type { Decisions } from '../decide.ts';
import type { Page, Paragraph } from '../page.ts';
import { findElsewhere } from './date-elsewhere.ts';
import { findHabits, settle } from './date-habits.ts';
import { findPlaces, judgePlace, type Places, type Seen } from './date-place.ts';
import { type DateStamp, parseDateLabel } from './dates.ts';
import { shifted } from './sourced.ts';

/** Publication dates read in the text, and dates that were seen but are none. */
export interface DateEvidence {
  readonly published?: Sourced;
  readonly updated?: Sourced;
  /** The update stated below the headline of a page that states no other day: the words at hand were published then. */
  readonly version?: Sourced;
  /** What `published` may mean where day and month could be swapped. */
  readonly readings?: readonly string[];
  readonly rejected: readonly Rejected[];
}

/** Judges every date stamp of the page that stands outside running text. */
export function findDates(page: Page, decided: Decisions, language: Language): DateEvidence {
  const places = findPlaces(page, decided);
  const seen = findSeen(page, decided, language, places);
  const accepted = ORDER.flatMap((wanted) => seen.filter(({ rule }) => rule === wanted).sort(bareFirst));
  const below = new Set(seen.filter(({ rule }) => rule === 'date/below-story').map(({ stamp }) => stamp.iso));
  // Teasers below a story carry dates too; one date alone is the story's.
  const placed = accepted.find(
    ({ stamp, rule }) => stamp.label !== 'updated' && (rule !== 'date/below-story' || below.size === 1),
  );
  const published = placed ?? findElsewhere(seen, page, places, language);
  const updated = accepted.find(({ stamp }) => stamp.label === 'updated');
  return {
    ...(published && { published: toSourced(published) }),
    ...(published?.stamp.readings && { readings: published.stamp.readings }),
    ...(updated && { updated: toSourced(updated) }),
    ...(updated &&
      isVersion(updated, places, language) && { version: { ...toSourced(updated), rule: 'date/only-update' } }),
    rejected: seen
      .filter(({ rule }) => !ORDER.includes(rule) || (rule === 'date/below-story' && rule !== published?.rule))
      .filter(({ paragraph }) => paragraph !== published?.paragraph)
      .map((each) => ({ field: 'published', ...toSourced(each) })),
  };
}

/** A line that says nothing but its date before one that tells of something. */
const bareFirst = (left: Seen, right: Seen): number => Number(right.stamp.alone) - Number(left.stamp.alone);

/** Paragraphs below the headline among which a page says which version it is. */
const BELOW_HEADLINE = 6;

function isVersion({ paragraph, stamp }: Seen, { firstHeadline, headline }: Places, { cleaning }: Language): boolean {
  const { index, text } = paragraph;
  if (headline < 0 || stamp.range || index <= firstHeadline || index > headline + BELOW_HEADLINE) return false;
  // "Originally published in March 2022. Last updated …": it has an earlier one.
  return !fold(text)
    .split(/[^\p{L}]+/u)
    .some((word) => cleaning.publishedWords.has(word));
}

const toSourced = ({ paragraph, stamp, rule }: Seen): Sourced => ({
  value: stamp.iso,
  rule,
  span: shifted(paragraph, stamp),
});

/** Rules by which a date is the story's, the surest first. */
const ORDER: readonly string[] = [
  'date/first-published',
  'date/labelled',
  'date/line',
  'date/byline',
  'date/publication-note',
  'date/above-headline',
  'date/below-story',
];

/** Every stamp outside running text with what its place says of it. */
function findSeen(page: Page, decided: Decisions, language: Language, places: Places): Seen[] {
  const habits = findHabits(page);
  const seen = page.dated.flatMap((paragraph) => {
    const stamp = findStamp(page, paragraph, { decided, language, places });
    return stamp
      ? [{ paragraph, stamp: settle(stamp, habits), rule: judgePlace(paragraph, stamp, decided, places) }]
      : [];
  });
  const isText = ({ index }: Paragraph): boolean =>
    decided[index]?.role === 'body' || decided[index]?.role === 'subheading';
  const chronicle = seen.filter(({ paragraph, stamp }) => stamp.alone && isText(paragraph));
  if (chronicle.length < LEAST_CHRONICLE) return seen;
  return seen.map((each) => (opens(chronicle, each) ? { ...each, rule: 'date/chronicle' } : each));
}

/** Bare dates inside a story from which it is a list of events by their days. */
const LEAST_CHRONICLE = 3;

/** True for a bare date that no date of a chronicle is earlier than: its first entry. */
const opens = (chronicle: readonly Seen[], { stamp, rule }: Seen): boolean =>
  rule === 'date/line' && !stamp.label && !stamp.clock && chronicle.every((other) => other.stamp.iso >= stamp.iso);

interface Reading {
  readonly decided: Decisions;
  readonly language: Language;
  readonly places: Places;
}

/** The stamp of a line outside running text, with what the line above or the markup calls it. */
function findStamp(
  { paragraphs }: Page,
  paragraph: Paragraph,
  { decided, language, places }: Reading,
): DateStamp | undefined {
  const { stamp } = paragraph;
  const decision = decided[paragraph.index];
  if (!stamp) return undefined;
  const isText = decision?.role === 'body' || decision?.role === 'subheading';
  // A line below the last sentence may be the signature, whatever the model took it for.
  if (isText && !stamp.alone && (paragraph.closed || paragraph.index < places.end)) return undefined;
  if (stamp.label) return stamp;
  const above = paragraphs[paragraph.index - 1];
  const label =
    (stamp.alone && above && parseDateLabel(above.text, language.cleaning)) ||
    (paragraph.hint?.labels.slice(0, 2).some(isChanged) ? 'updated' : undefined);
  return label ? { ...stamp, label } : stamp;
}

/** Words of the class names of a line that states when a page was changed. */
const CHANGED: ReadonlySet<string> = new Set(['modified', 'updated', 'changed', 'modify', 'update']);

const isChanged = (label: string): boolean => label.split(/[^\p{L}]+/u).some((word) => CHANGED.has(word));
