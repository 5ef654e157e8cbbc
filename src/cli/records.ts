import { splitLines } from '../read/record-lines.ts';
import { explainFailure, InputError } from './errors.ts';
import type { Session } from './session.ts';
import { openSideFile } from './side-file.ts';

/** One NDJSON record of a file. */
export interface LineRecord {
  /** Number of its line, counted from 1. */
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Room for two articles with all their markup. */
const LONGEST_LINE = 100_000_000;

/** The records of an NDJSON file, `-` for standard input, one at a time. A line that holds none is said and passed over. */
export async function* readRecords(session: Session, path: string): AsyncGenerator<LineRecord> {
  const bytes = await openSideFile(path, session.io);
  const decoder = new TextDecoder();
  try {
    for await (const { line, bytes: row, problem } of splitLines(bytes, LONGEST_LINE)) {
      const fields = row ? parseObject(decoder.decode(row)) : undefined;
      if (fields) yield { line, fields };
      else await session.reject({ code: 'BAD_RECORD', source: path, line, reason: problem ?? 'it is no JSON object' });
    }
  } catch (error) {
    const isInput = error instanceof Error && 'syscall' in error && error.syscall !== 'write';
    throw isInput ? new InputError(path, explainFailure(error)) : error;
  }
}

function parseObject(text: string): LineRecord['fields'] | undefined {
  try {
    if (isTooDeep(text)) return undefined;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Fields come back as given, and writing JSON calls itself for every bracket; no list of names needs so many. */
const DEEPEST = 500;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest > DEEPEST;
}
