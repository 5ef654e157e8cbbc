import { readdirSync, readFileSync } from 'node:fs';
import { annotate, loadAnnotator } from '../../src/annotate/annotate.ts';
import { clean } from '../../src/clean/clean.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Annotated } from '../../src/model/annotated.ts';

const annotator = await loadAnnotator(english);

/** A text with every layer; `published` as a record would declare it. */
export function annotateText(id: string, text: string, published?: string): Annotated {
  const declarations = published ? [{ field: 'published' as const, value: published, rule: 'record' }] : [];
  return annotate(clean({ id, source: '-', format: 'text', text, declarations, asIs: true }, english), annotator);
}

/** The five sample articles. */
export const annotateSamples = (): Annotated[] =>
  readdirSync('corpus')
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = readFileSync(`corpus/${file}`, 'utf8');
      return annotate(
        clean({ id: file.slice(0, 3), source: file, format: 'text', text, declarations: [] }, english),
        annotator,
      );
    });
