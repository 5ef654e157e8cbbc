import { findSentences } from '../../src/annotate/sentences.ts';
import { findValues } from '../../src/annotate/values.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Annotated, FoundValue, ReferenceTime } from '../../src/model/annotated.ts';
import type { Article, Role } from '../../src/model/article.ts';
import { findLines } from '../../src/text/lines.ts';

/** An article whose every line is a block of body, or of the role named in `roles`. */
export function articleOf(text: string, roles: Readonly<Record<number, Role>> = {}): Annotated<'sentences'> {
  const blocks = [...findLines(text)].map((line, index) => {
    const role = roles[index] ?? 'body';
    return {
      start: line.start,
      end: line.end,
      lines: [line.number, line.number] as const,
      role,
      keep: role === 'body',
      rule: 'test',
    };
  });
  const article: Article = {
    id: '1',
    source: '-',
    format: 'text',
    text,
    declarations: [],
    blocks,
    metadata: { authors: [], rejected: [] },
    diagnostics: [],
  };
  return { ...article, sentences: findSentences(article, english) };
}

/** What is found in a text, written on `published` when given. */
export function valuesOf(text: string, published?: string): FoundValue[] {
  const referenceTime: ReferenceTime = published ? { iso: published, from: 'published' } : { from: 'none' };
  return findValues({ ...articleOf(text), referenceTime }, english);
}
