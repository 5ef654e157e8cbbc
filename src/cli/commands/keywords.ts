import { Option } from 'commander';
import { type ArticleKeyword, rankArticleKeywords } from '../../compare/article-keywords.ts';
import {
  KEYNESS_STATISTICS,
  KEYWORD_STATISTICS,
  type KeywordOptions,
  type KeywordStatistic,
  rankKeywords,
} from '../../compare/keywords.ts';
import type { Keyword } from '../../model/corpus.ts';
import { toArticleKeyword, toKeyword } from '../../views/json/keywords.ts';
import { toArticleKeywordTable, toKeywordTable } from '../../views/keywords.ts';
import { readTokenized } from '../articles.ts';
import type { Command } from '../command.ts';
import { countTerms } from '../counting.ts';
import { UsageError } from '../errors.ts';
import { toCount } from '../options.ts';
import { type ArticleRows, type RowView, writePerArticle, writeRows } from '../results.ts';
import type { Session } from '../session.ts';

interface KeywordsOptions {
  readonly top: number;
  readonly phrases?: true;
  readonly perArticle?: true;
  readonly against?: string;
  readonly stat?: KeywordStatistic;
}

const ROWS: RowView<Keyword> = {
  command: 'keywords',
  list: 'keywords',
  record: 'keyword',
  toJson: toKeyword,
  toTable: toKeywordTable,
};

const LISTS: RowView<ArticleKeyword> = {
  ...ROWS,
  toJson: toArticleKeyword,
  toTable: toArticleKeywordTable,
};

export const keywords: Command<KeywordsOptions> = {
  arguments: '[articles...]',
  about: 'Ranks the words and phrases that characterize articles, with the counts behind the rank.',
  examples: [
    ['corpus keywords --top 15', 'of the whole collection'],
    ['corpus keywords 002 --against 000,001,003', 'what sets one article apart from others'],
    ['corpus keywords --per-article --top 5', 'one list an article'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--top <n>', 'how many').argParser(toCount(1)).default(20),
    new Option('--phrases', 'phrases as well as words'),
    new Option('--per-article', 'one list an article instead of one for all'),
    new Option('--against <articles>', 'compare with these articles (ids or files, separated by commas)'),
    new Option('--stat <name>', 'rank by this statistic').choices(KEYWORD_STATISTICS),
  ],
  async run(session, args, options) {
    if (options.perArticle) await writeEachArticle(session, args, options);
    else await writeCollection(session, args, options);
    return undefined;
  },
};

async function writeCollection(session: Session, args: readonly string[], options: KeywordsOptions): Promise<void> {
  if (options.stat && KEYNESS_STATISTICS.has(options.stat) && options.against === undefined) {
    throw new UsageError(`--stat ${options.stat} compares two groups of articles: name the other with --against`);
  }
  const { counts, diagnostics } = await countTerms(readTokenized(session, args));
  await writeRows(session, rankKeywords(counts, await toRankOptions(session, options)), diagnostics, ROWS);
}

async function toRankOptions(session: Session, { top, stat, against }: KeywordsOptions): Promise<KeywordOptions> {
  const statistic = stat === undefined ? {} : { statistic: stat };
  if (against === undefined) return { top, ...statistic };
  const { counts } = await countTerms(readTokenized(session, against.split(',')));
  return { top, ...statistic, reference: counts };
}

/** What is characteristic of one article shows against the others: all are counted before the first is ranked. */
async function writeEachArticle(session: Session, args: readonly string[], { top }: KeywordsOptions): Promise<void> {
  const { counts, articles } = await countTerms(readTokenized(session, args));
  const lists = async function* (): AsyncGenerator<ArticleRows<ArticleKeyword>> {
    for (const { id, keys, diagnostics } of articles) {
      yield { id, rows: rankArticleKeywords(keys, counts, { top }), diagnostics };
    }
  };
  await writePerArticle(session, lists(), LISTS);
}
