import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { ReadOptions } from './options.ts';
import { readUnit, type Unit } from './unit.ts';
import { findUnits } from './units.ts';

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
  for await (const found of findUnits(chunks, options)) {
    if (isDiagnostic(found)) yield found;
    else {
      const { document, diagnostics } = await readUnit(found, options);
      yield* diagnostics;
      yield document;
    }
  }
}

export const isDiagnostic = (found: Document | Unit | Diagnostic): found is Diagnostic => 'code' in found;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
