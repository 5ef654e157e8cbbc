import { findSentences } from '../src/annotate/sentences.ts';
import { findTokens } from '../src/annotate/tokens.ts';
import { english } from '../src/lang/en/index.ts';
import type { Annotated } from '../src/model/annotated.ts';
import type { Block } from '../src/model/article.ts';
import { findLines } from '../src/text/lines.ts';

/** An article with sentences and tokens; every line is a block, one that begins with `#` is boilerplate. */
export function toArticle(id: string, text: string): Annotated<'sentences' | 'tokens'> {
  const blocks = [...findLines(text)].map(({ start, end, number }): Block => {
    const keep = text[start] !== '#';
    return { start, end, lines: [number, number], role: keep ? 'body' : 'boilerplate', keep, rule: 'test' };
  });
  const article = {
    id,
    source: `${id}.txt`,
    format: 'text' as const,
    text,
    declarations: [],
    blocks,
    metadata: { authors: [], rejected: [] },
    diagnostics: [],
  };
  const split = { ...article, sentences: findSentences(article, english) };
  return { ...split, tokens: findTokens(split, english) };
}
