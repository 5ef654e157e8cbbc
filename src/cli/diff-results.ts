import { gatherFacts } from '../compare/facts.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Fact } from '../model/finding.ts';
import { formatCsv } from '../views/csv.ts';
import { formatMarkdown } from '../views/diff/markdown.ts';
import { toMatrixTable } from '../views/diff/matrix.ts';
import { type DiffPage, toDiffPage } from '../views/diff/page.ts';
import { formatFinding, formatReport, type ReportOptions } from '../views/diff/report.ts';
import { toFindingTable } from '../views/diff/rows.ts';
import { toDiff, toDiffs, toEventRecord, toFactRecord, toFinding } from '../views/json/diff.ts';
import { toLine } from '../views/json/write.ts';
import { formatTable } from '../views/table/format.ts';
import { collect } from './articles.ts';
import type { Compared } from './comparisons.ts';
import { UsageError } from './errors.ts';
import { writeDocument } from './results.ts';
import { report, type Session } from './session.ts';
import { suggest } from './suggest.ts';

/** Writes what comparing the articles of one call found. */
export async function writeComparisons(
  session: Session,
  comparisons: AsyncIterable<Compared>,
  options: ReportOptions,
): Promise<void> {
  const all = await collect(comparisons);
  const pages = all.map(toPage);
  const diagnostics = toDiagnostics(all);
  if (session.format === 'json')
    return writeDocument(session, { command: 'diff' }, toDiffs(pages, factsOf(pages)), diagnostics);
  if (session.format === 'ndjson') await writeFindings(session, pages);
  else await session.out.write(toText(session, pages, options));
  await report(session, diagnostics);
}

/** Writes one finding in full. */
export async function writeFinding(session: Session, comparisons: AsyncIterable<Compared>, id: string): Promise<void> {
  const pages = (await collect(comparisons)).map(toPage);
  for (const page of pages) {
    const finding = page.result.findings.find((one) => one.id === id);
    if (finding) return session.out.write(formatFinding(finding, page, session.screen));
  }
  const ids = pages.flatMap(({ result }) => result.findings.map((finding) => finding.id));
  const near = suggest(id, ids);
  throw new UsageError(`there is no finding ${id}${near ? `; did you mean ${near}?` : ''}`);
}

/** Writes one record a pair, each as soon as it is compared; as text one report after the other. */
export async function writePairs(session: Session, comparisons: AsyncIterable<Compared>): Promise<void> {
  if (session.format !== 'ndjson') return writeComparisons(session, comparisons, { all: false });
  for await (const compared of comparisons) {
    const record = { schema: 'corpus.diff.pair/1', id: compared.id, ...toDiff(toPage(compared)) };
    await session.out.write(toLine(record));
    await report(session, toDiagnostics([compared]));
    await session.out.flush();
  }
}

/** The matrix of facts by articles; of two articles the findings say it all. */
const factsOf = (pages: readonly DiffPage[]): Fact[] =>
  pages.length > 1 ? gatherFacts(pages.map(({ result }) => result)) : [];

async function writeFindings(session: Session, pages: readonly DiffPage[]): Promise<void> {
  for (const page of pages) {
    await session.out.write(toLine(toEventRecord(page)));
    for (const finding of page.result.findings) {
      await session.out.write(toLine({ schema: 'corpus.diff.finding/1', ...toFinding(finding, page) }));
    }
  }
  for (const fact of factsOf(pages)) await session.out.write(toLine(toFactRecord(fact, pages)));
}

function toText({ format, rawCells, screen }: Session, pages: readonly DiffPage[], options: ReportOptions): string {
  if (format === 'csv') return formatCsv(toFindingTable(pages), rawCells);
  const formatOne = (page: DiffPage): string =>
    format === 'markdown' ? formatMarkdown(page) : formatReport(page, screen, options);
  const facts = format === 'text' ? factsOf(pages) : [];
  const matrix =
    facts.length > 0
      ? [`${screen.paint.title('FACTS BY ARTICLE')}\n${formatTable(toMatrixTable(facts, pages), screen)}`]
      : [];
  return [...matrix, ...pages.map(formatOne)].join('\n');
}

const toPage = ({ articles, result }: Compared): DiffPage => toDiffPage(result, [...new Set(articles)]);

/** What is to be said of the articles, each once, and of comparing them. */
function toDiagnostics(all: readonly Compared[]): Diagnostic[] {
  const articles = new Set(all.flatMap((compared) => compared.articles));
  return [
    ...[...articles].flatMap((article) => article.diagnostics),
    ...all.flatMap(({ result }) => result.diagnostics),
  ];
}
