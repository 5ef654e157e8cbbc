import type { Language } from '../../lang/language.ts';
import type { Decision, Decisions } from '../decide.ts';
import { isProse, type Page, wordCount } from '../page.ts';
import { findersOf } from './rule-index.ts';

/**
 * A comment thread or form below the article. An opening line counts when prose stands above it and the page shows
 * what belongs to a thread below it: a form, numbered contributions.
 */
export function* decideComments(page: Page, { cleaning }: Language, decided: Decisions): Generator<[number, Decision]> {
  const { paragraphs } = page;
  const { section } = findersOf(cleaning);
  const opening = paragraphs.find(
    ({ index, text, marks }) =>
      text.length < 250 &&
      section.find(text, marks) !== undefined &&
      hasProseAbove(page, index) &&
      hasThreadBelow(page, index, decided),
  );
  if (!opening) return;
  yield [opening.index, { role: 'boilerplate', rule: 'comments/opening' }];
  for (const paragraph of paragraphs.slice(opening.index + 1)) {
    const prose = isProse(paragraph) || NUMBERED.test(paragraph.text) || (paragraph.closed && wordCount(paragraph) > 3);
    yield [
      paragraph.index,
      prose
        ? { role: 'reader-comment', rule: 'comments/thread' }
        : { role: 'boilerplate', rule: 'comments/around-thread' },
    ];
  }
}

/** A contribution numbered by the page. */
const NUMBERED = /^\d{1,4}\.\s/;

const hasProseAbove = ({ paragraphs }: Page, opening: number): boolean => paragraphs.slice(0, opening).some(isProse);

/** Lines below the opening that are looked at for signs of a thread. */
const THREAD_WINDOW = 12;

function hasThreadBelow({ paragraphs }: Page, opening: number, decided: Decisions): boolean {
  return paragraphs
    .slice(opening + 1, opening + THREAD_WINDOW)
    .some(({ index, text }) => NUMBERED.test(text) || decided[index]?.rule.endsWith('/comment-form') === true);
}
