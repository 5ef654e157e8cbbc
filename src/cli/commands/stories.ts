import { Option } from 'commander';
import { findStories } from '../../compare/stories.ts';
import { StoryStream } from '../../compare/story-stream.ts';
import { english } from '../../lang/en/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Story } from '../../model/story.ts';
import { toPlacing, toStory } from '../../views/json/stories.ts';
import { toStoryTable } from '../../views/stories.ts';
import { collect, readAnnotated } from '../articles.ts';
import type { Command } from '../command.ts';
import { toCount } from '../options.ts';
import { type RowView, writeRecord, writeRows } from '../results.ts';
import type { Session } from '../session.ts';

interface StoryOptions {
  readonly minArticles: number;
  readonly online?: true;
}

const VIEW: RowView<Story> = {
  command: 'stories',
  list: 'stories',
  record: 'story',
  toJson: toStory,
  toTable: toStoryTable,
};

export const stories: Command<StoryOptions> = {
  arguments: '[articles...]',
  about: `Groups articles that tell the same event, with when, where and who. Meetings of one series are different events.
Every article is in one story; one that stands alone is a story of one. With --online each article is put into a story as it
arrives and stays there: with --ndjson that is said at once, one line an article.`,
  examples: [
    ['corpus stories', 'which articles of the collection tell the same event'],
    ['corpus stories --min-articles 2 --json', 'only events that several articles tell'],
    ['corpus stories week.ndjson --ndjson', 'the stories of a file of records, one a line'],
    ['tail -f wire.ndjson | corpus stories - --online --ndjson', 'for every article that arrives, its story'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--min-articles <n>', 'told by at least n articles').argParser(toCount(1)).default(1),
    new Option('--online', 'put each article into a story as it arrives'),
  ],
  async run(session, args, { minArticles, online }) {
    if (online) return followStories(session, args, minArticles);
    const articles = await collect(readAnnotated(session, args));
    const diagnostics = articles.flatMap((article) => article.diagnostics);
    const found = findStories(articles, english).filter((story) => story.articles.length >= minArticles);
    await writeRows(session, found, diagnostics, VIEW);
    return undefined;
  },
};

async function followStories(session: Session, args: readonly string[], minArticles: number): Promise<undefined> {
  const stream = new StoryStream(english);
  const diagnostics: Diagnostic[] = [];
  for await (const article of readAnnotated(session, args)) {
    const placing = stream.add(article);
    if (session.format !== 'ndjson') diagnostics.push(...article.diagnostics);
    else if (placing.articles >= minArticles) {
      await writeRecord(session, { ...VIEW, record: 'article' }, toPlacing(placing), article.diagnostics);
    }
  }
  if (session.format === 'ndjson') return undefined;
  const found = stream.stories().filter((story) => story.articles.length >= minArticles);
  await writeRows(session, found, diagnostics, VIEW);
  return undefined;
}
