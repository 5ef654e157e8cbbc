import type { Language } from '../../lang/language.ts';
import type { Decision, Decisions } from '../decide.ts';
import { isProse, type Page, wordCount } from '../page.ts';

/** Longest subheading, in words. */
const LONGEST_SUBHEADING = 14;

/** What nothing has spoken against is kept. */
export function* decideBody({ paragraphs }: Page, _: Language, decided: Decisions): Generator<[number, Decision]> {
  for (const { index } of paragraphs) {
    if (!decided[index]) yield [index, { role: 'body', rule: 'body/kept-unless-told' }];
  }
}

/** The short unpunctuated lines directly above kept prose, told apart from it as subheadings. */
export const withSubheadings = ({ paragraphs }: Page, decided: Decisions): Decisions =>
  decided.map((decision, index) => {
    const [paragraph, next] = [paragraphs[index], paragraphs[index + 1]];
    if (decision?.role !== 'body' || !paragraph || !next || index === 0 || paragraph.closed) return decision;
    const heads = wordCount(paragraph) <= LONGEST_SUBHEADING && decided[index + 1]?.role === 'body' && isProse(next);
    return heads ? { role: 'subheading', rule: 'body/subheading' } : decision;
  });
