import type { Language } from '../../lang/language.ts';
import type { Sourced } from '../../model/article.ts';
import { fold } from '../../text/fold.ts';
import type { Decisions } from '../decide.ts';
import { type Page, type Paragraph, wordCount } from '../page.ts';
import { findStoryStart } from '../rules/opening.ts';
import { findNames, isName, parseByline } from './byline.ts';
import { declarationsOf, isGiven } from './declared.ts';
import { isKnownPerson, isPerson, personsOn } from './person-line.ts';
import { shifted, sourced, toPlain } from './sourced.ts';

/** Paragraphs above and below the headline among which authors are named. */
const ABOVE_HEADLINE = 6;
const BELOW_HEADLINE = 20;
/** Longest line that is nothing but names, in characters. */
const LONGEST_LINE = 80;

/** Class names and properties that markup calls the authors of a story by (schema.org, hAtom, common templates). */
const AUTHOR_LABELS: ReadonlySet<string> = new Set(['author', 'authors', 'byline', 'writer', 'contributor', 'bylines']);

/** Who wrote it: as declared where that is a name, else as the byline says, else the names the page sets by headline and date. */
export function findAuthors(page: Page, decided: Decisions, language: Language): readonly Sourced[] {
  const stated = declaredAuthors(page, language);
  if (stated.length > 0) return stated;
  const near = nearHeadline(page, decided);
  const readers = [writtenBy, announced, labelledNames, besideDate, underHeadline];
  for (const lines of [near, belowStory(page, decided)]) {
    for (const read of lines === near ? readers : [writtenBy, announced]) {
      const found = read(lines, { page, decided, language });
      if (found.length > 0) return withoutDoubles(found);
    }
  }
  return [];
}

/** What the lines are read with. */
interface Reading {
  readonly page: Page;
  readonly decided: Decisions;
  readonly language: Language;
}

/** The authors of the first line that is a byline, and of those right below it. */
function writtenBy(lines: readonly Paragraph[], { decided }: Reading): Sourced[] {
  const bylines = lines.filter((paragraph) => !isRunning(paragraph, decided) && paragraph.byline?.authors.length);
  const [first] = bylines;
  return bylines.filter(({ index }) => first && index <= first.index + 2).flatMap((paragraph) => namesIn(paragraph));
}

/** The names below a line that says no more than "By" or "Written by". */
function announced(lines: readonly Paragraph[], { page, language }: Reading): Sourced[] {
  for (const { index, text } of lines) {
    if (!language.cleaning.authorLabels.has(bare(text))) continue;
    const next = page.paragraphs[index + 1];
    const parts = next && next.text.length <= LONGEST_LINE ? findNames(next.text, language.cleaning) : [];
    const names = parts.filter(({ name }) => name.includes(' ') && isName(name, language.cleaning));
    if (next && names.length > 0) {
      return names.map((author) => sourced(author.name, 'byline/announced', shifted(next, author)));
    }
  }
  return [];
}

/** The names on the nearest line that has the date of the story, or on the two lines beside such a line. */
function besideDate(lines: readonly Paragraph[], { decided, page, language }: Reading): Sourced[] {
  const isDated = (index: number): boolean => {
    const paragraph = page.paragraphs[index];
    return paragraph !== undefined && paragraph.text.length < 100 && paragraph.stamp !== undefined;
  };
  for (const paragraph of lines) {
    if (decided[paragraph.index]?.role === 'headline' || isRunning(paragraph, decided)) continue;
    const beside = [0, 1, -1].some((by) => isDated(paragraph.index + by));
    if (!beside && ![2, -2].some((by) => isDated(paragraph.index + by))) continue;
    const names = named(paragraph, 'byline/beside-date', language);
    if (names.some(({ value }) => beside || isKnownPerson(value, language))) return names;
  }
  return [];
}

/** Lines below the headline, or its deck, on which a name alone is the author's. */
const UNDER_HEADLINE = 3;

/** The name alone on one of the first lines below the headline. */
function underHeadline(lines: readonly Paragraph[], { decided, language }: Reading): Sourced[] {
  const headline = lines.findIndex(({ index }) => decided[index]?.role === 'headline');
  if (headline < 0) return [];
  for (const paragraph of lines.slice(headline + 1, headline + 1 + UNDER_HEADLINE)) {
    const names = isRunning(paragraph, decided) ? [] : named(paragraph, 'byline/under-headline', language);
    if (names.some(({ value }) => isKnownPerson(value, language))) return names;
  }
  return [];
}

/** True for prose of the story, which names many. */
const isRunning = (paragraph: Paragraph, decided: Decisions): boolean =>
  decided[paragraph.index]?.role === 'body' && wordCount(paragraph) > LONGEST_SIGNATURE;
const LONGEST_SIGNATURE = 14;

/** A label without the marks around it. */
const bare = (text: string): string => (text.length > 30 ? '' : fold(text).replace(/[^\p{L}]+$/u, ''));

const named = (paragraph: Paragraph, rule: string, language: Language): Sourced[] =>
  personsOn(paragraph.text, language).map((author) => sourced(author.name, rule, shifted(paragraph, author)));

/** The authors the source declares, without addresses, log-in names and the site itself. */
export function declaredAuthors({ document }: Page, language: Language): Sourced[] {
  const outlets = new Set(declarationsOf(document, 'outlet').map(({ value }) => fold(toPlain(value))));
  const site = siteOf(document);
  const authors = declarationsOf(document, 'author').flatMap((declaration) => {
    const value = toPlain(declaration.value);
    const { rule } = declaration;
    if (isGiven(declaration)) return [{ value, rule }];
    return namesDeclared(value, language)
      .filter((name) => isSignature(name, language.cleaning) && !outlets.has(fold(name)))
      .filter((name) => isPerson(name, language) || !isSite(name, site))
      .map((name) => ({ value: name, rule }));
  });
  const [first] = authors;
  // One source lists all authors; a second would list them again in other words.
  return withoutDoubles(authors.filter(({ rule }) => rule === first?.rule));
}

/** The names in a declared value; an "and" inside the name of a body joins no two. */
function namesDeclared(value: string, { cleaning }: Language): string[] {
  const parts = parseByline(value, cleaning)?.authors ?? findNames(value, cleaning, false);
  const joined = parts.length > 1 && !value.includes(',') && parts.some(({ name }) => !name.includes(' '));
  return joined ? [value] : parts.map(({ name }) => name);
}

/** The letters of the page's host without its ending: `dailyharbour`. */
function siteOf(document: Page['document']): string {
  const [address] = declarationsOf(document, 'url');
  const host = /^[a-z]+:\/\/([^/:?#]{3,100})/i.exec(address?.value ?? '')?.[1] ?? '';
  return lettersOf((host.startsWith('www.') ? host.slice(4) : host).replace(/\.\p{L}{2,12}$/u, ''));
}

const lettersOf = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '');

/** True when a signature is the site's own name, as its address has it. */
function isSite(name: string, site: string): boolean {
  const letters = lettersOf(name);
  return (
    letters.length > 2 && site.length > 2 && (site.includes(letters) || (site.length > 3 && letters.includes(site)))
  );
}

/** True for what a person or a desk may sign with: some words, no address, no log-in name, not the role of whoever runs the site. */
const isSignature = (name: string, { siteRoles }: Language['cleaning']): boolean =>
  /^\p{L}[^/@\d:<>]{1,60}$/u.test(name) &&
  !/\.\p{L}{2,}$/u.test(name) &&
  !/^[\p{Ll}._-]+$/u.test(name) &&
  !siteRoles.has(fold(name.split(' ').at(-1) ?? ''));

function nearHeadline(page: Page, decided: Decisions): readonly Paragraph[] {
  const { paragraphs } = page;
  const headline = paragraphs.findIndex(({ index }) => decided[index]?.role === 'headline');
  if (headline < 0) {
    const start = Math.max(0, findStoryStart(page, decided));
    return paragraphs.slice(Math.max(0, start - BELOW_HEADLINE), start + ABOVE_HEADLINE);
  }
  // An author signs below the headline before above it.
  return [
    ...paragraphs.slice(headline, headline + BELOW_HEADLINE),
    ...paragraphs.slice(Math.max(0, headline - ABOVE_HEADLINE), headline),
  ];
}

/** Paragraphs below the story among which its author signs. */
const BELOW_STORY = 12;

function belowStory({ paragraphs }: Page, decided: Decisions): readonly Paragraph[] {
  const end = decided.findLastIndex((decision) => decision?.role === 'body');
  return end < 0 ? [] : paragraphs.slice(end + 1, end + 1 + BELOW_STORY);
}

function namesIn(paragraph: Paragraph): Sourced[] {
  const { byline } = paragraph;
  if (!byline) return [];
  return byline.authors.map((author) => sourced(author.name, byline.rule, shifted(paragraph, author)));
}

/** Names of two words or more on short lines that the markup says are the author's. */
function labelledNames(lines: readonly Paragraph[], { language }: Reading): Sourced[] {
  return lines.flatMap((paragraph) => {
    const { hint, text } = paragraph;
    if (!hint || text.length > LONGEST_LINE || !hint.labels.slice(0, 4).some(isAuthorLabel)) return [];
    return named(paragraph, 'markup/author', language);
  });
}

const isAuthorLabel = (label: string): boolean => label.split(/[^\p{L}]+/u).some((word) => AUTHOR_LABELS.has(word));

const withoutDoubles = (authors: readonly Sourced[]): Sourced[] => {
  const seen = new Set<string>();
  return authors.filter(({ value }) => !seen.has(fold(value)) && seen.add(fold(value)));
};
