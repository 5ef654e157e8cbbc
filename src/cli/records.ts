import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { splitLines } from '../read/record-lines.ts';
import { explainFailure, InputError } from './errors.ts';
import type { Session } from './session.ts';

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
  const bytes = path === '-' ? session.io.stdin.bytes() : createReadStream(resolve(session.io.cwd, path));
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
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
