import { Option } from 'commander';
import { COLLOCATE_STATISTICS, type CollocateStatistic, rankCollocates } from '../../compare/collocates.ts';
import { CollocateCounter } from '../../corpus/collocate-counter.ts';
import { parseQuery } from '../../corpus/occurrences.ts';
import { english } from '../../lang/en/index.ts';
import type { Collocate } from '../../model/concordance.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { toCollocateTable } from '../../views/concordance.ts';
import { toCollocate } from '../../views/json/concordance.ts';
import { readTokenized } from '../articles.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { toCount } from '../options.ts';
import { type RowView, writeRows } from '../results.ts';

interface CollocatesOptions {
  readonly top: number;
  readonly window: number;
  readonly minCount: number;
  readonly stat: CollocateStatistic;
  readonly exact?: true;
  readonly sentence?: true;
}

const ROWS: RowView<Collocate> = {
  command: 'collocates',
  list: 'collocates',
  record: 'collocate',
  toJson: toCollocate,
  toTable: toCollocateTable,
};

export const collocates: Command<CollocatesOptions> = {
  arguments: '<words> [articles...]',
  about: `Ranks the words that stand near a word or phrase, in the same sentence, by how attached they are to it. logDice (Rychlý
2008; 14 at most) compares between texts of any size; MI = log2(O / E) favours the rare, t = (O − E) / √O the frequent; G2 is the
log-likelihood over four cells (Dunning 1993). O counts places near the word, E is what chance would put there.`,
  examples: [
    ['corpus collocates Pakistan', 'of the whole collection, by logDice'],
    ['corpus collocates "nuclear*" --window 3 --stat g2', 'three words on either side, by log-likelihood'],
    ['corpus collocates Taliban --sentence', 'anywhere in its sentences'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--top <n>', 'how many').argParser(toCount(1)).default(20),
    new Option('--window <n>', 'words on either side').argParser(toCount(1)).default(5),
    new Option('--sentence', 'the whole sentence instead of a window'),
    new Option('--min-count <n>', 'only what stands near so often').argParser(toCount(1)).default(2),
    new Option('--stat <name>', 'rank by this statistic').choices(COLLOCATE_STATISTICS).default('logDice'),
    new Option('--exact', 'the form given only'),
  ],
  async run(session, [words = '', ...articles], { top, window, minCount, stat, exact, sentence }) {
    const query = parseQuery(words, english, { exact: exact === true });
    if (query.length === 0) throw new UsageError(`there is no word in “${words}”: name at least one`);
    const counter = new CollocateCounter(query, sentence ? Number.POSITIVE_INFINITY : window);
    const diagnostics: Diagnostic[] = [];
    for await (const article of readTokenized(session, articles)) {
      counter.add(article, english);
      diagnostics.push(...article.diagnostics);
    }
    await writeRows(session, rankCollocates(counter.counts(), { top, minCount, statistic: stat }), diagnostics, ROWS);
    return undefined;
  },
};
