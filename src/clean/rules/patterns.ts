import type { Language } from '../../lang/language.ts';
import { isBlank } from '../../text/blanks.ts';
import { fold } from '../../text/fold.ts';
import type { Decision } from '../decide.ts';
import { type Page, type Paragraph, wordCount } from '../page.ts';
import { findersOf, type LineFinders } from './rule-index.ts';

/** Longest paragraph that wording alone may give away. */
const LONGEST_LABEL = 320;
/** Longest caption; its credit is looked for in the last characters. */
const LONGEST_CAPTION = 700;
const CREDIT_REACH = 120;

/** Paragraphs whose own wording gives them away: labels, forms, credits, notes of where it was printed. */
export function* decideByWording(page: Page, language: Language): Generator<[number, Decision]> {
  const finders = findersOf(language.cleaning);
  for (const paragraph of page.paragraphs) {
    const decision = parseWording(paragraph, page.keys[paragraph.index] ?? 0, language, finders);
    if (decision) yield [paragraph.index, decision];
  }
}

function parseWording(
  paragraph: Paragraph,
  key: number,
  { code, cleaning }: Language,
  { labelKeys, wording, photoCredit }: LineFinders,
): Decision | undefined {
  const { text, marks } = paragraph;
  if (wordCount(paragraph) === 0) return { role: 'boilerplate', rule: 'shape/no-words' };
  if (text.length > LONGEST_WORD && isUnbroken(text)) return { role: 'boilerplate', rule: 'shape/no-blanks' };
  if (text.length <= LONGEST_LABEL) {
    const isLabel = labelKeys.has(key) && cleaning.labels.has(bare(text));
    if (isLabel) return { role: 'boilerplate', rule: `${code}/label` };
    const rule = wording.find(text, marks);
    if (rule) return { role: rule.role, rule: rule.id };
  }
  if (text.length > LONGEST_CAPTION) return undefined;
  const credit = photoCredit.find(text.length > CREDIT_REACH ? text.slice(-CREDIT_REACH) : text, marks);
  return credit && { role: wordCount(paragraph) > 6 ? 'caption' : 'credit', rule: credit.id };
}

/** A run of characters without a blank beyond this is no word, address or name: it is data. */
const LONGEST_WORD = 1000;

/** True for text that consists of data rather than words: most of it stands in one run without a blank. */
function isUnbroken(text: string): boolean {
  let longest = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBlank(text.charCodeAt(at)) && !isUnspaced(text.charCodeAt(at))) continue;
    longest = Math.max(longest, at - from);
    from = at + 1;
  }
  return longest > LONGEST_WORD && longest * 2 > text.length;
}

/** Thai to Khmer and from the CJK radicals on: scripts that write no blanks. */
const isUnspaced = (unit: number): boolean => (unit >= 0x0e00 && unit < 0x1e00) || unit >= 0x2e80;

/** A label without the marks around it. */
const bare = (text: string): string =>
  text.length > 60
    ? ''
    : fold(text)
        .replace(/^[^\p{L}\p{N}]{1,4}/u, '')
        .replace(/[^\p{L}\p{N}.]{1,4}$/u, '');
