import type { Document } from '../../model/document.ts';
import { isProse, type Page, type Paragraph, wordCount } from '../page.ts';

/** Longest line, in words, that is learned: longer ones are prose of their own. */
const LONGEST_LINE = 40;

/**
 * The lines of a page that may be furniture of its outlet. Running prose is none, however often it comes back: papers
 * print the same agency's paragraphs. Nor are bylines and dates, which belong to the article.
 */
export const recurringLines = ({ paragraphs }: Page): readonly Paragraph[] =>
  paragraphs.filter((paragraph) => {
    const words = wordCount(paragraph);
    return words > 0 && words <= LONGEST_LINE && !paragraph.byline && !paragraph.stamp && !isProse(paragraph);
  });

/** A text that stands for the words of a paragraph: two independent 32-bit hashes, since a profile may hold millions. */
export function keyOfLine({ words, keys }: Page, { index, wordStart, wordEnd }: Paragraph): string {
  let second = 0x2545f491;
  for (let word = wordStart; word < wordEnd; word += 1)
    second = Math.imul(second ^ (words[word] ?? 0), 0x85ebca6b) ^ (second >>> 13);
  return toHex(keys[index] ?? 0) + toHex(second);
}

const toHex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');

/** Where a document was published, as far as its address tells; `""` when it has none. */
export function outletOf({ declarations }: Document): string {
  const address = declarations.find(({ field }) => field === 'url')?.value ?? '';
  const host = /^[a-z]{2,10}:\/\/([^/?#\s]{1,250})/i.exec(address.slice(0, 300))?.[1] ?? '';
  const name = host.toLowerCase().split(':')[0] ?? '';
  return name.startsWith(WEB) ? name.slice(WEB.length) : name;
}

/** What many hosts put before their name. */
const WEB = 'www.';
