import type { Language } from '../lang/language.ts';
import type { Sentence } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import { textOf } from '../model/span.ts';
import { fold } from '../text/fold.ts';

/** A stop, closing quotes or brackets, blanks, then something that can begin a sentence. */
const BREAK = /[.!?…]["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\p{N}])/gu;

/** Sentence spans of the kept blocks. A sentence never crosses a block. */
export function findSentences(article: Article, language: Language): Sentence[] {
  return article.blocks.flatMap((block, index) => {
    if (!block.keep) return [];
    const text = textOf(article.text, block);
    const sentences: Sentence[] = [];
    let from = 0;
    for (const stop of text.matchAll(BREAK)) {
      if (isAbbreviation(text, stop.index, language)) continue;
      const end = stop.index + stop[0].trimEnd().length;
      sentences.push({ block: index, start: block.start + from, end: block.start + end });
      from = stop.index + stop[0].length;
    }
    if (from < text.length) sentences.push({ block: index, start: block.start + from, end: block.end });
    return sentences;
  });
}

/** True when the stop at `at` belongs to an abbreviation or an initial. */
function isAbbreviation(text: string, at: number, language: Language): boolean {
  if (text[at] !== '.') return false;
  let start = at;
  while (start > 0 && at - start < 12 && /[\p{L}.]/u.test(text[start - 1] ?? '')) start -= 1;
  const word = text.slice(start, at);
  return /^\p{Lu}$/u.test(word) || language.words.abbreviations.has(fold(word));
}
