import { findSentences } from '../../src/annotate/sentences.ts';
import { findTokens } from '../../src/annotate/tokens.ts';
import { english } from '../../src/lang/en/index.ts';
import { type Annotated, ENTITY_TYPES, type EntityType, type NameSpan } from '../../src/model/annotated.ts';
import type { Article } from '../../src/model/article.ts';

export interface Marked {
  readonly article: Annotated<'sentences' | 'tokens'>;
  readonly names: readonly NameSpan[];
}

/** A one-block article whose names are marked in the text: "[Sergei Lavrov] visited [Islamabad:place]". Unmarked type is person. */
export function readMarked(marked: string, id = '001'): Marked {
  const spans: { start: number; end: number; type: EntityType; confidence: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^[\]]+\])/)) {
    if (!part.startsWith('[')) {
      text += part;
      continue;
    }
    const [, name = '', type = 'person', sure = '1'] = /^\[([^:]+)(?::(\w+))?(?::([\d.]+))?\]$/.exec(part) ?? [];
    const known = ENTITY_TYPES.find((each) => each === type) ?? 'person';
    spans.push({ start: text.length, end: text.length + name.length, type: known, confidence: Number(sure) });
    text += name;
  }
  const article: Article = {
    id,
    source: `${id}.txt`,
    format: 'text',
    text,
    declarations: [],
    blocks: [{ start: 0, end: text.length, lines: [1, 1], role: 'body', keep: true, rule: 'test' }],
    metadata: { authors: [], rejected: [] },
    diagnostics: [],
  };
  const sentences = findSentences(article, english);
  const tokens = findTokens({ ...article, sentences }, english);
  const names = spans.map((span) => ({
    ...span,
    sentence: sentences.findIndex(({ start, end }) => start <= span.start && span.end <= end),
  }));
  return { article: { ...article, sentences, tokens }, names };
}
