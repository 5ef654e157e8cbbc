import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { type Decoded, decode } from './decode.ts';
import { findOddities } from './oddities.ts';
import type { ReadOptions } from './options.ts';
import { readRecord } from './record.ts';
import { findDeclaredEncoding, findForeignRoot, isOtherJson, looksLikeHtml } from './sniff.ts';
import { UnreadableError } from './unreadable.ts';

/** The bytes of one article, with the id it goes by in this run: all that reading it needs, wherever that is done. */
export interface Unit {
  readonly format: 'file' | 'record';
  readonly id: string;
  readonly source: string;
  readonly bytes: Uint8Array;
  /** What a record parses to, where it has been parsed already. */
  readonly value?: unknown;
}

export interface ReadUnit {
  readonly document: Document;
  /** What is to be said of its making. */
  readonly diagnostics: readonly Diagnostic[];
}

type UnitOptions = Pick<ReadOptions, 'asIs' | 'encoding' | 'format'>;

/** The document a unit holds. Throws `UnreadableError` when it is no text. */
export const readUnit = (unit: Unit, options: UnitOptions): Promise<ReadUnit> =>
  unit.format === 'record' ? readRecordUnit(unit, options) : readFileUnit(unit, options);

async function readRecordUnit({ id, source, bytes, value }: Unit, options: UnitOptions): Promise<ReadUnit> {
  const { text, diagnostics: told } = await decodeRecord(bytes, options);
  const read = await readRecord(value ?? JSON.parse(text), { ...options, id, source, claim: () => id });
  if (typeof read === 'string') throw new UnreadableError(read);
  const diagnostics = [...told, ...read.diagnostics].map((one) => ({ ...one, article: id }));
  return { document: read.document, diagnostics };
}

/** The text of one record. */
export const decodeRecord = async (bytes: Uint8Array, { encoding }: UnitOptions): Promise<Decoded> =>
  isUtf8(bytes) ? { text: new TextDecoder().decode(bytes), diagnostics: [] } : decode(bytes, { encoding });

async function readFileUnit({ id, source, bytes }: Unit, options: UnitOptions): Promise<ReadUnit> {
  const { text, diagnostics } = await decode(bytes, {
    encoding: options.encoding,
    declared: findDeclaredEncoding(bytes),
  });
  const document = await toDocument(text, { ...options, id, source });
  return {
    document,
    diagnostics: [...diagnostics, ...findOddities(document.text)].map((one) => ({ ...one, article: id })),
  };
}

async function toDocument(text: string, { id, source, asIs, format }: ReadOptions): Promise<Document> {
  if (format === undefined) refuseOther(text);
  if (format === 'html' || (format === undefined && looksLikeHtml(text))) {
    const { readHtml } = await import('./html.ts');
    return readHtml(text, { source, id, asIs });
  }
  return { id, source, format: 'text', text, declarations: [], ...(asIs ? { asIs } : {}) };
}

function refuseOther(text: string): void {
  const root = findForeignRoot(text);
  if (root) throw new UnreadableError(`it is XML (<${root}>), not an article; save the articles as HTML or plain text`);
  if (isOtherJson(text)) throw new UnreadableError('it is JSON, but no record or list of records {text} or {html}');
}
