import type { Diagnostic } from '../model/diagnostic.ts';
import { peek } from '../read/bytes.ts';
import { claimIds } from '../read/options.ts';
import { isDiagnostic } from '../read/read.ts';
import { isGzip } from '../read/signatures.ts';
import type { Unit } from '../read/unit.ts';
import { findUnits } from '../read/units.ts';
import { UnreadableError } from '../read/unreadable.ts';
import type { Input, InputOptions, World } from './arguments.ts';
import type { ArticleFile } from './collection.ts';
import { explainFailure, InputError, isMissing } from './errors.ts';
import { diskFiles } from './files.ts';
import type { RecordFile } from './record-lookup.ts';

export type { InputOptions, World } from './arguments.ts';

/**
 * The articles of `inputs`, still as bytes, one after the other. A file that cannot be read comes as an `InputError` in
 * its place.
 */
export async function* openUnits(
  inputs: readonly Input[],
  options: InputOptions,
  world: World,
): AsyncGenerator<Unit | Diagnostic | InputError> {
  const claim = claimIds();
  for (const input of inputs) {
    if (input instanceof InputError) yield input;
    else yield* openInput(input, { ...options, claim }, world);
  }
}

async function* openInput(
  input: ArticleFile | RecordFile | '-',
  options: InputOptions & { readonly claim: (id: string) => string },
  { stdin, files = diskFiles }: World,
): AsyncGenerator<Unit | Diagnostic | InputError> {
  const { id, source } = input === '-' ? { id: 'stdin', source: '-' } : input;
  try {
    const bytes = input === '-' ? stdin.bytes() : unpackable(files.read(input.path), input.path);
    const isRecord = typeof input === 'object' && 'record' in input;
    // A record looked up bears the id it has in its file, whatever was read before.
    const found = findUnits(bytes, { ...options, id, source, claim: isRecord ? undefined : options.claim });
    yield* isRecord ? onlyRecord(input.record, found) : found;
  } catch (error) {
    yield new InputError(source, explain(error, source));
  }
}

function explain(error: unknown, source: string): string {
  if (error instanceof UnreadableError) return error.message;
  // A folder lists a name that is not UTF-8 with replacement characters, and nothing bears that name.
  const isMisspelt = isMissing(error) && source.includes('\ufffd');
  return isMisspelt ? 'its name is not in UTF-8; rename it' : explainFailure(error);
}

/** One record of many. */
async function* onlyRecord(record: string, found: AsyncIterable<Unit | Diagnostic>): AsyncGenerator<Unit> {
  for await (const one of found) {
    if (!isDiagnostic(one) && one.id === record) {
      yield one;
      return;
    }
  }
}

/** A file that calls itself packed and is not is a broken download more often than a text. */
async function* unpackable(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const { head, whole } = await peek(chunks, ({ length }) => length >= 3);
  if (path.toLowerCase().endsWith('.gz') && !isGzip(head)) {
    // Beginning to read and breaking off lets go of the file; the iterator alone would hold it open.
    for await (const _ of whole) break;
    throw new UnreadableError('it is named .gz but holds no gzip data; fetch it again or drop .gz from its name');
  }
  yield* whole;
}
