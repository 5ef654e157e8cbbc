import type { Profile } from '../../model/profile.ts';
import type { Decider } from '../decide.ts';
import { wordCount } from '../page.ts';
import { keyOfLine, outletOf, recurringLines } from './lines.ts';

/** Words from which a line that comes back is furniture wherever it stands; shorter ones may head parts of many stories. */
const TELLING_WORDS = 5;

/**
 * A decider that knows the lines of a page that come back on others of its outlet. A short one counts only beside
 * another such line or at the page's edge: alone in a story it is one of the headings its outlet likes to use.
 */
export function byProfile({ outlets }: Profile): Decider {
  const linesOf = new Map(Object.entries(outlets).map(([host, { lines }]) => [host, new Map(Object.entries(lines))]));
  return function* decideByProfile(page, _, decided) {
    const lines = linesOf.get(outletOf(page.document));
    if (!lines) return;
    const pagesOf = new Map<number, number>();
    for (const paragraph of recurringLines(page)) {
      const pages = lines.get(keyOfLine(page, paragraph));
      if (pages !== undefined) pagesOf.set(paragraph.index, pages);
    }
    const comesBack = (index: number): boolean =>
      pagesOf.has(index) || decided[index]?.role === 'boilerplate' || page.paragraphs[index] === undefined;
    for (const [index, pages] of pagesOf) {
      const paragraph = page.paragraphs[index];
      const telling = paragraph !== undefined && wordCount(paragraph) >= TELLING_WORDS;
      if (!telling && !comesBack(index - 1) && !comesBack(index + 1)) continue;
      yield [index, { role: 'boilerplate', rule: 'profile/repeated', pages }];
    }
  };
}
