import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { gather, gunzip, peek } from './bytes.ts';
import { decode } from './decode.ts';
import { findOddities } from './oddities.ts';
import { maxBytesOf, type ReadOptions } from './options.ts';
import { readRecords } from './records.ts';
import { explainBinary, isGzip } from './signatures.ts';
import { findDeclaredEncoding, findForeignRoot, isOtherJson, looksLikeHtml, looksLikeRecords } from './sniff.ts';
import { UnreadableError } from './unreadable.ts';

/** Enough to tell what a stream holds. */
const ENOUGH = 4096;

export interface ReadDocuments {
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The documents that `bytes` hold, with what is to be said of them. Throws `UnreadableError` when they hold no text. */
export async function readDocuments(bytes: Uint8Array, options: ReadOptions): Promise<ReadDocuments> {
  const documents: Document[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const found of readStream(once(bytes), options)) {
    if (isDiagnostic(found)) diagnostics.push(found);
    else documents.push(found);
  }
  return { documents, diagnostics };
}

/**
 * The documents of a stream of bytes, judged from what they hold: plain text, HTML or records, each also gzipped.
 * Records come one at a time; what is to be said of a document comes before it.
 */
export async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Document | Diagnostic> {
  const packed = await peek(chunks, ({ length }) => length >= 3);
  const plain = isGzip(packed.head) ? gunzip(packed.whole) : packed.whole;
  const { head, whole } = await peek(plain, isTelling);
  if (isRecords(head, options)) return yield* readRecords(whole, options);
  const binary = options.format === undefined ? explainBinary(head) : undefined;
  if (binary) throw new UnreadableError(binary);
  const bytes = await gather(whole, maxBytesOf(options));
  const declared = findDeclaredEncoding(bytes);
  const { text, diagnostics } = await decode(bytes, { encoding: options.encoding, declared });
  if (isRecords(text, options)) return yield* readRecords(once(Buffer.from(text)), options);
  const document = await toDocument(text, options);
  for (const diagnostic of [...diagnostics, ...findOddities(document.text)])
    yield { ...diagnostic, article: document.id };
  yield document;
}

export const isDiagnostic = (found: Document | Diagnostic): found is Diagnostic => 'code' in found;

async function toDocument(text: string, options: ReadOptions): Promise<Document> {
  const id = options.claim?.(options.id) ?? options.id;
  const { source, asIs } = options;
  if (options.format === undefined) refuseOther(text);
  if (options.format === 'html' || (options.format === undefined && looksLikeHtml(text))) {
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

/** A stream that waits for its writer says what it is with its first line. */
const isTelling = (head: Uint8Array): boolean => head.length >= ENOUGH || looksLikeRecords(latin1(head));

function isRecords(head: Uint8Array | string, { format }: ReadOptions): boolean {
  if (format !== undefined) return format === 'records';
  return looksLikeRecords(typeof head === 'string' ? head : latin1(head));
}

/** Enough for ASCII structure; a byte-order mark is three characters here. */
const latin1 = (head: Uint8Array): string =>
  Buffer.from(head.subarray(0, ENOUGH))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
