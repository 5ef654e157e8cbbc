import type { Language } from '../../lang/language.ts';
import type { Sourced } from '../../model/article.ts';
import { fold } from '../../text/fold.ts';
import type { Decisions } from '../decide.ts';
import type { Page, Paragraph } from '../page.ts';
import { findStoryStart } from '../rules/opening.ts';
import { isWrittenIn } from '../written-in.ts';
import { findNames, isName, parseByline } from './byline.ts';
import { declarationsOf, isGiven } from './declared.ts';
import { isRunning, NAME_LINES, type Reading } from './name-lines.ts';
import { isPerson, personsOn } from './person-line.ts';
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
  const readers = [writtenBy, announced, labelledNames, ...NAME_LINES];
  const reading: Reading = { page, decided, language, native: isWrittenIn(page) };
  for (const lines of [near, belowStory(page, decided)]) {
    for (const read of lines === near ? readers : [writtenBy, announced]) {
      const found = read(lines, reading);
      if (found.length > 0) return withoutDoubles(found);
    }
  }
  return [];
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

/** A label without the marks around it. */
const bare = (text: string): string => (text.length > 30 ? '' : fold(text).replace(/[^\p{L}]+$/u, ''));

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
function labelledNames(lines: readonly Paragraph[], reading: Reading): Sourced[] {
  return lines.flatMap((paragraph) => {
    const { hint, text } = paragraph;
    if (!hint || text.length > LONGEST_LINE || !hint.labels.slice(0, 4).some(isAuthorLabel)) return [];
    return personsOn(text, reading.language).map((author) =>
      sourced(author.name, 'markup/author', shifted(paragraph, author)),
    );
  });
}

const isAuthorLabel = (label: string): boolean => label.split(/[^\p{L}]+/u).some((word) => AUTHOR_LABELS.has(word));

const withoutDoubles = (authors: readonly Sourced[]): Sourced[] => {
  const seen = new Set<string>();
  return authors.filter(({ value }) => !seen.has(fold(value)) && seen.add(fold(value)));
};
