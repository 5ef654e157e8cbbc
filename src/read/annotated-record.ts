import type { Diagnostic } from '../model/diagnostic.ts';
import type { Declaration, Document, LayoutHint } from '../model/document.ts';
import { type Fields, isNumber, isText, toList } from './fields.ts';

/** Whether a record is one that `corpus annotate` wrote. */
export const isAnnotated = (fields: Fields): boolean => fields['schema'] === 'corpus.article/1';

/**
 * What such a record keeps of the document it was made from, besides id and text. Its metadata, blocks and layers are
 * conclusions from these and drawn again, so that the answer is the same as from the source.
 */
export function restoreDocument(fields: Fields): Partial<Document> {
  const format = FORMATS.find((known) => known === fields['format']);
  const hints = toList(fields['hints']).flatMap(toHint);
  return {
    format: format ?? 'text',
    ...(isText(fields['source']) ? { source: fields['source'] } : {}),
    ...(hints.length > 0 ? { hints } : {}),
    declarations: toList(fields['declarations']).flatMap(toDeclaration),
    ...(fields['asIs'] === true ? { asIs: true } : {}),
  };
}

/** What was said of the source's bytes, which the record no longer shows. */
export function restoreDiagnostics(fields: Fields): Diagnostic[] {
  return toList(fields['diagnostics']).flatMap(({ code, encoding, count }): Diagnostic[] => {
    if (code === 'DECODED_AS' && isText(encoding)) return [{ code, encoding }];
    return (code === 'REPLACED_BYTES' || code === 'NUL_REMOVED') && isNumber(count) ? [{ code, count }] : [];
  });
}

const FORMATS: readonly Document['format'][] = ['text', 'html', 'record'];

const FIELDS: readonly Declaration['field'][] = [
  'title',
  'author',
  'published',
  'updated',
  'outlet',
  'language',
  'url',
  'description',
  'agency',
];

function toDeclaration({ field, value, rule }: Fields): Declaration[] {
  const known = FIELDS.find((name) => name === field);
  return known && isText(value) && isText(rule) ? [{ field: known, value, rule }] : [];
}

function toHint({ start, end, tag, regions, labels, linkShare }: Fields): LayoutHint[] {
  if (!isNumber(start) || !isNumber(end) || !isText(tag) || !isNumber(linkShare)) return [];
  return [{ start, end, tag, regions: toWords(regions), labels: toWords(labels), linkShare }];
}

const toWords = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);
