import type { Decision, Decisions } from '../decide.ts';
import { isProse, type Page, wordCount } from '../page.ts';

/** Longest subheading, in words. */
const LONGEST_SUBHEADING = 14;

/** What nothing has spoken against is kept. */
export const withBody = (decided: Decisions): readonly Decision[] => decided.map((decision) => decision ?? KEPT);

const KEPT: Decision = { role: 'body', rule: 'body/kept-unless-told' };

/** The short unpunctuated lines directly above kept prose, told apart from it as subheadings. */
export const withSubheadings = ({ paragraphs }: Page, decided: Decisions): Decisions =>
  decided.map((decision, index) => {
    const [paragraph, next] = [paragraphs[index], paragraphs[index + 1]];
    if (decision?.role !== 'body' || !paragraph || !next || index === 0 || paragraph.closed) return decision;
    const heads = wordCount(paragraph) <= LONGEST_SUBHEADING && decided[index + 1]?.role === 'body' && isProse(next);
    return heads ? SUBHEADING : decision;
  });

const SUBHEADING: Decision = { role: 'subheading', rule: 'body/subheading' };
