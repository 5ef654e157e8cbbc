import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { peek } from './bytes.ts';
import { type Decoded, decode } from './decode.ts';
import { toFields } from './fields.ts';
import { claimIds, maxBytesOf, type ReadOptions } from './options.ts';
import { readRecord } from './record.ts';
import { type RawRecord, splitLines, splitObjects } from './record-lines.ts';
import { UnreadableError } from './unreadable.ts';

/** A first line longer than this is taken for a whole record. */
const LONG_LINE = 1 << 20;
/** After so many objects without text, a file is not about articles. */
const MANY = 1000;

/**
 * The documents of a stream of records (NDJSON, a JSON list, or objects one after the other), one at a time; what is
 * to be said of a document comes before it, and a record that cannot be read does not stop the others.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Document | Diagnostic> {
  const maxBytes = maxBytesOf(options);
  const { head, whole } = await peek(chunks, hasFirstLine);
  const bare = withoutMark(whole);
  const records = isOneALine(head) ? splitLines(bare, maxBytes) : splitObjects(bare, maxBytes);
  const within = { ...options, claim: options.claim ?? claimIds() };
  const refused: Diagnostic[] = [];
  let accepted = false;
  for await (const record of records) {
    const read = await readOne(record, within);
    accepted ||= read.document !== undefined || !read.foreign;
    if (!accepted && refused.push(...read.diagnostics) > MANY) break;
    if (!accepted) continue;
    yield* refused.splice(0);
    yield* read.diagnostics;
    if (read.document) yield read.document;
  }
  if (refused.length > 0) throw new UnreadableError('it is JSON, but nothing in it has "text" or "html"');
}

interface ReadOne {
  readonly diagnostics: readonly Diagnostic[];
  readonly document?: Document;
  /** Sound JSON that is no record. */
  readonly foreign: boolean;
}

async function readOne(raw: RawRecord, options: ReadOptions): Promise<ReadOne> {
  const bad = (reason: string, foreign: boolean): ReadOne => ({
    diagnostics: [{ code: 'BAD_RECORD', source: options.source, line: raw.line, reason }],
    foreign,
  });
  if (!raw.bytes) return bad(raw.problem ?? 'it is cut off', false);
  const { text, diagnostics: told } = isUtf8(raw.bytes) ? spell(raw.bytes) : await decode(raw.bytes, options);
  const parsed = parseJson(text);
  if ('reason' in parsed) return bad(parsed.reason, false);
  // Our own NDJSON says in between what there was to say of an article: nothing to read, nothing amiss.
  if (toFields(parsed.value)['schema'] === 'corpus.diagnostic/1') return { diagnostics: [], foreign: false };
  const read = await readRecord(parsed.value, options);
  if (typeof read === 'string') return bad(read, true);
  const article = read.document.id;
  const diagnostics = [...told, ...read.diagnostics].map((one) => ({ ...one, article }));
  return { document: read.document, diagnostics, foreign: false };
}

const spell = (bytes: Uint8Array): Decoded => ({ text: new TextDecoder().decode(bytes), diagnostics: [] });

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, whole } = await peek(chunks, ({ length }) => length >= 3);
  let skip = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  for await (const chunk of whole) {
    yield skip === 0 ? chunk : chunk.subarray(skip);
    skip = 0;
  }
}

function parseJson(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    return { reason: `it is not JSON from column ${at === undefined ? text.length + 1 : Number(at) + 1} on` };
  }
}

const firstLineOf = (head: Uint8Array): string => /^\ufeff?\s*([^\n]*)/.exec(new TextDecoder().decode(head))?.[1] ?? '';

function hasFirstLine(head: Uint8Array): boolean {
  const begin = head.findIndex((byte) => byte > 0x20);
  return head.length > LONG_LINE || (begin !== -1 && head.indexOf(0x0a, begin) !== -1);
}

/** One object a line, unless the first line is no whole object and ends where an object laid out over lines would. */
function isOneALine(head: Uint8Array): boolean {
  const line = firstLineOf(head).trim();
  if (!line.startsWith('{')) return false;
  return 'value' in parseJson(line) || !/[{[,:]$/.test(line);
}
