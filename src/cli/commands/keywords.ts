import { Option } from 'commander';
import type { Annotated } from '../../model/annotated.ts';
import type { Keyword } from '../../model/corpus.ts';
import { toArticleKeyword, toKeyword } from '../../views/json/keywords.ts';
import { toKeywordTable } from '../../views/keywords.ts';
import { collect, readAnnotated } from '../articles.ts';
import type { Command } from '../command.ts';
import { toCount } from '../options.ts';
import { type RowView, writePerArticle, writeRows } from '../results.ts';
import { toKeywords } from '../stages.ts';

interface KeywordOptions {
  readonly top: number;
  readonly phrases?: true;
  readonly perArticle?: true;
  readonly against?: string;
  readonly stat?: string;
}

const VIEW: RowView<Keyword> = {
  command: 'keywords',
  list: 'keywords',
  record: 'keyword',
  toJson: toKeyword,
  toTable: toKeywordTable,
};

export const keywords: Command<KeywordOptions> = {
  arguments: '[articles...]',
  about: 'Ranks the words and phrases that characterize articles, with the counts behind the rank.',
  examples: [
    ['corpus keywords --top 15', 'of the whole collection'],
    ['corpus keywords 002 --phrases', 'phrases of one article'],
    ['corpus keywords 002 --against 000,001,003', 'what sets one article apart from others'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--top <n>', 'how many').argParser(toCount(1)).default(20),
    new Option('--phrases', 'phrases as well as words'),
    new Option('--per-article', 'one list an article instead of one for all'),
    new Option('--against <articles>', 'compare with these articles (ids or files, separated by commas)'),
    new Option('--stat <name>', 'rank by this statistic'),
  ],
  async run(session, args, options) {
    const reference =
      options.against === undefined ? [] : await collect(readAnnotated(session, options.against.split(',')));
    const wish = {
      top: options.top,
      phrases: options.phrases === true,
      ...(options.stat === undefined ? {} : { stat: options.stat }),
    };
    const find = (articles: readonly Annotated[]): Keyword[] => toKeywords(articles, reference, wish);
    if (options.perArticle) {
      await writePerArticle(session, readAnnotated(session, args), (article) => find([article]), {
        ...VIEW,
        toJson: toArticleKeyword,
      });
    } else {
      const articles = await collect(readAnnotated(session, args));
      await writeRows(
        session,
        find(articles),
        articles.flatMap(({ diagnostics }) => diagnostics),
        VIEW,
      );
    }
    return undefined;
  },
};
