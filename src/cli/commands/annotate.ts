import { toAnnotatedArticle } from '../../views/json/annotated.ts';
import { toLine } from '../../views/json/write.ts';
import { collect, readAnnotated } from '../articles.ts';
import type { Command } from '../command.ts';
import { writeDocument } from '../results.ts';

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
    const articles = readAnnotated(session, args);
    if (session.format === 'json') {
      const all = await collect(articles);
      await writeDocument(session, { command: 'annotate' }, { articles: all.map(toAnnotatedArticle) }, []);
      return undefined;
    }
    for await (const article of articles) {
      await session.out.write(toLine({ schema: 'corpus.article/1', ...toAnnotatedArticle(article) }));
      await session.out.flush();
    }
    return undefined;
  },
};
