import { toAnnotatedArticle } from '../../views/json/annotated.ts';
import { toLine } from '../../views/json/write.ts';
import { readAnnotated } from '../articles.ts';
import type { Command } from '../command.ts';

export const annotate: Command = {
  arguments: '[articles...]',
  about:
    'Writes everything found in each article as one NDJSON record: blocks, sentences, mentions, values,\nquotes and statements, every one with its place in the raw text. The other commands read such records.',
  examples: [
    ['corpus annotate -o corpus.ndjson', 'the whole collection into a file'],
    ['corpus annotate 002 | jq .quotes', 'the quotes of one article'],
  ],
  formats: ['ndjson'],
  options: [],
  async run(session, args) {
    for await (const article of readAnnotated(session, args)) {
      await session.out.write(toLine(toAnnotatedArticle(article)));
      await session.out.flush();
    }
    return undefined;
  },
};
