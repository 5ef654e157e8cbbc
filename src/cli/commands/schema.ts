import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';

export const schema: Command = {
  arguments: '<command>',
  about: "Prints the JSON Schema (draft 2020-12) of a command's output.",
  examples: [
    ['corpus schema diff', 'of corpus diff --json'],
    ['corpus schema corpus.diff.finding/1', 'of one record of corpus diff --ndjson'],
  ],
  formats: ['json'],
  options: [],
  async run(_session, [name]) {
    throw new UsageError(`no schema is called ${name}`);
  },
};
