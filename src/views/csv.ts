import { stringify } from 'csv-stringify/sync';
import { type Table, textOfCell } from './table/table.ts';

/**
 * The table as CSV (RFC 4180). A cell a spreadsheet would take for a formula gets a leading apostrophe
 * (OWASP, "CSV Injection"); numbers stay numbers.
 */
export function formatCsv({ columns, rows }: Table): string {
  const records = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : disarm(textOfCell(cell)))));
  return stringify([columns.map(({ head }) => head), ...records], {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}

const disarm = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
