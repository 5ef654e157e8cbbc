import type { Diagnostic } from '../model/diagnostic.ts';
import { peek } from './bytes.ts';
import { toFields } from './fields.ts';
import { claimIds, maxBytesOf, type ReadOptions } from './options.ts';
import { idOf, whyNoRecord } from './record.ts';
import { type RawRecord, splitLines, splitObjects } from './record-lines.ts';
import { decodeRecord, type Unit } from './unit.ts';
import { UnreadableError } from './unreadable.ts';

/** A first line longer than this is taken for a whole record. */
const LONG_LINE = 1 << 20;
/** After so many objects without text, a file is not about articles. */
const MANY = 1000;

/**
 * The records of a stream (NDJSON, a JSON list, or objects one after the other) that hold an article, one at a time; one
 * that holds none is told in its place and does not stop the others.
 */
export async function* findRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Unit | Diagnostic> {
  const maxBytes = maxBytesOf(options);
  const { head, whole } = await peek(chunks, hasFirstLine);
  const bare = withoutMark(whole);
  const records = isOneALine(head) ? splitLines(bare, maxBytes) : splitObjects(bare, maxBytes);
  const within = { ...options, claim: options.claim ?? claimIds() };
  const refused: Diagnostic[] = [];
  let accepted = false;
  for await (const record of records) {
    const { found, foreign } = await findOne(record, within);
    accepted ||= (found !== undefined && !('code' in found)) || !foreign;
    if (!accepted && found && 'code' in found && refused.push(found) > MANY) break;
    if (!accepted) continue;
    yield* refused.splice(0);
    if (found) yield found;
  }
  if (refused.length > 0) throw new UnreadableError('it is JSON, but nothing in it has "text" or "html"');
}

interface FoundOne {
  readonly found?: Unit | Diagnostic;
  /** Sound JSON that is no record. */
  readonly foreign: boolean;
}

async function findOne({ line, bytes, problem }: RawRecord, options: ReadOptions): Promise<FoundOne> {
  const { source, claim } = options;
  const bad = (reason: string, foreign: boolean): FoundOne => ({
    found: { code: 'BAD_RECORD', source, line, reason },
    foreign,
  });
  if (!bytes) return bad(problem ?? 'it is cut off', false);
  const { text } = await decodeRecord(bytes, options);
  const parsed = parseJson(text);
  if ('reason' in parsed) return bad(parsed.reason, false);
  const { value } = parsed;
  // Our own NDJSON says in between what there was to say of an article: nothing to read, nothing amiss.
  if (toFields(value)['schema'] === 'corpus.diagnostic/1') return { foreign: false };
  const reason = whyNoRecord(value);
  if (reason !== undefined) return bad(reason, true);
  const id = idOf(toFields(value)) ?? options.id;
  return { found: { format: 'record', id: claim?.(id) ?? id, source, bytes, value }, foreign: false };
}

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
