import { InvalidArgumentError, Option } from 'commander';
import { KEYNESS_STATISTICS, KEYWORD_STATISTICS } from '../../compare/keywords.ts';
import { parseSet } from '../../lang/list.ts';
import { readSplit } from '../articles.ts';
import type { Command } from '../command.ts';
import { type CountOptions, countTerms } from '../counting.ts';
import { UsageError } from '../errors.ts';
import { readReference } from '../keyword-reference.ts';
import { type KeywordsOptions, writeCollection, writeEachArticle } from '../keyword-results.ts';
import { toCount } from '../options.ts';
import { countPartial, mergePartials, toCounted, writePartial } from '../partial-counts.ts';
import type { Session } from '../session.ts';
import { readSideFile } from '../side-file.ts';

export const keywords: Command<KeywordsOptions> = {
  arguments: '[articles...]',
  about: `Ranks the words and phrases that characterize articles, with the counts behind the rank. Plural, possessive, hyphen and
British or American spelling of one word count as one. TF-IDF is the count times ln((1 + N) / (1 + articles that hold the
word)) + 1. With --against: G2, the log-likelihood over two cells (Rayson & Garside 2000; from 3.84 on significant at 5 %,
15.13 at 0.01 %), BIC (Wilson 2013; 2 and more speak for a difference), Log Ratio, the binary logarithm of the ratio of rates
(Hardie 2014), and how large it is at least (Evert 2022, 95 %). DP is 0, Juilland's D 1 where a word is spread evenly. A frequency
list has lines of a word, a tab or comma, and its count; a line “# size N” gives the words of its text, else they are summed up.`,
  examples: [
    ['corpus keywords --top 15', 'of the whole collection'],
    ['corpus keywords 002 --against 000,001,003', 'what sets one article apart from others'],
    ['corpus keywords --per-article --phrases --top 5', 'one list of phrases an article'],
    [
      'corpus keywords 000 001 --partial | corpus keywords --merge',
      'counted in parts, on as many machines as you like',
    ],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--top <n>', 'how many').argParser(toCount(1)).default(20),
    new Option('--phrases', 'noun phrases instead of single words'),
    new Option('--per-article', 'one list an article instead of one for all'),
    new Option('--partial', 'write the counts, as one record, for --merge').conflicts(['perArticle', 'against']),
    new Option('--merge', 'add up the records --partial wrote, in files or standard input').conflicts('perArticle'),
    new Option(
      '--against <reference>',
      'compare with these articles (ids, files; commas between), or a frequency list',
    ),
    new Option('--stat <name>', 'rank by this statistic').choices(KEYWORD_STATISTICS),
    new Option('--min-count <n>', 'only what stands so often').argParser(toCount(1)).default(1),
    new Option('--min-documents <n>', 'only what stands in so many articles').argParser(toCount(1)).default(1),
    new Option('--include <pattern>', 'only terms that match this regular expression').argParser(toPattern),
    new Option('--exclude <pattern>', 'no terms that match it').argParser(toPattern),
    new Option('--keep-numbers', 'count numbers, years and amounts too'),
    new Option('--stop <file>', 'leave these words out as well, one a line'),
  ],
  async run(session, args, options) {
    if (options.stat && KEYNESS_STATISTICS.has(options.stat) && options.against === undefined) {
      throw new UsageError(`--stat ${options.stat} compares two groups of articles: name the other with --against`);
    }
    if (options.perArticle && options.against !== undefined) {
      throw new UsageError('--against compares whole groups: leave out --per-article');
    }
    const count = await toCountOptions(session, options);
    if (options.partial) {
      const partial = options.merge
        ? mergePartials(session, args, count)
        : countPartial(readSplit(session, args), count);
      await writePartial(session, await partial, count);
      return undefined;
    }
    const counted = options.merge
      ? toCounted(await mergePartials(session, args, count), count)
      : await countTerms(readSplit(session, args), count);
    if (options.perArticle) await writeEachArticle(session, { counted, count }, options);
    else {
      const reference =
        options.against === undefined ? undefined : await readReference(session, options.against, count);
      await writeCollection(session, { counted, count, ...(reference ? { reference } : {}) }, options);
    }
    return undefined;
  },
};

async function toCountOptions({ io }: Session, options: KeywordsOptions): Promise<CountOptions> {
  const { phrases, perArticle, keepNumbers, stop } = options;
  return {
    phrases: phrases === true,
    perArticle: perArticle === true,
    keepNumbers: keepNumbers === true,
    ...(stop === undefined ? {} : { stopWords: parseSet(await readSideFile(stop, io)) }),
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
