import type { Language } from '../../lang/language.ts';
import type { Sourced } from '../../model/article.ts';
import { fold } from '../../text/fold.ts';
import type { Decisions } from '../decide.ts';
import { type Page, type Paragraph, wordCount } from '../page.ts';
import { isKnownPerson, personsOn } from './person-line.ts';
import { shifted, sourced } from './sourced.ts';

/** What the lines are read with. */
export interface Reading {
  readonly page: Page;
  readonly decided: Decisions;
  readonly language: Language;
  /** The prose is in the language whose words are known; else only names that begin with a known first name are names. */
  readonly native: boolean;
}

/** Finds the authors on some lines around the headline. */
export type AuthorReader = (lines: readonly Paragraph[], reading: Reading) => Sourced[];

/** Readers of lines that hold a name and say nothing of it, the surest first. */
export const NAME_LINES: readonly AuthorReader[] = [besideDate, underHeadline, besideReadingTime, saidTwice, overDate];

/** The persons a short line names, if it names nothing else. */
function namedOn(paragraph: Paragraph, rule: string, { language, native }: Reading): Sourced[] {
  const persons = personsOn(paragraph.text, language);
  const [first] = persons;
  if (!first || !(native || isKnownPerson(first.name, language))) return [];
  return persons.map((author) => sourced(author.name, rule, shifted(paragraph, author)));
}

/** The names on the nearest line that has the date of the story, or on the two lines beside such a line. */
function besideDate(lines: readonly Paragraph[], reading: Reading): Sourced[] {
  const { decided, page, language } = reading;
  const isDated = (index: number): boolean => {
    const paragraph = page.paragraphs[index];
    return paragraph !== undefined && paragraph.text.length < 100 && paragraph.stamp !== undefined;
  };
  for (const paragraph of lines) {
    if (decided[paragraph.index]?.role === 'headline' || isRunning(paragraph, decided)) continue;
    const beside = [0, 1, -1].some((by) => isDated(paragraph.index + by));
    if (!beside && ![2, -2].some((by) => isDated(paragraph.index + by))) continue;
    const names = namedOn(paragraph, 'byline/beside-date', reading);
    if (names.some(({ value }) => beside || isKnownPerson(value, language))) return names;
  }
  return [];
}

/** Lines below the headline, or its deck, on which a name alone is the author's. */
const UNDER_HEADLINE = 3;

/** The name alone on one of the first lines below the headline. */
function underHeadline(lines: readonly Paragraph[], reading: Reading): Sourced[] {
  for (const paragraph of linesBelowHeadline(lines, reading, UNDER_HEADLINE)) {
    const names = isRunning(paragraph, reading.decided) ? [] : namedOn(paragraph, 'byline/under-headline', reading);
    if (names.some(({ value }) => isKnownPerson(value, reading.language))) return names;
  }
  return [];
}

/** The name on a line beside one that says how long the story takes to read. */
function besideReadingTime(lines: readonly Paragraph[], reading: Reading): Sourced[] {
  const { page, decided, language } = reading;
  const isReadingTime = (index: number): boolean =>
    language.cleaning.readingTime.test(page.paragraphs[index]?.text ?? '');
  for (const paragraph of lines) {
    const { index } = paragraph;
    if (isStory(paragraph, decided) || ![1, -1, 2].some((by) => isReadingTime(index + by))) continue;
    const names = namedOn(paragraph, 'byline/beside-reading-time', reading);
    if (names.length > 0) return names;
  }
  return [];
}

/** Lines below the headline among which a name that the page has on a line of its own again is the author's. */
const SAID_TWICE = 8;

/** The name that the page sets by the headline and once more, mostly over a note on its bearer. */
function saidTwice(lines: readonly Paragraph[], reading: Reading): Sourced[] {
  if (!reading.native) return [];
  for (const paragraph of linesBelowHeadline(lines, reading, SAID_TWICE)) {
    if (isStory(paragraph, reading.decided)) continue;
    const names = namedOn(paragraph, 'byline/said-twice', reading);
    const { text } = paragraph;
    if (names.length > 0 && reading.page.paragraphs.some((other) => other !== paragraph && other.text === text)) {
      return names;
    }
  }
  return [];
}

/** Lines below the headline among which a single word right over the date may be a pen name. */
const OVER_DATE = 4;

/** A word the language does not know, right over the date of the story. */
function overDate(lines: readonly Paragraph[], reading: Reading): Sourced[] {
  const { decided, page, language, native } = reading;
  const { background, words } = language;
  if (!native) return [];
  for (const paragraph of linesBelowHeadline(lines, reading, OVER_DATE)) {
    const { text, index } = paragraph;
    if (isStory(paragraph, decided) || !/^\p{Lu}\p{L}{2,20}$/u.test(text) || !page.paragraphs[index + 1]?.stamp)
      continue;
    if (background.idf(words.stem(fold(text))) < background.idf('')) continue;
    return [sourced(text, 'byline/over-date', paragraph)];
  }
  return [];
}

function linesBelowHeadline(lines: readonly Paragraph[], { decided }: Reading, count: number): readonly Paragraph[] {
  const headline = lines.findIndex(({ index }) => decided[index]?.role === 'headline');
  return headline < 0 ? [] : lines.slice(headline + 1, headline + 1 + count);
}

const STORY: ReadonlySet<string> = new Set(['body', 'subheading', 'headline']);

const isStory = ({ index }: Paragraph, decided: Decisions): boolean => STORY.has(decided[index]?.role ?? '');

/** Words up to which a line of the story may be a signature. */
const LONGEST_SIGNATURE = 14;

/** True for prose of the story, which names many. */
export const isRunning = (paragraph: Paragraph, decided: Decisions): boolean =>
  decided[paragraph.index]?.role === 'body' && wordCount(paragraph) > LONGEST_SIGNATURE;
