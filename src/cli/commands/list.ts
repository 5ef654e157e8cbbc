import { toListArticle } from '../../views/json/list.ts';
import { toListTable } from '../../views/summary.ts';
import { readArticles } from '../articles.ts';
import type { Command } from '../command.ts';
import { writeArticles } from '../results.ts';

export const list: Command = {
  arguments: '[articles...]',
  about: 'Lists the articles of the collection: id, date, outlet, headline, words and file.',
  examples: [
    ['corpus list', 'the whole collection'],
    ['corpus list --csv -o articles.csv', 'for a spreadsheet'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [],
  resumes: (format) => format === 'ndjson',
  async run(session, args) {
    const view = { command: 'list', list: 'articles', record: 'article', toJson: toListArticle, toTable: toListTable };
    await writeArticles(session, readArticles(session, args), view);
    return undefined;
  },
};
