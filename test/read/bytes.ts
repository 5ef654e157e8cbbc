import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Document } from '../../src/model/document.ts';
import type { ReadOptions } from '../../src/read/options.ts';
import { type ReadDocuments, readDocuments } from '../../src/read/read.ts';

/** Bytes of strings (as UTF-8) and of numbers. */
export const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

export const read = (input: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadDocuments> =>
  readDocuments(typeof input === 'string' ? Buffer.from(input) : input, {
    id: '001',
    source: '001_dawn.txt',
    ...options,
  });

/** The only document of `input`. */
export async function readOne(
  input: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<{ readonly document: Document; readonly codes: readonly Diagnostic['code'][] }> {
  const { documents, diagnostics } = await read(input, options);
  const [document] = documents;
  if (!document || documents.length > 1) throw new Error(`expected one document, got ${documents.length}`);
  return { document, codes: diagnostics.map(({ code }) => code) };
}
