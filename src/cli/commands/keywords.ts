import { InvalidArgumentError, Option } from 'commander';
import { type ArticleKeyword, rankArticleKeywords } from '../../compare/article-keywords.ts';
import { rankArticlePhrases } from '../../compare/article-phrases.ts';
import {
  KEYNESS_STATISTICS,
  KEYWORD_STATISTICS,
  type KeywordOptions,
  type KeywordStatistic,
  rankKeywords,
} from '../../compare/keywords.ts';
import { english } from '../../lang/en/index.ts';
import { parseSet } from '../../lang/list.ts';
import type { Keyword } from '../../model/corpus.ts';
import type { TermCounts } from '../../model/terms.ts';
import { toArticleKeyword, toKeyword } from '../../views/json/keywords.ts';
import { toArticleKeywordTable, toKeywordTable } from '../../views/keywords.ts';
import { readTokenized } from '../articles.ts';
import type { Command } from '../command.ts';
import { type Counted, type CountOptions, countTerms } from '../counting.ts';
import { UsageError } from '../errors.ts';
import { toCount } from '../options.ts';
import { type ArticleRows, type RowView, writePerArticle, writeRows } from '../results.ts';
import type { Session } from '../session.ts';
import { readSideFile } from '../side-file.ts';

interface KeywordsOptions {
  readonly top: number;
  readonly phrases?: true;
  readonly perArticle?: true;
  readonly against?: string;
  readonly stat?: KeywordStatistic;
  readonly minCount: number;
  readonly minArticles: number;
  readonly include?: RegExp;
  readonly exclude?: RegExp;
  readonly numbers?: true;
  readonly stopWords?: string;
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
  about: `Ranks the words and phrases that characterize articles, with the counts behind the rank. TF-IDF is the count times
ln((1 + N) / (1 + articles that hold the word)) + 1; G2 is the log-likelihood of two groups of articles
(Rayson & Garside). With --per-article longer words weigh a little more.`,
  examples: [
    ['corpus keywords --top 15', 'of the whole collection'],
    ['corpus keywords 002 --against 000,001,003', 'what sets one article apart from others'],
    ['corpus keywords --per-article --phrases --top 5', 'one list of phrases an article'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--top <n>', 'how many').argParser(toCount(1)).default(20),
    new Option('--phrases', 'noun phrases instead of single words'),
    new Option('--per-article', 'one list an article instead of one for all'),
    new Option('--against <articles>', 'compare with these articles (ids or files, separated by commas)'),
    new Option('--stat <name>', 'rank by this statistic').choices(KEYWORD_STATISTICS),
    new Option('--min-count <n>', 'only what stands so often').argParser(toCount(1)).default(1),
    new Option('--min-articles <n>', 'only what stands in so many articles').argParser(toCount(1)).default(1),
    new Option('--include <pattern>', 'only terms that match this regular expression').argParser(toPattern),
    new Option('--exclude <pattern>', 'no terms that match it').argParser(toPattern),
    new Option('--numbers', 'count numbers, years and amounts too'),
    new Option('--stop-words <file>', 'leave these words out as well, one a line'),
  ],
  async run(session, args, options) {
    if (options.stat && KEYNESS_STATISTICS.has(options.stat) && options.against === undefined) {
      throw new UsageError(`--stat ${options.stat} compares two groups of articles: name the other with --against`);
    }
    const counted = await countTerms(readTokenized(session, args), await toCountOptions(session, options));
    if (options.perArticle) await writeEachArticle(session, counted, options);
    else await writeCollection(session, counted, options);
    return undefined;
  },
};

async function writeCollection(session: Session, counted: Counted, options: KeywordsOptions): Promise<void> {
  const reference = await countReference(session, options);
  const rank = { ...toRankOptions(options), minWords: options.phrases ? 2 : 1, ...(reference ? { reference } : {}) };
  await writeRows(session, rankKeywords(toCounts(counted, options), rank), counted.diagnostics, ROWS);
}

async function countReference(session: Session, options: KeywordsOptions): Promise<TermCounts | undefined> {
  if (options.against === undefined) return undefined;
  const names = options.against.split(',');
  return toCounts(await countTerms(readTokenized(session, names), await toCountOptions(session, options)), options);
}

const toCounts = ({ words, phrases }: Counted, options: KeywordsOptions): TermCounts =>
  options.phrases ? phrases : words;

/** What is characteristic of one article shows against the others: all are counted before the first is ranked. */
async function writeEachArticle(session: Session, counted: Counted, options: KeywordsOptions): Promise<void> {
  const context = { ...counted, background: english.background };
  const rank = toRankOptions(options);
  const lists = async function* (): AsyncGenerator<ArticleRows<ArticleKeyword>> {
    for (const { id, keys, phrases, diagnostics } of counted.articles) {
      const rows = options.phrases
        ? rankArticlePhrases(phrases, context, rank)
        : rankArticleKeywords(keys, counted.words, rank);
      yield { id, rows, diagnostics };
    }
  };
  await writePerArticle(session, lists(), LISTS);
}

const toRankOptions = ({ top, stat, minCount, minArticles, include, exclude }: KeywordsOptions): KeywordOptions => ({
  top,
  minCount,
  minDocuments: minArticles,
  ...(stat ? { statistic: stat } : {}),
  ...(include ? { include } : {}),
  ...(exclude ? { exclude } : {}),
});

async function toCountOptions(
  { io }: Session,
  { phrases, numbers, stopWords }: KeywordsOptions,
): Promise<CountOptions> {
  return {
    phrases: phrases === true,
    keepNumbers: numbers === true,
    ...(stopWords === undefined ? {} : { stopWords: parseSet(await readSideFile(stopWords, io)) }),
  };
}

/** Parses a regular expression; letters match in either case. */
function toPattern(given: string): RegExp {
  try {
    return new RegExp(given, 'iu');
  } catch {
    throw new InvalidArgumentError('Expected a regular expression.');
  }
}
