import type { Language } from '../lang/language.ts';
import { toNorm } from '../lang/norm.ts';
import type { Annotated, Token } from '../model/annotated.ts';
import { findWords } from '../text/words.ts';

/** The words and numbers of every sentence, in text order. */
export function findTokens(article: Annotated<'sentences'>, language: Language): Token[] {
  const { text } = article;
  const tokens: Token[] = [];
  for (const [sentence, within] of article.sentences.entries()) {
    for (const { start, end } of findWords(text, within)) {
      tokens.push({ start, end, norm: toNorm(text.slice(start, end), language.words), sentence });
    }
  }
  return tokens;
}
