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

/** Writes rows in the session's format. */
export async function writeRows<Row>(
  session: Session,
  rows: readonly Row[],
  diagnostics: readonly Diagnostic[],
  view: RowView<Row>,
): Promise<void> {
  const { out, format } = session;
  if (format === 'json') {
    await out.write(toDocument(toEnvelope(view.command, { [view.list]: rows.map(view.toJson) }, diagnostics)));
    return;
  }
  await report(session, diagnostics);
  if (format === 'ndjson')
    for (const row of rows) await out.write(toLine(toRecord(view, view.record, view.toJson(row))));
  else await out.write(toText(session, view.toTable(rows)));
}

/** Writes articles that are rows themselves; with `--ndjson` each as soon as it is ready. */
export async function writeArticles<A extends Article>(
  session: Session,
  articles: AsyncIterable<A>,
  view: RowView<A>,
): Promise<void> {
  const all: A[] = [];
  for await (const article of articles) {
    if (session.format === 'ndjson')
      await writeAtOnce(session, toRecord(view, view.record, view.toJson(article)), article);
    else all.push(article);
  }
  if (session.format !== 'ndjson')
    await writeRows(
      session,
      all,
      all.flatMap(({ diagnostics }) => diagnostics),
      view,
    );
}

/** Writes a list of rows for every article: `find` gives them. */
export async function writePerArticle<A extends Article, Row>(
  session: Session,
  articles: AsyncIterable<A>,
  find: (article: A) => readonly Row[],
  view: RowView<Row>,
): Promise<void> {
  const lists: { readonly id: string; readonly rows: readonly Row[] }[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const article of articles) {
    const rows = find(article);
    if (session.format === 'ndjson') {
      await writeAtOnce(
        session,
        toRecord(view, 'article', { id: article.id, [view.list]: rows.map(view.toJson) }),
        article,
      );
      continue;
    }
    lists.push({ id: article.id, rows });
    diagnostics.push(...article.diagnostics);
  }
  if (session.format === 'ndjson') return;
  if (session.format === 'json') {
    const records = lists.map(({ id, rows }) => ({ id, [view.list]: rows.map(view.toJson) }));
    await session.out.write(toDocument(toEnvelope(view.command, { articles: records }, diagnostics)));
    return;
  }
  await report(session, diagnostics);
  await writeLists(session, lists, view);
}

/** On a terminal one table after the other; otherwise one table whose first column names the article. */
async function writeLists<Row>(
  session: Session,
  lists: readonly { readonly id: string; readonly rows: readonly Row[] }[],
  { toTable }: RowView<Row>,
): Promise<void> {
  if (session.format === 'text' && session.screen.isTerminal) {
    for (const [index, { id, rows }] of lists.entries()) {
      await session.out.write(
        `${index > 0 ? '\n' : ''}${session.screen.paint.title(escapeLine(id))}\n${toText(session, toTable(rows))}`,
      );
    }
    return;
  }
  const rows = lists.flatMap((list) => toTable(list.rows).rows.map((row) => [list.id, ...row]));
  await session.out.write(toText(session, { columns: [{ head: 'article' }, ...toTable([]).columns], rows }));
}

async function writeAtOnce(session: Session, record: object, article: Article): Promise<void> {
  await session.out.write(toLine(record));
  await report(session, article.diagnostics);
  await session.out.flush();
}

const toRecord = ({ command }: { readonly command: string }, record: string, json: object): object => ({
  schema: `corpus.${command}.${record}/1`,
  ...json,
});

const toText = ({ format, screen }: Session, table: Table): string =>
  format === 'csv' ? formatCsv(table) : formatTable(table, screen);
