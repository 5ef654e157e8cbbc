import type { Language } from '../lang/language.ts';
import type { Annotated, Token } from '../model/annotated.ts';
import { fold } from '../text/fold.ts';
import { findWords } from '../text/words.ts';

/** The words and numbers of every sentence, in text order. */
export function findTokens(article: Annotated<'sentences'>, language: Language): Token[] {
  const { text } = article;
  const { possessives } = language.words;
  const tokens: Token[] = [];
  for (const [sentence, within] of article.sentences.entries()) {
    for (const { start, end } of findWords(text, within)) {
      tokens.push({ start, end, norm: withoutPossessive(fold(text.slice(start, end)), possessives), sentence });
    }
  }
  return tokens;
}

function withoutPossessive(norm: string, possessives: readonly string[]): string {
  for (const ending of possessives) {
    if (norm.length > ending.length && norm.endsWith(ending)) return norm.slice(0, -ending.length);
  }
  return norm;
}
