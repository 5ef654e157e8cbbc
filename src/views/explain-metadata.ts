import type { Article, Rejected, Sourced } from '../model/article.ts';
import { findLines } from '../text/lines.ts';
import { escapeLine } from './escape.ts';

/** What was read of an article, or was there to be read and is not true: where and by which rule. */
export interface EvidenceRow {
  readonly taken: boolean;
  readonly field: string;
  readonly value: string;
  readonly rule: string;
  /** Raw line it stands on, counted from 1; none for what is declared beside the text. */
  readonly line: number | undefined;
}

const FIELDS = [
  'title',
  'published',
  'updated',
  'outlet',
  'dateline',
  'agency',
  'photoCredit',
  'language',
  'url',
] as const;

/** The metadata of `article`, each value with its evidence, followed by the rivals that were rejected. */
export function toEvidence({ metadata, text }: Article): EvidenceRow[] {
  const lines = [...findLines(text)];
  const row = (field: string, { value, rule, span }: Sourced | Rejected, taken: boolean): EvidenceRow => ({
    taken,
    field,
    value: escapeLine(value),
    rule,
    line: span && lines.findLast(({ start }) => start <= span.start)?.number,
  });
  const [title, ...rest] = FIELDS.flatMap((field) => {
    const found = metadata[field];
    return found ? [row(field, found, true)] : [];
  });
  return [
    ...(title ? [title] : []),
    ...metadata.authors.map((author) => row('author', author, true)),
    ...rest,
    ...metadata.rejected.map((rival) => row(rival.field, rival, false)),
  ];
}
