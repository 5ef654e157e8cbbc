import type { Diagnostic } from '../model/diagnostic.ts';
import type { Declaration, Document } from '../model/document.ts';
import { isAnnotated, restoreDiagnostics, restoreDocument } from './annotated-record.ts';
import { type Fields, isNumber, isText, toFields } from './fields.ts';
import { findOddities } from './oddities.ts';
import type { ReadOptions } from './options.ts';

/** Fields of a record and what each declares. */
const DECLARED: readonly (readonly [name: string, field: Declaration['field']])[] = [
  ['title', 'title'],
  ['author', 'author'],
  ['authors', 'author'],
  ['published', 'published'],
  ['updated', 'updated'],
  ['outlet', 'outlet'],
  ['agency', 'agency'],
  ['language', 'language'],
  ['url', 'url'],
  ['description', 'description'],
];

export interface ReadRecord {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** The document a JSON value holds, or a sentence on why it holds none. */
export async function readRecord(value: unknown, options: ReadOptions): Promise<ReadRecord | string> {
  const problem = whyNoRecord(value);
  if (problem !== undefined) return problem;
  const fields = toFields(value);
  const { text, html } = fields;
  const id = idOf(fields) ?? options.id;
  const own = { ...options, id: options.claim?.(id) ?? id };
  const isPage = isText(html) && (!isText(text) || text.trim() === '');
  return isPage ? fromHtml(html, fields, own) : fromText(isText(text) ? text : '', fields, own);
}

/** A sentence on why a JSON value holds no document; undefined when it holds one. */
export function whyNoRecord(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no record {text} or {html}';
  const { text, html } = toFields(value);
  return isText(text) || isText(html) ? undefined : 'the record has neither "text" nor "html"';
}

/**
 * The text keeps its length, so that offsets count in the record's own field: what must not reach an output (NULs,
 * halves of surrogate pairs) gives way to a replacement character each.
 */
function fromText(given: string, fields: Fields, options: ReadOptions): ReadRecord {
  const text = given.toWellFormed().replaceAll('\0', '\ufffd');
  const replaced = text === given ? 0 : countChanged(text, given);
  const { id, source, asIs } = options;
  const document: Document = {
    id,
    source,
    format: 'record',
    text,
    declarations: declarationsOf(fields),
    ...(asIs ? { asIs } : {}),
  };
  const lost: Diagnostic[] = replaced > 0 ? [{ code: 'REPLACED_BYTES', count: replaced }] : [];
  const oddities = findOddities(text);
  if (!isAnnotated(fields)) return { document, diagnostics: [...lost, ...oddities] };
  return {
    document: { ...document, ...restoreDocument(fields) },
    diagnostics: [...restoreDiagnostics(fields), ...lost, ...oddities],
  };
}

async function fromHtml(markup: string, fields: Fields, options: ReadOptions): Promise<ReadRecord> {
  const { readHtml } = await import('./html.ts');
  const page = readHtml(markup.toWellFormed(), options);
  const document = { ...page, declarations: [...declarationsOf(fields), ...page.declarations] };
  return { document, diagnostics: findOddities(page.text) };
}

/** The id a record brings, if it brings one. */
export function idOf({ id }: Fields): string | undefined {
  if (isNumber(id)) return String(id);
  return isText(id) && id.trim() !== '' ? id.toWellFormed() : undefined;
}

function declarationsOf(fields: Fields): Declaration[] {
  return DECLARED.flatMap(([name, field]) => {
    const given = fields[name];
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    return values
      .filter(isText)
      .filter((value) => value.trim() !== '')
      .map((value) => ({ field, value: value.trim().toWellFormed(), rule: 'record' }));
  });
}

function countChanged(text: string, given: string): number {
  let changed = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== given.charCodeAt(at)) changed += 1;
  return changed;
}
