import { formatCsv } from '../views/csv.ts';
import { toFindingTable } from '../views/findings.ts';
import { type Texts, toDiff, toFinding } from '../views/json/diff.ts';
import { toEnvelope } from '../views/json/envelope.ts';
import { toDocument, toLine } from '../views/json/write.ts';
import { formatTable } from '../views/table/format.ts';
import { collect } from './articles.ts';
import type { Compared } from './comparisons.ts';
import { report, type Session } from './session.ts';

/** Writes what comparing the articles of one call found. */
export async function writeComparisons(
  session: Session,
  comparisons: AsyncIterable<Compared>,
  _explain: string | undefined,
): Promise<void> {
  const all = await collect(comparisons);
  const diagnostics = all.flatMap(({ result }) => result.diagnostics);
  const [first] = all;
  if (session.format === 'json' && first) {
    await session.out.write(
      toDocument(toEnvelope('diff', toDiff(first.result, textsOf(first)), [...session.rejected, ...diagnostics])),
    );
    return;
  }
  await report(session, diagnostics);
  for (const compared of all) {
    const texts = textsOf(compared);
    if (session.format === 'ndjson') {
      for (const finding of compared.result.findings) {
        await session.out.write(toLine({ schema: 'corpus.diff.finding/1', ...toFinding(finding, texts) }));
      }
    } else {
      const table = toFindingTable([compared.result], texts);
      await session.out.write(session.format === 'csv' ? formatCsv(table) : formatTable(table, session.screen));
    }
  }
}

/** Writes one record a pair, each as soon as it is compared. */
export async function writePairs(session: Session, comparisons: AsyncIterable<Compared>): Promise<void> {
  for await (const compared of comparisons) {
    const fields = toDiff(compared.result, textsOf(compared));
    await session.out.write(toLine({ schema: 'corpus.diff.pair/1', id: compared.id, ...fields }));
    await report(session, compared.result.diagnostics);
    await session.out.flush();
  }
}

const textsOf = ({ articles }: Compared): Texts => new Map(articles.map(({ id, text }) => [id, text]));
