import type { DiffResult, Finding, Side } from '../model/finding.ts';
import { textOf } from '../model/span.ts';
import type { Texts } from './json/diff.ts';
import { toNote } from './note.ts';
import type { Table } from './table/table.ts';

/** One row a finding with both sides' words and places, for spreadsheets. */
export const toFindingTable = (results: readonly DiffResult[], texts: Texts): Table => ({
  columns: [
    'id',
    'verdict',
    'severity',
    'confidence',
    'aspect',
    'subject',
    'note',
    ...sideHeads('a'),
    ...sideHeads('b'),
  ].map((head) => ({ head })),
  rows: results.flatMap(({ findings }) => findings.map((finding) => toRow(finding, texts))),
});

const sideHeads = (name: string): string[] => ['article', 'place', 'value', 'text'].map((head) => `${name} ${head}`);

const toRow = (finding: Finding, texts: Texts): Table['rows'][number] => [
  finding.id,
  finding.verdict,
  finding.severity,
  finding.confidence.toFixed(2),
  finding.aspect,
  finding.subject,
  toNote(finding),
  ...finding.sides.flatMap((side) => toCells(side, texts)),
  ...(finding.sides.length < 2 ? ['', '', '', ''] : []),
];

const toCells = (side: Side, texts: Texts): string[] => [
  side.article,
  `${side.start}-${side.end}`,
  side.value ?? '',
  textOf(texts.get(side.article) ?? '', side),
];
