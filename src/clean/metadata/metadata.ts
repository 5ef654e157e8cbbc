import type { Language } from '../../lang/language.ts';
import type { Metadata, Sourced } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { Decisions } from '../decide.ts';
import type { Page, Paragraph } from '../page.ts';
import { declaredAuthors, findAuthors } from './authors.ts';
import { parseDateline } from './dateline.ts';
import { declared } from './declared.ts';
import { declaredDates, findPublished } from './published.ts';
import { findRivalAuthors, findRivalTitles } from './rivals.ts';
import { shifted, sourced } from './sourced.ts';
import { findTitle } from './title.ts';

/** Paragraphs of the story among which its dateline is looked for. */
const DATELINE_REACH = 3;

/** What the page says about its article: declared beside the text, or read in the lines around it. */
export function findMetadata(page: Page, decided: Decisions, language: Language): Metadata {
  const { document, paragraphs } = page;
  const dates = findPublished(page, decided, language);
  const title = findTitle(page, decided);
  const bylines = paragraphs.filter(({ index }) => decided[index]?.role === 'byline');
  const story = paragraphs.filter(({ index }) => decided[index]?.role === 'body').slice(0, DATELINE_REACH);
  const outlet = declared(document, 'outlet') ?? outletOf(page, decided, language);
  const dateline = datelineOf(story);
  const agency = declared(document, 'agency') ?? agencyOf(story, bylines, language);
  const photoCredit = photoCreditOf(page, decided, language);
  const authors = findAuthors(page, decided, language);
  return {
    authors,
    ...(outlet && { outlet }),
    ...(title && { title }),
    ...(dates.published && { published: dates.published }),
    ...(dates.updated && { updated: dates.updated }),
    ...(dateline && { dateline }),
    ...(agency && { agency }),
    ...(photoCredit && { photoCredit }),
    ...declaredOnly(document),
    rejected: [
      ...findRivalTitles(page, decided, title),
      ...findRivalAuthors(page, decided, authors, language),
      ...dates.rejected,
    ],
  };
}

/** Metadata of a text that is taken as it is: what is declared beside it, and its dateline. */
export function metadataAsIs(page: Page, language: Language): Metadata {
  const { document } = page;
  const dateline = datelineOf(page.paragraphs.slice(0, DATELINE_REACH));
  const [outlet, title, agency] = (['outlet', 'title', 'agency'] as const).map((field) => declared(document, field));
  const [published] = declaredDates(document, 'published', language);
  const [updated] = declaredDates(document, 'updated', language);
  return {
    authors: declaredAuthors(page, language),
    ...(outlet && { outlet }),
    ...(title && { title }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(dateline && { dateline }),
    ...(agency && { agency }),
    ...declaredOnly(document),
    rejected: [],
  };
}

function declaredOnly(document: Document): Pick<Metadata, 'language' | 'url'> {
  const language = declared(document, 'language');
  const url = declared(document, 'url');
  return { ...(language && { language }), ...(url && { url }) };
}

/** A note of where the story was printed says more than the name of the site. */
function outletOf({ paragraphs }: Page, decided: Decisions, { cleaning }: Language): Sourced | undefined {
  const rules = new Map(cleaning.outlets.map((rule) => [rule.id, rule]));
  let greeting: Sourced | undefined;
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    const decision = decided[index];
    if (!paragraph || (decision?.role !== 'publication-note' && decision?.role !== 'boilerplate')) continue;
    const rule = rules.get(decision.rule);
    const match = rule?.pattern.exec(paragraph.text);
    const name = match?.groups?.['outlet'];
    if (!rule || !match || !name) continue;
    const start = match.index + match[0].indexOf(name);
    const outlet = sourced(name, rule.id, shifted(paragraph, { start, end: start + name.length }));
    if (rule.role === 'publication-note') return outlet;
    greeting ??= outlet;
  }
  return greeting;
}

function datelineOf(story: readonly Paragraph[]): Sourced | undefined {
  for (const paragraph of story) {
    const dateline = parseDateline(paragraph.text);
    if (!dateline) continue;
    const { start, end } = dateline.place;
    return sourced(paragraph.text.slice(start, end), 'dateline/opening', shifted(paragraph, dateline.place));
  }
  return undefined;
}

function agencyOf(
  story: readonly Paragraph[],
  bylines: readonly Paragraph[],
  { cleaning }: Language,
): Sourced | undefined {
  for (const paragraph of story) {
    const span = parseDateline(paragraph.text)?.agency;
    const name = span && cleaning.agencies.get(paragraph.text.slice(span.start, span.end).toLowerCase());
    if (span && name) return { value: name, rule: 'dateline/agency', span: shifted(paragraph, span) };
  }
  for (const paragraph of bylines) {
    const { byline } = paragraph;
    if (byline?.agency)
      return { value: byline.agency.name, rule: byline.rule, span: shifted(paragraph, byline.agency) };
  }
  return undefined;
}

function photoCreditOf({ paragraphs }: Page, decided: Decisions, { cleaning }: Language): Sourced | undefined {
  for (const paragraph of paragraphs) {
    const role = decided[paragraph.index]?.role;
    if (role !== 'caption' && role !== 'credit') continue;
    const offset = Math.max(0, paragraph.text.length - 120);
    const tail = paragraph.text.slice(offset);
    for (const { id, pattern } of cleaning.photoCredits) {
      const credit = pattern.exec(tail)?.groups?.['credit'];
      if (!credit) continue;
      const start = offset + tail.lastIndexOf(credit);
      return sourced(credit, id, shifted(paragraph, { start, end: start + credit.length }));
    }
  }
  return undefined;
}
