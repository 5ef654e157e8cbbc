import { isDiagnostic } from '../read/read.ts';
import { findUnits } from '../read/units.ts';
import { UnreadableError } from '../read/unreadable.ts';
import { type ArticleFile, type Collection, listSome } from './collection.ts';
import { explainFailure, UsageError } from './errors.ts';
import type { Files } from './files.ts';

const HOLDS_RECORDS = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i;

/** A record of the collection and the file it stands in. */
export interface RecordFile extends ArticleFile {
  readonly record: string;
}

/** The record of the collection that `id` names; undefined when none does. Reads its record files, all of them. */
export async function findRecord(id: string, collection: Collection, files: Files): Promise<RecordFile | undefined> {
  const found: ArticleFile[] = [];
  for (const file of collection.files) {
    if (HOLDS_RECORDS.test(file.source) && (await holdsRecord(id, file, files))) found.push(file);
  }
  if (found.length > 1) {
    throw new UsageError(`${id} is ambiguous: a record of ${listSome(found.map(({ source }) => source))}`);
  }
  return found[0] && { ...found[0], record: id };
}

async function holdsRecord(id: string, file: ArticleFile, files: Files): Promise<boolean> {
  try {
    for await (const one of findUnits(files.read(file.path), file))
      if (!isDiagnostic(one) && one.id === id) return true;
  } catch (error) {
    if (!(error instanceof UnreadableError)) explainFailure(error);
  }
  return false;
}
