import type { Language } from '../../lang/language.ts';
import { fold } from '../../text/fold.ts';
import { isProse, type Page, type Paragraph, wordCount } from '../page.ts';
import type { Places, Seen } from './date-place.ts';

/**
 * The date of a page where none stands by the headline: one called published beside one called an update, the page's first
 * date where it stands between a heading and prose, or one in the signature below the story.
 */
export function findElsewhere(
  seen: readonly Seen[],
  page: Page,
  { end }: Places,
  language: Language,
): Seen | undefined {
  const updates = seen.filter(({ stamp }) => stamp.label === 'updated');
  const open = seen.filter(({ rule, stamp }) => stamp.label !== 'updated' && !FOREIGN.has(rule));
  const paired = open.find((each) => isPaired(each, updates));
  if (paired) return { ...paired, rule: 'date/labelled' };
  const [first] = open;
  if (!first || updates.length > 0) return undefined;
  if (isOverProse(first, page)) return { ...first, rule: 'date/over-prose' };
  const signed = open.find(({ paragraph }) => paragraph.index > end);
  if (signed && signed.paragraph.index <= end + SIGNATURE && isSignature(signed, language)) {
    return { ...signed, rule: 'date/signature' };
  }
  return undefined;
}

/** Rules that say what else a date dates. */
const FOREIGN: ReadonlySet<string> = new Set(['date/teaser', 'date/caption', 'date/range']);

/** True for a date called that of publication with one called an update right above or below. */
const isPaired = ({ paragraph, stamp }: Seen, updates: readonly Seen[]): boolean =>
  stamp.label === 'published' &&
  stamp.alone &&
  updates.some((other) => Math.abs(other.paragraph.index - paragraph.index) <= 2);

/** Lines above a date among which its heading stands, lines below it among which the story begins. */
const ABOVE = 3;
const BELOW = 4;

function isOverProse({ paragraph, stamp, rule }: Seen, { paragraphs }: Page): boolean {
  if (rule === 'date/chronicle' || stamp.weekday) return false;
  if (!stamp.alone && !paragraph.byline && stamp.label !== 'published') return false;
  const { index } = paragraph;
  const above = paragraphs.slice(Math.max(0, index - ABOVE), index);
  return above.some(isHeadingLike) && paragraphs.slice(index + 1, index + 1 + BELOW).some((next) => isProse(next));
}

function isHeadingLike(paragraph: Paragraph): boolean {
  const words = wordCount(paragraph);
  return words >= 4 && words <= 22 && !paragraph.closed && !paragraph.stamp && !paragraph.byline;
}

/** Lines below the story among which a blog signs. */
const SIGNATURE = 4;

/** True for a line with more than its date: who wrote it, where it is filed, who commented. */
function isSignature({ paragraph, stamp }: Seen, { cleaning }: Language): boolean {
  if (stamp.alone) return false;
  const words = paragraph.text.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u).map((word) => fold(word));
  return words.some(
    (word) => cleaning.filingWords.has(word) || (cleaning.givenNames.has(word) && !cleaning.months.has(word)),
  );
}
