import { findSentences } from '../../src/annotate/sentences.ts';
import { findTokens } from '../../src/annotate/tokens.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Annotated, Mention } from '../../src/model/annotated.ts';

/** An article of body text, a blank line between paragraphs; `people` are found wherever they are written. */
export function toArticle(
  text: string,
  people: Readonly<Record<string, string>> = {},
): Annotated<'sentences' | 'tokens' | 'mentions' | 'entities' | 'offices'> {
  const blocks = [...text.matchAll(/\S[^\n]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].trimEnd().length,
    lines: [1, 1] as const,
    role: 'body' as const,
    keep: true,
    rule: 'test',
  }));
  const article = {
    id: 't',
    source: '-',
    format: 'text' as const,
    text,
    declarations: [],
    blocks,
    metadata: { authors: [], rejected: [] },
    diagnostics: [],
  };
  const sentences = findSentences(article, english);
  const tokens = findTokens({ ...article, sentences }, english);
  const mentions = Object.entries(people).flatMap(([name, entity]) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(
      ({ index }): Mention => ({
        start: index,
        end: index + name.length,
        type: 'person',
        sentence: sentences.findIndex(({ end }) => end > index),
        entity,
        confidence: 1,
      }),
    ),
  );
  return { ...article, sentences, tokens, mentions, entities: [], offices: [] };
}
