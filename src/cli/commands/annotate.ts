import { mapArticles, readAnnotated } from '../articles.ts';
import type { Command } from '../command.ts';
import { writeAnnotated } from '../results.ts';
import { record } from '../steps/record.ts';

export const annotate: Command = {
  arguments: '[articles...]',
  about: `Writes everything found in each article as one NDJSON record: blocks, sentences, names, values, quotes and
statements, each with its place in the raw text. The other commands read such records in place of the articles.`,
  examples: [
    ['corpus annotate -o corpus.ndjson', 'the whole collection into a file'],
    ['corpus annotate 002 | jq .quotes', 'the quotes of one article'],
  ],
  formats: ['json', 'ndjson'],
  options: [],
  resumes: (format) => format !== 'json',
  async run(session, args) {
    if (session.format === 'json') {
      await writeAnnotated(session, readAnnotated(session, args), 'annotate');
      return undefined;
    }
    for await (const line of mapArticles(session, args, record, undefined)) {
      await session.out.write(line);
      await session.out.flush();
    }
    return undefined;
  },
};
