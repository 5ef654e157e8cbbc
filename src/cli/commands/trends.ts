import { Option } from 'commander';
import { rankKeywords } from '../../compare/keywords.ts';
import { type Counted, type DatedArticles, findTrends } from '../../compare/trends.ts';
import { resolveEntities } from '../../corpus/entities.ts';
import { findMatches, parseQuery } from '../../corpus/occurrences.ts';
import { english } from '../../lang/en/index.ts';
import type { Annotated } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Trends } from '../../model/trend.ts';
import { PERIOD_UNITS, type PeriodUnit } from '../../text/periods.ts';
import { toTrend } from '../../views/json/trends.ts';
import { drawTrends, type Measure, toTrendTable } from '../../views/trends.ts';
import { collect, readAnnotated, readSplit, readTokenized } from '../articles.ts';
import type { Command } from '../command.ts';
import { countTerms } from '../counting.ts';
import { UsageError } from '../errors.ts';
import { toCount } from '../options.ts';
import { writeDocument, writeRows } from '../results.ts';
import { report, type Session } from '../session.ts';

interface TrendOptions {
  readonly term?: readonly string[];
  readonly entities?: true;
  readonly by: PeriodUnit | 'auto';
  readonly measure: 'rate' | 'count';
  readonly top: number;
}

export const trends: Command<TrendOptions> = {
  arguments: '[articles...]',
  about: `Shows how often words or entities stand in articles of each day, week, month or year, by publication date. A word stands for
all its forms; with * at its end for all words that begin so. Articles without a date are counted apart and named.`,
  examples: [
    ['corpus trends', 'the most characteristic words of the collection over time'],
    ['corpus trends --term Pakistan --by year', 'one word, a bar a year'],
    ['corpus trends --term "arms sale*" --term Taliban --csv', 'a phrase and a word, for a spreadsheet'],
    ['corpus trends --entities --top 5 --measure count', 'who and what is named most'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--term <words>', 'these words; may be given again').argParser(
      (given: string, before: readonly string[] = []) => [...before, given],
    ),
    new Option('--entities', 'people, organizations and places instead of words').conflicts('term'),
    new Option('--by <period>', 'auto takes the finest with at most 40 periods')
      .choices(['auto', ...PERIOD_UNITS])
      .default('auto'),
    new Option('--measure <what>', 'what heights show: occurrences per million words, or how many')
      .choices(['rate', 'count'])
      .default('rate'),
    new Option('--top <n>', 'how many').argParser(toCount(1)).default(10),
  ],
  async run(session, args, options) {
    const { counted, articles, diagnostics } = await count(session, args, options);
    const found = findTrends(counted, articles, options.by);
    await write(session, found, diagnostics, options.measure === 'count' ? 'count' : 'perMillion');
    return undefined;
  },
};

interface CountedTrends {
  readonly counted: readonly Counted[];
  readonly articles: DatedArticles;
  readonly diagnostics: readonly Diagnostic[];
}

async function count(session: Session, args: readonly string[], options: TrendOptions): Promise<CountedTrends> {
  if (options.entities) return countEntities(session, args, options.top);
  return options.term ? countQueries(session, args, options.term) : countCommon(session, args, options.top);
}

async function countCommon(session: Session, args: readonly string[], top: number): Promise<CountedTrends> {
  const { words, dates, diagnostics } = await countTerms(readSplit(session, args));
  const dated = rankKeywords(words).filter(({ articles }) => [...articles.keys()].some((id) => dates.has(id)));
  return { counted: dated.slice(0, top), articles: { dates, sizes: words.sizes }, diagnostics };
}

async function countQueries(
  session: Session,
  args: readonly string[],
  terms: readonly string[],
): Promise<CountedTrends> {
  const queries = terms.map((term) => ({
    term,
    query: parseQuery(term, english),
    articles: new Map<string, number>(),
  }));
  const empty = queries.find(({ query }) => query.length === 0);
  if (empty) throw new UsageError(`there is no word in “${empty.term}”: name at least one`);
  const known = new Dated();
  for await (const article of readTokenized(session, args)) {
    known.add(article, article.tokens.length);
    for (const { query, articles } of queries) {
      const matches = findMatches(article, query).length;
      if (matches > 0) articles.set(article.id, matches);
    }
  }
  return { counted: queries, articles: known, diagnostics: known.diagnostics };
}

async function countEntities(session: Session, args: readonly string[], top: number): Promise<CountedTrends> {
  const known = new Dated();
  const articles: Annotated[] = await collect(readAnnotated(session, args));
  for (const article of articles) known.add(article, article.tokens.length);
  const counted = resolveEntities(articles, english)
    .toSorted((left, right) => right.mentions.length - left.mentions.length)
    .filter(({ articles: ids }) => ids.some((id) => known.dates.has(id)))
    .slice(0, top)
    .map(({ name, type, mentions }) => ({ term: name, type, articles: countArticles(mentions) }));
  return { counted, articles: known, diagnostics: known.diagnostics };
}

function countArticles(mentions: readonly { readonly article: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of mentions) counts.set(article, (counts.get(article) ?? 0) + 1);
  return counts;
}

/** What is kept of each article besides counts. */
class Dated implements DatedArticles {
  readonly dates: Map<string, string> = new Map();
  readonly sizes: Map<string, number> = new Map();
  readonly diagnostics: Diagnostic[] = [];

  add({ id, metadata: { published }, diagnostics }: Article, words: number): void {
    if (published) this.dates.set(id, published.value);
    this.sizes.set(id, words);
    this.diagnostics.push(...diagnostics);
  }
}

/** Rows for a spreadsheet, a pipe or a program; a chart for a terminal. */
async function write(
  session: Session,
  found: Trends,
  diagnostics: readonly Diagnostic[],
  measure: Measure,
): Promise<void> {
  const { unit, periods, undated } = found;
  const view = {
    command: 'trends',
    list: 'trends',
    record: 'trend',
    toJson: (trend: Trends['trends'][number]) => toTrend(trend, found),
    toTable: toTrendTable,
  };
  if (session.format === 'json') {
    const rows = found.trends.map(view.toJson);
    await writeDocument(session, view, { by: unit, periods, undated, trends: rows }, diagnostics);
  } else if (session.format === 'text' && session.screen.isTerminal) {
    await session.out.write(drawTrends(found, measure, session.screen));
    await report(session, diagnostics);
  } else await writeRows(session, found.trends, diagnostics, view);
  if (undated.length > 0) await session.tell(tellUndated(undated, unit, periods.length > 0));
}

/** Ids named in a message. */
const NAMED = 8;

function tellUndated(undated: readonly string[], unit: PeriodUnit, anyDated: boolean): string {
  const names = undated.length > NAMED ? [...undated.slice(0, NAMED), '…'] : undated;
  const one = undated.length === 1;
  const said = `${undated.length} ${one ? 'article has' : 'articles have'} no publication date to the ${unit} and ${one ? 'is' : 'are'} not counted: ${names.join(', ')}`;
  return anyDated ? said : `${said}; no article is dated, so there is nothing to show`;
}
