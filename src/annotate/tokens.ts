import { forLanguage } from '../lang/for-language.ts';
import type { Language } from '../lang/language.ts';
import { toNorm } from '../lang/norm.ts';
import type { Annotated, Token } from '../model/annotated.ts';
import { remember } from '../text/remember.ts';
import { eachWord } from '../text/words.ts';

/** The words and numbers of every sentence, in text order. */
export function findTokens({ text, sentences }: Annotated<'sentences'>, language: Language): Token[] {
  const normOf = normReader(language);
  const tokens: Token[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence += 1) {
    const within = sentences[sentence];
    if (!within) continue;
    eachWord(text, within, (start, end) => {
      tokens.push({ start, end, norm: normOf(text.slice(start, end)), sentence });
    });
  }
  return tokens;
}

const normReader = forLanguage(({ words }) => remember((written) => toNorm(written, words)));
