import type { Diagnostic } from '../model/diagnostic.ts';
import type { Declaration, Document, LayoutHint } from '../model/document.ts';
import { findOddities } from './oddities.ts';
import type { ReadOptions } from './options.ts';

/** Fields of a record and what each declares. */
const FIELDS: readonly (readonly [name: string, field: Declaration['field']])[] = [
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

/** A record as read from JSON: nothing is known of its fields. */
type Fields = Readonly<Record<string, unknown>>;

export interface ReadRecord {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** The document a JSON value holds, or a sentence on why it holds none. */
export async function readRecord(value: unknown, options: ReadOptions): Promise<ReadRecord | string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no record {text} or {html}';
  const fields = value as Fields; // an object: every field is unknown
  const id = idOf(fields) ?? options.id;
  const own = { ...options, id: options.claim?.(id) ?? id };
  if (typeof fields['text'] === 'string') return fromText(fields['text'], fields, own);
  if (typeof fields['html'] === 'string') return fromHtml(fields['html'], fields, own);
  return 'the record has neither "text" nor "html"';
}

/**
 * The text keeps its length, so that offsets count in the record's own field: what must not reach an output (NULs,
 * halves of surrogate pairs) gives way to a replacement character each.
 */
function fromText(given: string, fields: Fields, options: ReadOptions): ReadRecord {
  const text = given.toWellFormed().replaceAll('\0', '\ufffd');
  const replaced = text === given ? 0 : countChanged(text, given);
  const annotated = fields['schema'] === 'corpus.article/1';
  const document: Document = {
    id: options.id,
    source: annotated && typeof fields['source'] === 'string' ? fields['source'] : options.source,
    format: annotated && isFormat(fields['format']) ? fields['format'] : annotated ? 'text' : 'record',
    text,
    ...(annotated && Array.isArray(fields['hints']) ? { hints: fields['hints'].filter(isHint) } : {}),
    declarations: annotated ? declarationsIn(fields['declarations']) : declarationsOf(fields),
    ...(options.asIs || (annotated && fields['asIs'] === true) ? { asIs: true } : {}),
  };
  const diagnostics: Diagnostic[] = replaced > 0 ? [{ code: 'REPLACED_BYTES', count: replaced }] : [];
  return { document, diagnostics: [...diagnostics, ...findOddities(text)] };
}

async function fromHtml(markup: string, fields: Fields, options: ReadOptions): Promise<ReadRecord> {
  const { readHtml } = await import('./html.ts');
  const page = readHtml(markup.toWellFormed(), options);
  const document = { ...page, declarations: [...declarationsOf(fields), ...page.declarations] };
  return { document, diagnostics: findOddities(page.text) };
}

function idOf(fields: Fields): string | undefined {
  const id = fields['id'];
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id.toWellFormed() : undefined;
}

function declarationsOf(fields: Fields): Declaration[] {
  return FIELDS.flatMap(([name, field]) => {
    const given = fields[name];
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    return values
      .filter((value) => typeof value === 'string')
      .filter((value) => value.trim() !== '')
      .map((value) => ({ field, value: value.trim().toWellFormed(), rule: 'record' }));
  });
}

/** A record made by `annotate` carries the declarations of its source; its plain fields are conclusions from them. */
const declarationsIn = (given: unknown): Declaration[] => (Array.isArray(given) ? given.filter(isDeclaration) : []);

function isDeclaration(value: unknown): value is Declaration {
  const { field, value: stated, rule } = (value ?? {}) as Fields; // checked below
  return FIELDS.some(([, known]) => known === field) && typeof stated === 'string' && typeof rule === 'string';
}

function isHint(value: unknown): value is LayoutHint {
  const { start, end, tag, regions, labels, linkShare } = (value ?? {}) as Fields; // checked below
  const numbers = [start, end, linkShare].every((number) => typeof number === 'number');
  const words = [regions, labels].every(
    (list) => Array.isArray(list) && list.every((word) => typeof word === 'string'),
  );
  return numbers && words && typeof tag === 'string';
}

const isFormat = (value: unknown): value is Document['format'] =>
  value === 'text' || value === 'html' || value === 'record';

function countChanged(text: string, given: string): number {
  let changed = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== given.charCodeAt(at)) changed += 1;
  return changed;
}
