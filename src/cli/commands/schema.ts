import { SCHEMA_NAMES, schemaOf } from '../../views/json/schemas.ts';
import { toDocument } from '../../views/json/write.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { suggest } from '../suggest.ts';

export const schema: Command = {
  arguments: '[name]',
  about: `Prints the JSON Schema (draft 2020-12) of what a command writes with --json, or of one record it writes
with --ndjson. Without a name, lists all names.`,
  examples: [
    ['corpus schema diff', 'of corpus diff --json'],
    ['corpus schema corpus.diff.finding/1', 'of one record of corpus diff --ndjson'],
  ],
  formats: ['json'],
  options: [],
  async run(session, [name]) {
    if (name === undefined) await session.out.write(SCHEMA_NAMES.map((known) => `${known}\n`).join(''));
    else await session.out.write(toDocument(findSchema(name)));
    return undefined;
  },
};

/** By its full name, or by the command's. */
function findSchema(name: string): object {
  const found = schemaOf(name) ?? schemaOf(`corpus.${name}/1`);
  if (found) return found;
  const near = suggest(name, [...SCHEMA_NAMES.map((known) => known.split(/[./]/)[1] ?? ''), ...SCHEMA_NAMES]);
  throw new UsageError(
    `no schema is called ${name}; ${near ? `did you mean ${near}?` : 'corpus schema lists all names'}`,
  );
}
