import { isProse, type Page, wordCount } from './page.ts';

/** Share of stop words in running text of the language; half of what English news shows. */
const LEAST_STOP_WORDS = 0.2;

/** True when the prose of the page is in the language whose stop words it was cut with. */
export function isWrittenIn({ paragraphs, content }: Page): boolean {
  let seen = 0;
  let stops = 0;
  for (const paragraph of paragraphs) {
    if (!isProse(paragraph) && wordCount(paragraph) < 20) continue;
    const until = Math.min(paragraph.wordEnd, paragraph.wordStart + 100);
    seen += until - paragraph.wordStart;
    for (let word = paragraph.wordStart; word < until; word += 1) stops += 1 - (content[word] ?? 0);
  }
  return stops >= LEAST_STOP_WORDS * seen;
}
