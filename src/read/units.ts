import type { Diagnostic } from '../model/diagnostic.ts';
import { gather, gunzip, peek } from './bytes.ts';
import { decode } from './decode.ts';
import { maxBytesOf, type ReadOptions } from './options.ts';
import { findRecords } from './records.ts';
import { explainBinary, isGzip } from './signatures.ts';
import { looksLikeRecords } from './sniff.ts';
import type { Unit } from './unit.ts';
import { UnreadableError } from './unreadable.ts';

/** Enough to tell what a stream holds. */
const ENOUGH = 4096;

/**
 * The articles of a stream, each still as bytes and with its id: the whole of a text or a page, or one record after the
 * other. Gzip is unpacked. Between them comes what holds no article. Throws `UnreadableError` for what is no text.
 */
export async function* findUnits(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Unit | Diagnostic> {
  const packed = await peek(chunks, ({ length }) => length >= 3);
  const plain = isGzip(packed.head) ? gunzip(packed.whole) : packed.whole;
  const { head, whole } = await peek(plain, isTelling);
  if (isRecords(head, options)) return yield* findRecords(whole, options);
  const binary = options.format === undefined ? explainBinary(head) : undefined;
  if (binary) throw new UnreadableError(binary);
  const bytes = await gather(whole, maxBytesOf(options));
  const records = await findWideRecords(bytes, options);
  if (records) return yield* findRecords(once(records), options);
  const { id, source, claim } = options;
  yield { format: 'file', id: claim?.(id) ?? id, source, bytes };
}

/** Records in an encoding of two or four bytes a letter, as UTF-8; undefined where there are none. */
async function findWideRecords(bytes: Uint8Array, options: ReadOptions): Promise<Uint8Array | undefined> {
  if (!bytes.subarray(0, ENOUGH).includes(0)) return undefined;
  const { text } = await decode(bytes, { encoding: options.encoding });
  return isRecords(text, options) ? Buffer.from(text) : undefined;
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
