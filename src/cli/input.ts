import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { peek } from '../read/bytes.ts';
import { claimIds } from '../read/options.ts';
import { isDiagnostic, readStream } from '../read/read.ts';
import { isGzip } from '../read/signatures.ts';
import { UnreadableError } from '../read/unreadable.ts';
import { findInputs, type InputOptions, type World } from './arguments.ts';
import type { ArticleFile } from './collection.ts';
import { explainFailure, InputError, isMissing } from './errors.ts';
import { diskFiles } from './files.ts';
import type { RecordFile } from './record-lookup.ts';

export type { InputOptions, World } from './arguments.ts';

/**
 * The documents that `args` name, in the order given, read one after the other: ids of the collection, files, folders,
 * globs, `-`; all of the collection when there are none. A file that cannot be read comes as an `InputError` in its
 * place; a name that means nothing, or two things, is a `UsageError` before anything is read.
 */
export async function* openArticles(
  args: readonly string[],
  options: InputOptions,
  world: World,
): AsyncGenerator<Document | Diagnostic | InputError> {
  const claim = claimIds();
  const inputs = await findInputs(args, options, world);
  if (!inputs.includes('-')) options.expect?.(inputs.length);
  for (const input of inputs) {
    if (input instanceof InputError) yield input;
    else yield* readInput(input, { ...options, claim }, world);
  }
}

async function* readInput(
  input: ArticleFile | RecordFile | '-',
  options: InputOptions & { readonly claim: (id: string) => string },
  { stdin, files = diskFiles }: World,
): AsyncGenerator<Document | Diagnostic | InputError> {
  const { id, source } = input === '-' ? { id: 'stdin', source: '-' } : input;
  try {
    const bytes = input === '-' ? stdin.bytes() : unpackable(files.read(input.path), input.path);
    const isRecord = typeof input === 'object' && 'record' in input;
    // A record looked up bears the id it has in its file, whatever was read before.
    const found = readStream(bytes, { ...options, id, source, claim: isRecord ? undefined : options.claim });
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

/** One record of many, with what is said of it. */
async function* onlyRecord(
  record: string,
  found: AsyncIterable<Document | Diagnostic>,
): AsyncGenerator<Document | Diagnostic> {
  for await (const one of found) {
    if ((isDiagnostic(one) ? one.article : one.id) === record) yield one;
    if (!isDiagnostic(one) && one.id === record) return;
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
