import { Option } from 'commander';
import { findOccurrences, parseQuery } from '../../corpus/occurrences.ts';
import { english } from '../../lang/en/index.ts';
import type { Occurrence } from '../../model/concordance.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { toConcordanceTable } from '../../views/concordance.ts';
import { toOccurrence } from '../../views/json/concordance.ts';
import { readTokenized } from '../articles.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { toCount } from '../options.ts';
import { type RowView, writeRows } from '../results.ts';

interface ConcordanceOptions {
  readonly context: number;
  readonly exact?: true;
  readonly sort?: 'left' | 'right';
}

const ROWS: RowView<Occurrence> = {
  command: 'concordance',
  list: 'occurrences',
  record: 'occurrence',
  toJson: toOccurrence,
  toTable: toConcordanceTable,
};

export const concordance: Command<ConcordanceOptions> = {
  arguments: '<words> [articles...]',
  about: `Shows every place where words stand, with the text around them. A word stands for all its forms; with * at its end for
all words that begin so; several words in quotes for the phrase.`,
  examples: [
    ['corpus concordance cooperation', 'every place, in all its forms'],
    ['corpus concordance "nuclear cooperat*" 002 004', 'a phrase, in two articles'],
    ['corpus concordance talks --exact --sort right', 'one form, by what follows'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--context <n>', 'characters on either side').argParser(toCount(1)).default(40),
    new Option('--exact', 'the form given only'),
    new Option('--sort <side>', 'by the words before or after').choices(['left', 'right']),
  ],
  async run(session, [words = '', ...articles], { context, exact, sort }) {
    const query = parseQuery(words, english, { exact: exact === true });
    if (query.length === 0) throw new UsageError(`there is no word in “${words}”: name at least one`);
    const occurrences: Occurrence[] = [];
    const diagnostics: Diagnostic[] = [];
    for await (const article of readTokenized(session, articles)) {
      occurrences.push(...findOccurrences(article, query, context));
      diagnostics.push(...article.diagnostics);
    }
    if (sort) occurrences.sort(bySide(sort));
    await writeRows(session, occurrences, diagnostics, ROWS);
    if (occurrences.length === 0) await session.tell(`“${words}” stands in none of these articles`);
    return undefined;
  },
};

/** Orders by the words next to the match: those before it read from right to left. */
function bySide(side: 'left' | 'right'): (one: Occurrence, other: Occurrence) => number {
  const keyOf = ({ left, right }: Occurrence): string => {
    const words = (side === 'left' ? left : right).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return (side === 'left' ? words.reverse() : words).join(' ');
  };
  return (one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0);
}
