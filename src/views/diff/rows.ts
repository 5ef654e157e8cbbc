import type { Finding, Side } from '../../model/finding.ts';
import { textOf } from '../../model/span.ts';
import { toNote } from '../note.ts';
import type { Table } from '../table/table.ts';
import type { DiffPage } from './page.ts';

/** One row a finding with both sides' words and places, for spreadsheets. */
export const toFindingTable = (pages: readonly DiffPage[]): Table => ({
  columns: [...HEADS, ...sideHeads('a'), ...sideHeads('b')].map((head) => ({ head })),
  rows: pages.flatMap((page) => page.result.findings.map((finding) => toRow(finding, page))),
});

const HEADS = ['id', 'verdict', 'severity', 'confidence', 'aspect', 'subject', 'note'];
const sideHeads = (name: string): string[] =>
  ['article', 'start', 'end', 'value', 'text'].map((head) => `${name} ${head}`);

const toRow = (finding: Finding, page: DiffPage): Table['rows'][number] => [
  finding.id,
  finding.verdict,
  finding.severity,
  finding.confidence,
  finding.aspect,
  finding.subject,
  toNote(finding),
  ...finding.sides.flatMap((side) => toCells(side, page)),
  ...(finding.sides.length < 2 ? ['', '', '', '', ''] : []),
];

const toCells = (side: Side, page: DiffPage): Table['rows'][number] => [
  side.article,
  side.start,
  side.end,
  side.value,
  textOf(page.articles.get(side.article)?.text ?? '', side),
];
