import type { Language } from '../../lang/language.ts';
import type { Decision, Decisions } from '../decide.ts';
import { isProse, type Page, type Paragraph, sameWords, wordCount } from '../page.ts';

/** Longest title of a teaser, in words. */
const LONGEST_TITLE = 25;
/** Longest teaser text, in words; longer prose is an article of its own. */
const LONGEST_TEASER = 60;

/**
 * Lists of other articles that print each title twice around its date, then a line of text, with the labels above:
 * title, date, title, teaser.
 */
export function* decideTeasers(page: Page, _: Language, decided: Decisions): Generator<[number, Decision]> {
  const { paragraphs } = page;
  const heads = paragraphs.filter((_, index) => isTeaserHead(page, index)).map(({ index }) => index);
  // One such head is the article's own: its title in the path, its date, its title.
  if (heads.length < 2) return;
  for (const head of heads) {
    const teaser = paragraphs[head + 3];
    const until = teaser && !heads.includes(head + 3) && wordCount(teaser) <= LONGEST_TEASER ? head + 3 : head + 2;
    for (let index = head; index <= until; index += 1) yield [index, TEASER];
  }
  const first = heads[0];
  if (first !== undefined) yield* labelsAbove(paragraphs, first, decided);
}

const TEASER: Decision = { role: 'boilerplate', rule: 'teaser/title-date-title' };

function isTeaserHead(page: Page, index: number): boolean {
  const { [index]: title, [index + 1]: date, [index + 2]: again } = page.paragraphs;
  if (!title || !date || !again || wordCount(title) > LONGEST_TITLE || !sameWords(page, title, again)) return false;
  return date.stamp?.alone === true;
}

/** Section labels directly above the list. */
function* labelsAbove(
  paragraphs: readonly Paragraph[],
  first: number,
  decided: Decisions,
): Generator<[number, Decision]> {
  for (let index = first - 1; index >= Math.max(0, first - 4); index -= 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || isProse(paragraph) || paragraph.closed || wordCount(paragraph) > 4 || decided[index]) return;
    yield [index, { role: 'boilerplate', rule: 'teaser/label' }];
  }
}
