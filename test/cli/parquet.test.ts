import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { beforeEach, describe, expect, test } from 'vitest';
import { EXPORT_TABLES } from '../../src/views/export/tables.ts';
import { corpus, toRecords } from './run.ts';

const bin = join(process.cwd(), 'bin/corpus.js');
type Row = Readonly<Record<string, unknown>>;
type Found = Row & { readonly text: string };

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'corpus-parquet-'));
  cpSync('corpus', join(cwd, 'corpus'), { recursive: true, filter: (path) => !path.includes('.index') });
});

const NAMES = EXPORT_TABLES.map(({ name }) => `${name}.parquet`).sort();

/** What the program as shipped does. */
function shipped(line: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...line.split(' ')], { cwd, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** A table's rows, what is unknown left out as in the records. */
async function readTable(name: string, folder = 'tables'): Promise<Row[]> {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(cwd, folder, `${name}.parquet`)) });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null && cell !== undefined)),
  );
}

const list = (record: Row, layer: string): readonly Found[] => (record[layer] ?? []) as Found[];

/** The rows of one layer as the records have them. */
const toRows = (records: readonly Row[], layer: string, row: (found: Found, at: number, record: Row) => Row): Row[] =>
  records.flatMap((record) =>
    list(record, layer).map((found, at) => {
      const cells = { article: record['id'], ...row(found, at, record) };
      return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
    }),
  );

const span = (name: string, found: unknown): Row => {
  const { start, end, text } = (found ?? {}) as Row;
  return { [`${name}_start`]: start, [`${name}_end`]: end, [name]: text };
};

test('the tables hold what the records hold', async () => {
  const { status, out, err } = shipped('annotate --parquet tables');
  expect(status).toBe(0);
  expect(err).toContain('000: no publication date found');
  expect(readdirSync(join(cwd, 'tables')).sort()).toEqual(NAMES);
  expect(readdirSync(cwd).sort()).toEqual(['corpus', 'tables']);
  const records = toRecords(shipped('annotate').out);
  const rows = (layer: string, row: Parameters<typeof toRows>[2]): Row[] => toRows(records, layer, row);

  expect(out).toMatch(/^5 articles, \d+ blocks, .*, \d+ slots\n$/);
  expect(
    (await readTable('articles')).map(({ article, title, authors, published, text }) => [
      article,
      title,
      authors,
      published,
      text,
    ]),
  ).toEqual(records.map(({ id, title, authors, published, text }) => [id, title, authors, published, text]));
  expect(await readTable('sentences')).toEqual(rows('sentences', (found, at) => ({ ...found, sentence: at })));
  expect(await readTable('entities')).toEqual(
    rows('entities', ({ id, type, name, aliases }) => ({ entity: id, type, name, aliases })),
  );
  const prose = rows('mentions', (found) => ({ ...found, metonym: found['metonym'] === true }));
  const all = await readTable('mentions');
  expect(all.filter(({ role }) => role === undefined)).toEqual(prose);
  const display = records.flatMap((record) => list(record['display'] as Row, 'mentions'));
  expect(all.filter(({ role }) => role !== undefined).map(({ text, role }) => [text, role])).toEqual(
    display.map(({ text, role }) => [text, role]),
  );
  expect(await readTable('values')).toEqual(
    rows('values', ({ timexType, ...found }) => ({ ...found, timex_type: timexType })),
  );
  expect(await readTable('quotes')).toEqual(
    rows('quotes', ({ speaker, cue, ...found }, at) => ({
      ...found,
      quote: at,
      ...span('speaker', speaker),
      speaker_entity: (speaker as Row | undefined)?.['entity'],
      ...span('cue', cue),
    })),
  );
  expect(await readTable('statements')).toEqual(
    rows('statements', ({ slots: _, ...found }, at) => ({ ...found, statement: at })),
  );
  expect(await readTable('slots')).toEqual(
    records.flatMap((record) =>
      list(record, 'statements').flatMap((statement, at) =>
        list(statement, 'slots').map((slot) => ({ article: record['id'], ...slot, statement: at })),
      ),
    ),
  );
  expect(
    (await readTable('blocks')).map(({ role, keep, first_line, last_line }) => [role, keep, [first_line, last_line]]),
  ).toEqual(rows('blocks', (found) => found).map(({ role, keep, lines }) => [role, keep, lines]));
});

test('columns that are always known say so, and only those', async () => {
  await corpus(['annotate', '002', '--parquet', 'tables'], { cwd });
  for (const { name, columns, always } of EXPORT_TABLES) {
    const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(join(cwd, 'tables', `${name}.parquet`)));
    const required = schema.slice(1).filter((one) => one.repetition_type === 'REQUIRED' && one.name !== 'element');
    expect(required.map((one) => one.name).sort()).toEqual([...always].sort());
    expect(Object.keys(columns)).toEqual(expect.arrayContaining([...always]));
  }
});

/** More articles than are worked on before threads are started. */
const MANY = Array.from({ length: 30 }, (_, at) =>
  JSON.stringify({
    id: `w${at}`,
    published: '2018-03-02',
    text: `LAHORE: Imran Khan met ${at} miners on Monday, he said.`,
  }),
).join('\n');

test('the same articles give the same bytes, from text, from records and in threads', async () => {
  writeFileSync(join(cwd, 'corpus/wire.ndjson'), MANY);
  const bytes = (folder: string): string[] => NAMES.map((name) => readFileSync(join(cwd, folder, name), 'latin1'));
  shipped('annotate --parquet one -j 1');
  shipped('annotate --parquet two -j 2');
  await corpus(['annotate', '-o', 'all.ndjson'], { cwd });
  await corpus(['annotate', 'all.ndjson', '--parquet', 'three'], { cwd });
  expect(bytes('two')).toEqual(bytes('one'));
  const tables = await Promise.all(['one', 'three'].map((folder) => readTable('mentions', folder)));
  expect(tables[0]).toHaveLength(343);
  expect(bytes('three')).toEqual(bytes('one'));
});

test('rows are written a group at a time', async () => {
  const stdin = ['1', '2', '3', '4', '5']
    .map((id) => JSON.stringify({ id, text: `Two people died in Lahore on Monday.\n${' \n'.repeat(62_500)}` }))
    .join('\n');
  expect(await corpus(['annotate', '-', '--parquet', 'tables'], { cwd, stdin })).toMatchObject({ code: 0 });
  const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(join(cwd, 'tables/articles.parquet')));
  expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([4, 1]);
  expect((await readTable('sentences')).map(({ article }) => article)).toEqual(['1', '2', '3', '4', '5']);
});

test('no articles are tables without rows', async () => {
  expect(await corpus(['annotate', 'missing.txt', '--parquet', 'tables'], { cwd })).toMatchObject({ code: 2 });
  for (const { name } of EXPORT_TABLES) expect(await readTable(name)).toEqual([]);
});

describe('a folder', () => {
  const write = (...args: string[]) => corpus(['annotate', '002', '--parquet', ...args], { cwd });

  test('that holds tables of a run before is replaced', async () => {
    await corpus(['annotate', '--parquet', 'tables'], { cwd });
    expect(await write('tables')).toMatchObject({ code: 0 });
    expect((await readTable('articles')).map(({ article }) => article)).toEqual(['002']);
    expect(readdirSync(cwd).sort()).toEqual(['corpus', 'tables']);
  });

  test.each([
    ['mine', 'cannot write mine: it holds other files (notes.txt); name a new folder'],
    ['notes.txt', 'cannot write notes.txt: its folder is a file'],
    ['no/such/folder', 'cannot write no/such/folder: no such folder'],
  ])('%s that will not do is one line and 2', async (folder, message) => {
    mkdirSync(join(cwd, 'mine'));
    writeFileSync(join(cwd, 'mine/notes.txt'), 'call the ministry');
    writeFileSync(join(cwd, 'notes.txt'), 'call the ministry');
    expect(await write(folder)).toEqual({ code: 2, out: '', err: `corpus: ${message}\n` });
    expect(readdirSync(cwd).sort()).toEqual(['corpus', 'mine', 'notes.txt']);
    expect(readFileSync(join(cwd, 'mine/notes.txt'), 'utf8')).toBe('call the ministry');
  });

  test('one stands in is not replaced', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'corpus-parquet-'));
    const { code, err } = await corpus(['annotate', join(cwd, 'corpus'), '--parquet', '.'], { cwd: empty });
    expect({ code, err }).toEqual({ code: 2, err: 'corpus: cannot write .: name a folder inside this one\n' });
  });

  test('with another format asked for is refused', async () => {
    const { code, err } = await write('tables', '--json');
    expect({ code, err }).toEqual({ code: 2, err: 'corpus: --parquet writes tables; leave out --json\n' });
  });
});
