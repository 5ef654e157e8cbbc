import type { Annotated } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatCsv, formatCsvHead, formatCsvRows } from '../views/csv.ts';

import { escapeLine } from '../views/escape.ts';
import { toAnnotatedArticle } from '../views/json/annotated.ts';
import { toDiagnostic } from '../views/json/diagnostic.ts';
import { toEnvelope, toEnvelopeHead } from '../views/json/envelope.ts';
import { documentParts, toDocument, toLine } from '../views/json/write.ts';
import { formatTable, formatTsvHead, formatTsvRows } from '../views/table/format.ts';
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

/** Writes articles that are rows themselves, each as soon as it is ready. */
export const writeArticles = <A extends Article>(
  session: Session,
  articles: AsyncIterable<A>,
  view: RowView<A>,
): Promise<void> =>
  stream(session, articles, {
    command: view.command,
    record: view.record,
    list: view.list,
    toJson: view.toJson,
    columns: view.toTable([]).columns,
    toRows: (article) => view.toTable([article]).rows,
    toScreen: (all) => formatTable(view.toTable(all), session.screen),
  });

/** Writes a list of rows for every article, each as soon as it is ready. */
export const writePerArticle = <Row>(
  session: Session,
  articles: AsyncIterable<ArticleRows<Row>>,
  view: RowView<Row>,
): Promise<void> =>
  stream(session, articles, {
    command: view.command,
    record: 'article',
    list: 'articles',
    toJson: ({ id, rows }) => ({ id, [view.list]: rows.map(view.toJson) }),
    columns: [{ head: 'article' }, ...view.toTable([]).columns],
    toRows: ({ id, rows }) => view.toTable(rows).rows.map((row) => [id, ...row]),
    toScreen: (all) => all.map((list) => toTitled(session, list, view)).join('\n'),
  });

/** One table an article, under its id. */
function toTitled<Row>({ screen }: Session, { id, rows }: ArticleRows<Row>, { toTable }: RowView<Row>): string {
  return `${screen.paint.title(escapeLine(id))}\n${formatTable(toTable(rows), screen)}`;
}

/** Writes one JSON document of articles with all that was found in them; what is to be said of each stands in it. */
export async function writeAnnotated(
  session: Session,
  articles: AsyncIterable<Annotated>,
  command: string,
): Promise<void> {
  const quiet = async function* (): AsyncGenerator<Told & { readonly article: Annotated }> {
    for await (const article of articles) yield { article, diagnostics: [] };
  };
  await streamDocument(session, quiet(), {
    command,
    list: 'articles',
    toJson: ({ article }) => toAnnotatedArticle(article),
  });
}

/** How what comes one by one is shown, in every format. */
interface StreamView<One> {
  readonly command: string;
  readonly record: string;
  readonly list: string;
  readonly toJson: (one: One) => object;
  readonly columns: Table['columns'];
  readonly toRows: (one: One) => Table['rows'];
  /** A terminal's columns are as wide as the widest row: there all are needed at once. */
  readonly toScreen: (all: readonly One[]) => string;
}

type Told = { readonly diagnostics: readonly Diagnostic[] };

/** Nothing is held back that can go out, so that memory does not grow with the articles. */
async function stream<One extends Told>(
  session: Session,
  ones: AsyncIterable<One>,
  view: StreamView<One>,
): Promise<void> {
  const { format, screen, out } = session;
  if (format === 'json') return streamDocument(session, ones, view);
  if (format === 'ndjson') {
    for await (const one of ones)
      await writeAtOnce(session, toRecord(view, view.record, view.toJson(one)), one.diagnostics);
  } else if (format === 'text' && screen.isTerminal) {
    const all: One[] = [];
    for await (const one of ones) all.push(one);
    await out.write(view.toScreen(all));
    await report(
      session,
      all.flatMap(({ diagnostics }) => diagnostics),
    );
  } else await streamRows(session, ones, view);
}

async function streamRows<One extends Told>(
  session: Session,
  ones: AsyncIterable<One>,
  { columns, toRows }: StreamView<One>,
): Promise<void> {
  const { format, screen, out } = session;
  const isCsv = format === 'csv';
  let head = isCsv ? formatCsvHead({ columns }) : formatTsvHead({ columns }, screen);
  for await (const one of ones) {
    const table = { columns, rows: toRows(one) };
    await writeAtOnce(
      session,
      head + (isCsv ? formatCsvRows(table, session.rawCells) : formatTsvRows(table, screen)),
      one.diagnostics,
    );
    head = '';
  }
  await out.write(head);
}

/** Writes one JSON document whose list is written as it comes, then what is to be said of its members. */
export async function streamDocument<One extends Told>(
  session: Session,
  ones: AsyncIterable<One>,
  { command, list, toJson }: Pick<StreamView<One>, 'command' | 'list' | 'toJson'>,
): Promise<void> {
  const { out, rejected } = session;
  const told: Diagnostic[] = [];
  const { head, member, end } = documentParts(toEnvelopeHead(command), list);
  let written = 0;
  const ending = (last: readonly Diagnostic[]): string =>
    (written === 0 ? head : '') +
    end({ diagnostics: [...rejected, ...told, ...last].map(toDiagnostic) }, written === 0);
  out.ending = () => ending([{ code: 'INTERRUPTED', articles: written }]);
  for await (const one of ones) {
    const text = (written === 0 ? head : '') + member(toJson(one), written === 0);
    written += 1;
    told.push(...one.diagnostics);
    await out.write(text);
  }
  out.ending = () => '';
  await out.write(ending([]));
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

/** Writes one NDJSON record where whoever reads along sees it now. */
export const writeRecord = (
  session: Session,
  view: { readonly command: string; readonly record: string },
  json: object,
  diagnostics: readonly Diagnostic[],
): Promise<void> => writeAtOnce(session, toRecord(view, view.record, json), diagnostics);

async function writeAtOnce(session: Session, line: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  await session.out.write(line);
  await report(session, diagnostics);
  await session.out.flush();
}

const toRecord = ({ command }: { readonly command: string }, record: string, json: object): string =>
  toLine({ schema: `corpus.${command}.${record}/1`, ...json });

const toText = ({ format, rawCells, screen }: Session, table: Table): string =>
  format === 'csv' ? formatCsv(table, rawCells) : formatTable(table, screen);

/** The room a table has: a terminal's columns, all it wants elsewhere. */
export const roomOf = ({ format, screen }: Session): { columns?: number } =>
  format === 'text' && screen.isTerminal ? { columns: screen.columns } : {};
