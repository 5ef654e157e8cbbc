import type { Language } from '../lang/language.ts';
import type { Annotated, Token } from '../model/annotated.ts';
import { textOf } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { findWords } from '../text/words.ts';

/** The words and numbers of every sentence, in text order. */
export function findTokens(article: Annotated<'sentences'>, language: Language): Token[] {
  return article.sentences.flatMap((sentence, index) => {
    const tokens: Token[] = [];
    for (const word of findWords(article.text, sentence)) {
      tokens.push({ ...word, sentence: index, norm: withoutPossessive(fold(textOf(article.text, word)), language) });
    }
    return tokens;
  });
}

function withoutPossessive(norm: string, language: Language): string {
  const ending = language.words.possessives.find(
    (possessive) => norm.length > possessive.length && norm.endsWith(possessive),
  );
  return ending ? norm.slice(0, -ending.length) : norm;
}
