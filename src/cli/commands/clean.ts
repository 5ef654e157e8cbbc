import { Option } from 'commander';
import { ProfileLearner } from '../../clean/profile/learn.ts';
import { english } from '../../lang/en/index.ts';
import { type Article, cleanedText } from '../../model/article.ts';
import { escapeText } from '../../views/escape.ts';
import { formatExplanation } from '../../views/explain.ts';
import { toCleanArticle } from '../../views/json/article.ts';
import { toCleanTable } from '../../views/summary.ts';
import { readArticles } from '../articles.ts';
import type { Command } from '../command.ts';
import { readProfile } from '../profile-file.ts';
import { type RowView, writeArticles } from '../results.ts';
import { report, requireText, type Session } from '../session.ts';

interface CleanOptions {
  readonly text?: true;
  readonly explain?: true;
  readonly profile?: string;
  readonly learnProfile?: true;
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
    ['corpus clean 004 --explain', 'every raw line, kept or removed, with the rule; then where the metadata stand'],
    ['corpus clean - --ndjson < pages.ndjson', 'records in, records out, one at a time'],
    ['corpus clean --learn-profile -o outlets.json', 'remember which lines come back on the pages of an outlet'],
    ['corpus clean 004 --profile outlets.json --explain', 'and take them for what they are'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--text', 'print the cleaned prose').conflicts('explain'),
    new Option(
      '--explain',
      'print every raw line, kept or removed, with role and rule, and the evidence for the metadata',
    ),
    new Option('--profile <file>', 'also remove lines that came back on other pages of the outlet'),
    new Option('--learn-profile', 'print which lines come back on the pages of an outlet, for --profile').conflicts([
      'text',
      'explain',
      'profile',
    ]),
  ],
  resumes: (format) => format === 'ndjson',
  async run(session, args, { text, explain, profile, learnProfile }) {
    if (text || explain) requireText(session, text ? '--text' : '--explain');
    if (learnProfile) return learn(session, args);
    const articles = readArticles(
      session,
      args,
      profile === undefined ? undefined : await readProfile(profile, session.io),
    );
    if (text) await writeTexts(session, articles, (article) => `${escapeText(cleanedText(article))}\n`);
    else if (explain) await writeTexts(session, articles, (article) => formatExplanation(article, session.screen));
    else await writeArticles(session, articles, VIEW);
    return undefined;
  },
};

/** Writes the profile of the outlets that the articles come from: a result like any other. */
async function learn(session: Session, args: readonly string[]): Promise<undefined> {
  const learner = new ProfileLearner(english);
  for await (const article of readArticles(session, args)) learner.add(article);
  const profile = learner.profile();
  await session.out.write(`${JSON.stringify(profile)}\n`);
  const outlets = Object.values(profile.outlets);
  const lines = outlets.reduce((sum, outlet) => sum + Object.keys(outlet.lines).length, 0);
  const pages = outlets.reduce((sum, outlet) => sum + outlet.pages, 0);
  await session.tell(`lines that come back: ${lines}; pages: ${pages}; outlets: ${outlets.length}`);
}

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
