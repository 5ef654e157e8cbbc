import type { Language } from '../../lang/language.ts';
import { fold } from '../../text/fold.ts';
import type { Decision } from '../decide.ts';
import { type Page, type Paragraph, wordCount } from '../page.ts';

/** Longest paragraph that wording alone may give away. */
const LONGEST_LABEL = 320;
/** Longest caption; its credit is looked for at the end. */
const LONGEST_CAPTION = 700;

/** Paragraphs whose own wording gives them away: labels, forms, credits, notes of where it was printed. */
export function* decideByWording(page: Page, language: Language): Generator<[number, Decision]> {
  for (const paragraph of page.paragraphs) {
    const decision = parseWording(paragraph, language);
    if (decision) yield [paragraph.index, decision];
  }
}

function parseWording(paragraph: Paragraph, { code, cleaning }: Language): Decision | undefined {
  const { text } = paragraph;
  if (wordCount(paragraph) === 0) return { role: 'boilerplate', rule: 'shape/no-words' };
  if (text.length <= LONGEST_LABEL) {
    if (cleaning.labels.has(bare(text))) return { role: 'boilerplate', rule: `${code}/label` };
    const rule = [...cleaning.outlets, ...cleaning.lines].find(({ pattern }) => pattern.test(text));
    if (rule) return { role: rule.role, rule: rule.id };
  }
  if (text.length > LONGEST_CAPTION) return undefined;
  const tail = text.slice(-120);
  const credit = cleaning.photoCredits.find(({ pattern }) => pattern.test(tail));
  return credit && { role: wordCount(paragraph) > 6 ? 'caption' : 'credit', rule: credit.id };
}

/** A label without the marks around it. */
const bare = (text: string): string =>
  text.length > 60
    ? ''
    : fold(text)
        .replace(/^[^\p{L}\p{N}]{1,4}/u, '')
        .replace(/[^\p{L}\p{N}.]{1,4}$/u, '');
