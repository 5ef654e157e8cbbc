import { formatReading } from '../../views/reading.ts';
import { readAnnotated } from '../articles.ts';
import type { Command } from '../command.ts';
import { writeAnnotated } from '../results.ts';
import { report } from '../session.ts';

export const show: Command = {
  arguments: '<articles...>',
  about: 'Shows the cleaned article to read, with people, organizations, places, values and quotes marked.',
  examples: [
    ['corpus show 002', 'one article of the collection'],
    ['corpus show 002 --color always | less -R', 'page by page'],
  ],
  formats: ['json'],
  options: [],
  async run(session, args) {
    const articles = readAnnotated(session, args);
    if (session.format === 'json') {
      await writeAnnotated(session, articles, 'show');
      return undefined;
    }
    let gap = '';
    for await (const article of articles) {
      await session.out.write(gap + formatReading(article, session.screen));
      await session.out.flush();
      await report(session, article.diagnostics);
      gap = '\n';
    }
    return undefined;
  },
};
