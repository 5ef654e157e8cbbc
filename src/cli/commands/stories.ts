import { Option } from 'commander';
import { findStories } from '../../compare/stories.ts';
import { english } from '../../lang/en/index.ts';
import type { Story } from '../../model/story.ts';
import { toStory } from '../../views/json/stories.ts';
import { toStoryTable } from '../../views/stories.ts';
import { collect, readAnnotated } from '../articles.ts';
import type { Command } from '../command.ts';
import { toCount } from '../options.ts';
import { type RowView, writeRows } from '../results.ts';

interface StoryOptions {
  readonly minArticles: number;
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
Every article is in one story; one that stands alone is a story of one.`,
  examples: [
    ['corpus stories', 'which articles of the collection tell the same event'],
    ['corpus stories --min-articles 2 --json', 'only events that several articles tell'],
    ['corpus stories week.ndjson --ndjson', 'the stories of a file of records, one a line'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [new Option('--min-articles <n>', 'told by at least n articles').argParser(toCount(1)).default(1)],
  async run(session, args, { minArticles }) {
    const articles = await collect(readAnnotated(session, args));
    const diagnostics = articles.flatMap((article) => article.diagnostics);
    const found = findStories(articles, english).filter((story) => story.articles.length >= minArticles);
    await writeRows(session, found, diagnostics, VIEW);
    return undefined;
  },
};
