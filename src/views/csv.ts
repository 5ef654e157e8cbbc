import { type Options, stringify } from 'csv-stringify/sync';
import { type Table, textOfCell } from './table/table.ts';

/**
 * The table as CSV (RFC 4180). A cell a spreadsheet would take for a formula gets a leading apostrophe
 * (OWASP, "CSV Injection"); numbers stay numbers.
 */
export const formatCsv = (table: Table): string => formatCsvHead(table) + formatCsvRows(table);

/** The first line: what the columns hold. */
export const formatCsvHead = ({ columns }: Pick<Table, 'columns'>): string =>
  stringify([columns.map(({ head }) => head)], FORM);

/** The lines behind it. */
export const formatCsvRows = ({ rows }: Pick<Table, 'rows'>): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : disarm(textOfCell(cell))))),
    FORM,
  );

const FORM: Options = { record_delimiter: 'windows', quoted_match: /[\r\n]/ };

const disarm = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
