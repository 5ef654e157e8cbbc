import type { Language } from '../lang/language.ts';
import type { Decision, Decisions } from './decide.ts';
import { isProse, type Page, wordCount } from './page.ts';

/** Longest subheading, in words. */
const LONGEST_SUBHEADING = 14;

/** What nothing has spoken against is kept: prose, and the short unpunctuated lines between prose as subheadings. */
export function* decideBody({ paragraphs }: Page, _: Language, decided: Decisions): Generator<[number, Decision]> {
  for (const paragraph of paragraphs) {
    if (decided[paragraph.index]) continue;
    const next = paragraphs[paragraph.index + 1];
    const heads =
      !paragraph.closed &&
      paragraph.index > 0 &&
      wordCount(paragraph) <= LONGEST_SUBHEADING &&
      next !== undefined &&
      !decided[next.index] &&
      isProse(next);
    yield [
      paragraph.index,
      heads ? { role: 'subheading', rule: 'body/subheading' } : { role: 'body', rule: 'body/kept-unless-told' },
    ];
  }
}
