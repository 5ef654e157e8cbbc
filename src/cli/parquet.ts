import type { FileHandle } from 'node:fs/promises';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import {
  type Cell,
  type ColumnType,
  EXPORT_TABLES,
  type ExportTable,
  type TabledArticle,
} from '../views/export/tables.ts';
import { openOutFolder } from './out-folder.ts';
import type { Session } from './session.ts';

/**
 * Text of articles, in UTF-16 units, that makes one row group of each table: about 125 articles, so that no table is held whole
 * and engines that skip row groups have something to skip.
 */
const GROUP = 500_000;

/** How many rows each table has. */
export type RowCounts = Readonly<Record<string, number>>;

/** Writes the articles into `folder`, one Parquet file a table; the folder appears whole or not at all. */
export async function writeParquet(
  session: Session,
  articles: AsyncIterable<TabledArticle>,
  folder: string,
): Promise<RowCounts> {
  const out = await openOutFolder(folder, session.io.cwd, EXPORT_TABLES.map(toFileName));
  const calm = session.io.onInterrupt(async () => out.discard());
  const files: TableFile[] = [];
  try {
    for (const table of EXPORT_TABLES) files.push(new TableFile(table, await out.create(toFileName(table))));
    await writeGroups(files, articles);
    await out.keep();
    return Object.fromEntries(files.map(({ name, rows }) => [name, rows]));
  } catch (error) {
    for (const file of files) await file.release();
    out.discard();
    throw error;
  } finally {
    calm();
  }
}

const toFileName = ({ name }: ExportTable): string => `${name}.parquet`;

async function writeGroups(files: readonly TableFile[], articles: AsyncIterable<TabledArticle>): Promise<void> {
  let size = 0;
  for await (const article of articles) {
    for (const file of files) file.add(article);
    size += article.text.length;
    if (size < GROUP) continue;
    for (const file of files) await file.flush();
    size = 0;
  }
  for (const file of files) await file.finish();
}

/** One table on its way to the disk, a row group at a time. */
class TableFile {
  readonly name: string;
  rows = 0;
  readonly #table: ExportTable;
  readonly #handle: FileHandle;
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  /** The cells that wait, column by column: a record for each row would take several times the room. */
  #waiting: ReadonlyMap<string, Cell[]>;

  constructor(table: ExportTable, handle: FileHandle) {
    this.name = table.name;
    this.#table = table;
    this.#waiting = emptyColumns(table);
    this.#handle = handle;
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema: toSchema(table), createdBy: 'corpus' });
  }

  add(article: TabledArticle): void {
    for (const row of this.#table.toRows(article)) {
      for (const [name, cells] of this.#waiting) cells.push(row[name]);
    }
  }

  async flush(): Promise<void> {
    const columns = [...this.#waiting];
    this.#waiting = emptyColumns(this.#table);
    const rowGroupSize = columns[0]?.[1].length ?? 0;
    this.rows += rowGroupSize;
    if (rowGroupSize === 0) return;
    // Where the pages of a column begin: here it is mostly one, and the list is kept until the end.
    const columnData = columns.map(([name, data]) => ({ name, data, offsetIndex: false }));
    await this.#writer.write({ columnData, rowGroupSize });
    await this.#drain();
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.#writer.finish();
    await this.#drain();
    await this.release();
  }

  release(): Promise<void> {
    return this.#handle.close();
  }

  /** Hands over what is encoded; the writer goes on counting in `offset`. */
  async #drain(): Promise<void> {
    await this.#handle.writeFile(this.#bytes.getBytes());
    this.#bytes.index = 0;
  }
}

const emptyColumns = ({ columns }: ExportTable): ReadonlyMap<string, Cell[]> =>
  new Map(Object.keys(columns).map((name) => [name, []]));

const ROOT = 'corpus';

function toSchema({ columns, always }: ExportTable): SchemaElement[] {
  const elements = Object.entries(columns).flatMap(([name, type]) =>
    toElements(name, type, always.includes(name) ? 'REQUIRED' : 'OPTIONAL'),
  );
  return [{ name: ROOT, num_children: Object.keys(columns).length }, ...elements];
}

type Repetition = NonNullable<SchemaElement['repetition_type']>;

const PRIMITIVES: Readonly<Record<Exclude<ColumnType, 'texts'>, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  int: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
};

/** A list is three levels deep, as the format's LogicalTypes.md has it. */
function toElements(name: string, type: ColumnType, repetition: Repetition): SchemaElement[] {
  if (type !== 'texts') return [{ name, repetition_type: repetition, ...PRIMITIVES[type] }];
  return [
    { name, repetition_type: repetition, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...PRIMITIVES.text },
  ];
}
