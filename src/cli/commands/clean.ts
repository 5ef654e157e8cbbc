import { Option } from 'commander';
import { type Article, cleanedText } from '../../model/article.ts';
import { escapeText } from '../../views/escape.ts';
import { formatExplanation } from '../../views/explain.ts';
import { toCleanArticle } from '../../views/json/article.ts';
import { toCleanTable } from '../../views/summary.ts';
import { readArticles } from '../articles.ts';
import type { Command } from '../command.ts';
import { type RowView, writeArticles } from '../results.ts';
import { report, requireText, type Session } from '../session.ts';

interface CleanOptions {
  readonly text?: true;
  readonly explain?: true;
}

const VIEW: RowView<Article> = {
  command: 'clean',
  list: 'articles',
  record: 'article',
  toJson: toCleanArticle,
  toTable: toCleanTable,
};

export const clean: Command<CleanOptions> = {
  arguments: '[articles...]',
  about: `Tells article text from menus, captions, reader comments and other page furniture.
The raw text is never changed: every line gets a role and the rule that decided it.`,
  examples: [
    ['corpus clean', 'one row an article: what was kept and removed'],
    ['corpus clean 004 --text', 'the cleaned prose'],
    ['corpus clean 004 --explain', 'every raw line, kept or removed, with the rule'],
    ['corpus clean - --ndjson < pages.ndjson', 'records in, records out, one at a time'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--text', 'print the cleaned prose').conflicts('explain'),
    new Option('--explain', 'print every raw line, kept or removed, with role and rule'),
  ],
  resumes: (format) => format === 'ndjson',
  async run(session, args, { text, explain }) {
    if (text || explain) requireText(session, text ? '--text' : '--explain');
    const articles = readArticles(session, args);
    if (text) await writeTexts(session, articles, (article) => `${escapeText(cleanedText(article))}\n`);
    else if (explain) await writeTexts(session, articles, (article) => formatExplanation(article, session.screen));
    else await writeArticles(session, articles, VIEW);
    return undefined;
  },
};

/** One text after the other, a blank line between them. */
async function writeTexts(
  session: Session,
  articles: AsyncIterable<Article>,
  format: (article: Article) => string,
): Promise<void> {
  let gap = '';
  for await (const article of articles) {
    await report(session, article.diagnostics);
    await session.out.write(gap + format(article));
    await session.out.flush();
    gap = '\n';
  }
}
