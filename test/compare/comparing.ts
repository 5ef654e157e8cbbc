import { annotate, loadAnnotator } from '../../src/annotate/annotate.ts';
import { clean } from '../../src/clean/clean.ts';
import { diff } from '../../src/compare/diff.ts';
import { resolveEntities } from '../../src/corpus/entities.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Annotated } from '../../src/model/annotated.ts';
import type { DiffResult, Finding } from '../../src/model/finding.ts';
import { cleanSample, toDocument } from '../clean/article.ts';

const annotator = await loadAnnotator(english);

/** A text that is taken as already clean, with every layer. */
export function written(id: string, text: string, published?: string): Annotated {
  const declarations = published ? [{ field: 'published' as const, value: published, rule: 'record' }] : [];
  return annotate(clean(toDocument(text, { id, asIs: true, declarations }), english), annotator);
}

/** One of the five sample articles, with every layer. */
export const sample = (number: string): Annotated => annotate(cleanSample(number), annotator);

/** Two articles compared; `same` is how surely they tell one event. */
export function compared(a: Annotated, b: Annotated, same = 0.9): DiffResult {
  const entities = resolveEntities(a.id === b.id ? [a] : [a, b], english);
  return diff(a, b, { language: english, entities, event: { same, when: [], where: [], who: [] } });
}

/** Two short texts of one day compared. */
export const comparedTexts = (left: string, right: string, same = 0.9): DiffResult =>
  compared(written('a', left, '2018-03-03'), written('b', right, '2018-03-03'), same);

export const conflicts = ({ findings }: DiffResult): Finding[] =>
  findings.filter(({ verdict }) => verdict === 'conflict');

/** The conflicts as `aspect: value | value`, for reading. */
export const inWords = (result: DiffResult): string[] =>
  conflicts(result).map(({ aspect, sides }) => `${aspect}: ${sides.map(({ value }) => value ?? '…').join(' | ')}`);
