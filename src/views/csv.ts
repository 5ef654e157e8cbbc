import { type Options, stringify } from 'csv-stringify/sync';
import { escapeText } from './escape.ts';
import { type Table, textOfCell } from './table/table.ts';

/**
 * The table as CSV (RFC 4180). A cell a spreadsheet would take for a formula gets a leading apostrophe
 * (OWASP, "CSV Injection"), and what acts on a terminal is spelled out, unless `raw`; numbers stay numbers.
 */
export const formatCsv = (table: Table, raw = false): string => formatCsvHead(table) + formatCsvRows(table, raw);

/** The first line: what the columns hold. */
export const formatCsvHead = ({ columns }: Pick<Table, 'columns'>): string =>
  stringify([columns.map(({ head }) => head)], FORM);

/** The lines behind it. */
export function formatCsvRows({ rows }: Pick<Table, 'rows'>, raw = false): string {
  const show = (text: string): string => (raw ? text : disarm(text));
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : show(textOfCell(cell))))),
    FORM,
  );
}

const FORM: Options = { record_delimiter: 'windows', quoted_match: /[\r\n]/ };

const disarm = (text: string): string =>
  (/^[=+\-@\t\r]/.test(text) ? "'" : '') + text.split('\t').map(escapeText).join('\t');
