import { Option } from 'commander';
import { resolveEntities } from '../../corpus/entities.ts';
import { findPatternPlaces, findPlaces, type Place, parseQuery, showPlaces } from '../../corpus/occurrences.ts';
import { english } from '../../lang/en/index.ts';
import type { Annotated } from '../../model/annotated.ts';
import type { Occurrence } from '../../model/concordance.ts';
import type { CorpusEntity } from '../../model/corpus.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { fold } from '../../text/fold.ts';
import { toConcordanceTable } from '../../views/concordance.ts';
import { toOccurrence } from '../../views/json/concordance.ts';
import { collect, readAnnotated, readTokenized } from '../articles.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { toCount } from '../options.ts';
import { type RowView, writeRecord, writeRows } from '../results.ts';
import { report, type Session } from '../session.ts';

interface ConcordanceOptions {
  readonly context?: number;
  readonly exact?: true;
  readonly regex?: true;
  readonly entity?: true;
  readonly sentence?: true;
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
all words that begin so; several words in quotes for the phrase. Places are found within sentences.`,
  examples: [
    ['corpus concordance cooperation', 'every place, in all its forms'],
    ['corpus concordance "nuclear cooperat*" 002 004', 'a phrase, in two articles'],
    ['corpus concordance talks --exact --sort right', 'one form, by what follows'],
    ['corpus concordance "\\b(19|20)\\d\\d\\b" --regex --sentence', 'every year, within its sentence'],
    ['corpus concordance Ryabkov --entity', 'every mention of the man, however named'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--context <n>', 'characters on either side (default: 40, or what the terminal has room for)').argParser(
      toCount(1),
    ),
    new Option('--exact', 'the form given only'),
    new Option('--regex', 'a regular expression instead of words; letters match in either case').conflicts(['exact']),
    new Option('--entity', 'all mentions of whom or what these words name').conflicts(['exact', 'regex']),
    new Option('--sentence', 'context ends with the sentence'),
    new Option('--sort <side>', 'by the words before or after, instead of by article').choices(['left', 'right']),
  ],
  async run(session, [words = '', ...articles], options) {
    const context = options.context ?? roomFor(session);
    const occurrences: Occurrence[] = [];
    const diagnostics: Diagnostic[] = [];
    let found = 0;
    for await (const { article, places } of findAll(session, words, articles, options)) {
      const shown = showPlaces(article, places, { context, inSentence: options.sentence === true });
      found += shown.length;
      if (session.format === 'ndjson' && !options.sort) {
        for (const one of shown) await writeRecord(session, ROWS, toOccurrence(one), []);
        await report(session, article.diagnostics);
      } else {
        occurrences.push(...shown);
        diagnostics.push(...article.diagnostics);
      }
    }
    if (options.sort) occurrences.sort(bySide(options.sort));
    if (session.format !== 'ndjson' || options.sort) await writeRows(session, occurrences, diagnostics, ROWS);
    if (found === 0) await session.tell(`“${words}” stands in none of these articles`);
    return undefined;
  },
};

interface Searched {
  readonly article: Annotated<'sentences'>;
  readonly places: readonly Place[];
}

async function* findAll(
  session: Session,
  words: string,
  names: readonly string[],
  { exact, regex, entity }: ConcordanceOptions,
): AsyncGenerator<Searched> {
  if (entity) return yield* findMentions(await collect(readAnnotated(session, names)), words);
  const find = regex ? searchPattern(words) : searchWords(words, exact === true);
  for await (const article of readTokenized(session, names)) yield { article, places: find(article) };
}

type Search = (article: Annotated<'sentences' | 'tokens'>) => Place[];

function searchWords(words: string, exact: boolean): Search {
  const query = parseQuery(words, english, { exact });
  if (query.length === 0) throw new UsageError(`there is no word in “${words}”: name at least one`);
  return (article) => findPlaces(article, query);
}

function searchPattern(given: string): Search {
  try {
    const pattern = new RegExp(given, 'iu');
    return (article) => findPatternPlaces(article, pattern);
  } catch {
    throw new UsageError(`“${given}” is no regular expression`);
  }
}

/** The mentions of all entities one of whose names holds the words. */
function* findMentions(articles: readonly Annotated[], words: string): Generator<Searched> {
  const wanted = ` ${fold(words)} `;
  const isNamed = ({ name, aliases }: CorpusEntity): boolean =>
    [name, ...aliases].some((form) => ` ${fold(form)} `.includes(wanted));
  const mentions = resolveEntities(articles, english)
    .filter(isNamed)
    .flatMap((entity) => entity.mentions);
  for (const article of articles) {
    const own = mentions.filter((mention) => mention.article === article.id).sort((a, b) => a.start - b.start);
    const places = own.flatMap(({ start, end }) => {
      const sentence = article.sentences.findIndex((one) => one.start <= start && end <= one.end);
      return sentence < 0 ? [] : [{ start, end, sentence }];
    });
    yield { article, places };
  }
}

/** Least and most characters on either side on a terminal, and what the other columns take. */
const ROOM = { least: 15, most: 80, beside: 26 };

function roomFor({ format, screen }: Session): number {
  if (format !== 'text' || !screen.isTerminal) return 40;
  return Math.max(ROOM.least, Math.min(ROOM.most, (screen.columns - ROOM.beside) >> 1));
}

/** Orders by the words next to the match: those before it read from right to left. */
function bySide(side: 'left' | 'right'): (one: Occurrence, other: Occurrence) => number {
  const keyOf = ({ left, right }: Occurrence): string => {
    const words = (side === 'left' ? left : right).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return (side === 'left' ? words.reverse() : words).join(' ');
  };
  return (one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0);
}
