import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';

export const completion: Command = {
  arguments: '<shell>',
  about: 'Prints a completion script.',
  examples: [
    ['corpus completion bash', ''],
    ['corpus completion fish', ''],
  ],
  formats: ['json'],
  options: [],
  async run(_session, [name]) {
    throw new UsageError(`no schema is called ${name}`);
  },
};
