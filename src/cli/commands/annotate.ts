import { Option } from 'commander';
import { LAYERS } from '../../model/annotated.ts';
import type { TabledArticle } from '../../views/export/tables.ts';
import { mapArticles, readAnnotated, readLayers } from '../articles.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { writeAnnotated } from '../results.ts';
import { report, type Session } from '../session.ts';
import { record } from '../steps/record.ts';

interface AnnotateOptions {
  readonly parquet?: string;
}

export const annotate: Command<AnnotateOptions> = {
  arguments: '[articles...]',
  about: `Writes everything found in each article as one NDJSON record: blocks, sentences, names, values, quotes and
statements, each with its place in the raw text. The other commands read such records in place of the articles.
With --parquet it becomes tables for DuckDB, pandas or Spark, a file each; README.md lists their columns.`,
  examples: [
    ['corpus annotate -o corpus.ndjson', 'the whole collection into a file'],
    ['corpus annotate 002 | jq .quotes', 'the quotes of one article'],
    ['corpus annotate --parquet tables', 'the whole collection as tables, tables/mentions.parquet and so on'],
    [`duckdb -c "SELECT speaker, text FROM 'tables/quotes.parquet'"`, 'and a question to them'],
  ],
  formats: ['json', 'ndjson'],
  options: [
    new Option('--parquet <dir>', 'write tables (Apache Parquet) into a folder, replacing those a run before wrote'),
  ],
  resumes: (format, { parquet }) => format !== 'json' && parquet === undefined,
  async run(session, args, { parquet }) {
    if (parquet !== undefined) return writeTables(session, args, parquet);
    if (session.format === 'json') {
      await writeAnnotated(session, readAnnotated(session, args), 'annotate');
      return undefined;
    }
    for await (const line of mapArticles(session, args, record, undefined)) {
      await session.out.write(line);
      await session.out.flush();
    }
    return undefined;
  },
};

/** Tokens are in none of the tables. */
const TABLED = LAYERS.filter((layer) => layer !== 'tokens');

async function writeTables(session: Session, args: readonly string[], folder: string): Promise<undefined> {
  if (session.format !== 'text') throw new UsageError(`--parquet writes tables; leave out --${session.format}`);
  const { writeParquet } = await import('../parquet.ts');
  const told = async function* (): AsyncGenerator<TabledArticle> {
    for await (const article of readLayers(session, args, TABLED)) {
      await report(session, article.diagnostics);
      yield article;
    }
  };
  const rows = Object.entries(await writeParquet(session, told(), folder));
  await session.out.write(`${rows.map(([table, count]) => `${count} ${table}`).join(', ')}\n`);
}
