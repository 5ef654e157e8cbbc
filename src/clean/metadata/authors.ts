import type { Language } from '../../lang/language.ts';
import type { Sourced } from '../../model/article.ts';
import { fold } from '../../text/fold.ts';
import type { Decisions } from '../decide.ts';
import type { Page, Paragraph } from '../page.ts';
import { findNames, isName, parseByline } from './byline.ts';
import { declarationsOf, isGiven } from './declared.ts';
import { shifted, sourced, toPlain } from './sourced.ts';

/** Paragraphs above and below the headline among which authors are named. */
const ABOVE_HEADLINE = 4;
const BELOW_HEADLINE = 14;
/** Longest line that is nothing but names, in characters. */
const LONGEST_LINE = 80;

/** Class names and properties that markup calls the authors of a story by (schema.org, hAtom, common templates). */
const AUTHOR_LABELS: ReadonlySet<string> = new Set(['author', 'authors', 'byline', 'writer', 'contributor', 'bylines']);

/** Who wrote it: as declared where that is a name, else as the byline says, else the names the markup calls authors. */
export function findAuthors(page: Page, decided: Decisions, language: Language): readonly Sourced[] {
  const stated = declaredAuthors(page, language);
  if (stated.length > 0) return stated;
  const near = nearHeadline(page, decided);
  const written = near.flatMap((paragraph) => (decided[paragraph.index]?.role === 'byline' ? namesIn(paragraph) : []));
  if (written.length > 0) return withoutDoubles(written);
  const labelled = near.flatMap((paragraph) => labelledNames(paragraph, language));
  return withoutDoubles(labelled.length > 0 ? labelled : namesBesideDate(near, decided, language));
}

/** The authors the source declares, without addresses, log-in names and the outlet itself. */
export function declaredAuthors({ document }: Page, { cleaning }: Language): Sourced[] {
  const outlets = new Set(declarationsOf(document, 'outlet').map(({ value }) => fold(toPlain(value))));
  const authors = declarationsOf(document, 'author').flatMap((declaration) => {
    const value = toPlain(declaration.value);
    const { rule } = declaration;
    if (isGiven(declaration)) return [{ value, rule }];
    const written = parseByline(value, cleaning)?.authors ?? findNames(value, cleaning);
    return written
      .filter(({ name }) => isSignature(name, cleaning) && !outlets.has(fold(name)))
      .map(({ name }) => ({ value: name, rule }));
  });
  const [first] = authors;
  // One source lists all authors; a second would list them again in other words.
  return withoutDoubles(authors.filter(({ rule }) => rule === first?.rule));
}

/** True for what a person or a desk may sign with: some words, no address, not the role of whoever runs the site. */
const isSignature = (name: string, { siteRoles }: Language['cleaning']): boolean =>
  /^\p{L}[^/@\d:<>]{1,60}$/u.test(name) && !/\.\p{L}{2,}$/u.test(name) && !siteRoles.has(fold(name));

function nearHeadline({ paragraphs }: Page, decided: Decisions): readonly Paragraph[] {
  const headline = paragraphs.findIndex(({ index }) => decided[index]?.role === 'headline');
  if (headline < 0) return paragraphs.slice(0, ABOVE_HEADLINE + BELOW_HEADLINE);
  return paragraphs.slice(Math.max(0, headline - ABOVE_HEADLINE), headline + BELOW_HEADLINE);
}

function namesIn(paragraph: Paragraph): Sourced[] {
  const { byline } = paragraph;
  if (!byline) return [];
  return byline.authors.map((author) => sourced(author.name, byline.rule, shifted(paragraph, author)));
}

/** Names alone on the line above or below the one with the date. */
function namesBesideDate(near: readonly Paragraph[], decided: Decisions, { cleaning }: Language): Sourced[] {
  const found = near.find(({ index, text }) => {
    if (decided[index]?.role === 'headline' || text.length > LONGEST_LINE || !/^[^\s\d]+ [^\d]+$/.test(text))
      return false;
    const besideDate = [index - 1, index + 1].some((at) => decided[at]?.role === 'date');
    return besideDate && findNames(text, cleaning).every(({ name }) => name.includes(' ') && isName(name, cleaning));
  });
  if (!found) return [];
  return findNames(found.text, cleaning).map((author) =>
    sourced(author.name, 'byline/beside-date', shifted(found, author)),
  );
}

/** Names of two words or more on a short line that the markup says is the author's. */
function labelledNames(paragraph: Paragraph, { cleaning }: Language): Sourced[] {
  const { hint, text } = paragraph;
  if (!hint || text.length > LONGEST_LINE || !hint.labels.slice(0, 4).some(isAuthorLabel)) return [];
  return findNames(text, cleaning)
    .filter(({ name }) => name.includes(' ') && isName(name, cleaning))
    .map((author) => sourced(author.name, 'markup/author', shifted(paragraph, author)));
}

const isAuthorLabel = (label: string): boolean => label.split(/[^\p{L}]+/u).some((word) => AUTHOR_LABELS.has(word));

const withoutDoubles = (authors: readonly Sourced[]): Sourced[] => {
  const seen = new Set<string>();
  return authors.filter(({ value }) => !seen.has(fold(value)) && seen.add(fold(value)));
};
