import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatCsv } from '../views/csv.ts';
import { escapeLine } from '../views/escape.ts';
import { toEnvelope } from '../views/json/envelope.ts';
import { toDocument, toLine } from '../views/json/write.ts';
import { formatTable } from '../views/table/format.ts';
import type { Table } from '../views/table/table.ts';
import { report, type Session } from './session.ts';

/**
 * How the rows of a command are shown: `corpus.<command>/1` holds a `<list>`, whose members are
 * `corpus.<command>.<record>/1` when they stand alone.
 */
export interface RowView<Row> {
  readonly command: string;
  readonly list: string;
  readonly record: string;
  readonly toJson: (row: Row) => object;
  readonly toTable: (rows: readonly Row[]) => Table;
}

/** The rows of one article. */
export interface ArticleRows<Row> {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes rows in the session's format, then what is to be said of the articles behind them. */
export async function writeRows<Row>(
  session: Session,
  rows: readonly Row[],
  diagnostics: readonly Diagnostic[],
  view: RowView<Row>,
): Promise<void> {
  const { out, format } = session;
  if (format === 'json') return writeDocument(session, view, { [view.list]: rows.map(view.toJson) }, diagnostics);
  if (format === 'ndjson') {
    for (const row of rows) await out.write(toRecord(view, view.record, view.toJson(row)));
  } else await out.write(toText(session, view.toTable(rows)));
  await report(session, diagnostics);
}

/** Writes articles that are rows themselves; with `--ndjson` each as soon as it is ready. */
export async function writeArticles<A extends Article>(
  session: Session,
  articles: AsyncIterable<A>,
  view: RowView<A>,
): Promise<void> {
  const rows: A[] = [];
  for await (const article of articles) {
    if (session.format === 'ndjson') {
      await writeAtOnce(session, toRecord(view, view.record, view.toJson(article)), article.diagnostics);
    } else rows.push(article);
  }
  const diagnostics = rows.flatMap((article) => article.diagnostics);
  if (session.format !== 'ndjson') await writeRows(session, rows, diagnostics, view);
}

/** Writes a list of rows for every article; with `--ndjson` each as soon as it is ready. */
export async function writePerArticle<Row>(
  session: Session,
  articles: AsyncIterable<ArticleRows<Row>>,
  view: RowView<Row>,
): Promise<void> {
  const toJson = ({ id, rows }: ArticleRows<Row>): object => ({ id, [view.list]: rows.map(view.toJson) });
  const lists: ArticleRows<Row>[] = [];
  for await (const list of articles) {
    if (session.format === 'ndjson') {
      await writeAtOnce(session, toRecord(view, 'article', toJson(list)), list.diagnostics);
    } else lists.push(list);
  }
  const diagnostics = lists.flatMap((list) => list.diagnostics);
  if (session.format === 'json') return writeDocument(session, view, { articles: lists.map(toJson) }, diagnostics);
  if (session.format !== 'ndjson') await session.out.write(toTexts(session, lists, view));
  await report(session, diagnostics);
}

/** Writes one JSON document in the envelope of its command. */
export function writeDocument(
  session: Session,
  { command }: { readonly command: string },
  fields: object,
  diagnostics: readonly Diagnostic[],
): Promise<void> {
  return session.out.write(toDocument(toEnvelope(command, fields, [...session.rejected, ...diagnostics])));
}

/** Writes one record where whoever reads along sees it now. */
async function writeAtOnce(session: Session, line: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  await session.out.write(line);
  await report(session, diagnostics);
  await session.out.flush();
}

const toRecord = ({ command }: { readonly command: string }, record: string, json: object): string =>
  toLine({ schema: `corpus.${command}.${record}/1`, ...json });

/** On a terminal one table after the other; otherwise one table whose first column names the article. */
function toTexts<Row>(session: Session, lists: readonly ArticleRows<Row>[], { toTable }: RowView<Row>): string {
  if (session.format === 'text' && session.screen.isTerminal) {
    const title = ({ id }: ArticleRows<Row>): string => session.screen.paint.title(escapeLine(id));
    return lists.map((list) => `${title(list)}\n${toText(session, toTable(list.rows))}`).join('\n');
  }
  const rows = lists.flatMap((list) => toTable(list.rows).rows.map((row) => [list.id, ...row]));
  return toText(session, { columns: [{ head: 'article' }, ...toTable([]).columns], rows });
}

const toText = ({ format, rawCells, screen }: Session, table: Table): string =>
  format === 'csv' ? formatCsv(table, rawCells) : formatTable(table, screen);
