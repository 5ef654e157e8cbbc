import type { CleaningKnowledge } from '../../lang/cleaning.ts';
import type { Language } from '../../lang/language.ts';
import type { Sentence } from '../../model/annotated.ts';
import type { Article, Role } from '../../model/article.ts';
import { type Span, textOf } from '../../model/span.ts';
import { skipBlanksBack } from '../../text/blanks.ts';
import { fold } from '../../text/fold.ts';
import { splitSentences } from '../sentences.ts';

/** What a page sets apart from the prose and still tells the story with. */
const DISPLAY: ReadonlySet<Role> = new Set(['headline', 'deck', 'dateline', 'caption', 'pull-quote']);

/** The sentences of an article's display copy, without who wrote and who photographed; of two that are the same the first: captions are often pasted twice. */
export function findShown({ text, blocks }: Article, { words, cleaning }: Language): Sentence[] {
  const seen = new Set<string>();
  const sentences = blocks.flatMap((block, at) =>
    !block.keep && DISPLAY.has(block.role)
      ? splitSentences(text, block, words).map((span): Sentence => ({ ...span, block: at }))
      : [],
  );
  return sentences.flatMap((sentence) => {
    const told = withoutCredit(text, sentence, cleaning);
    const wording = fold(textOf(text, told)).replace(/\s+/g, ' ');
    if (told.start === told.end || seen.has(wording) || isByline(textOf(text, told), cleaning)) return [];
    seen.add(wording);
    return [{ ...sentence, ...told }];
  });
}

const isByline = (line: string, { bylines }: CleaningKnowledge): boolean =>
  bylines.some(({ pattern }) => pattern.test(line));

/** The longest tail a credit is looked for in. */
const TAIL = 120;

/** The stretch up to "Photo by Reuters". */
function withoutCredit(text: string, { start, end }: Span, { photoCredits }: CleaningKnowledge): Span {
  const from = Math.max(start, end - TAIL);
  const found = photoCredits.map(({ pattern }) => text.slice(from, end).search(pattern)).filter((at) => at >= 0);
  return found.length === 0 ? { start, end } : { start, end: skipBlanksBack(text, start, from + Math.min(...found)) };
}
