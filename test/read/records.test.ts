import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Document } from '../../src/model/document.ts';
import { readStream } from '../../src/read/read.ts';
import { read, readOne } from './bytes.ts';

const FIRST = {
  id: 'dawn-1',
  text: 'Moscow said no.',
  published: '2012-10-04',
  outlet: 'Dawn',
  url: 'https://dawn.test/1',
};
const SECOND = { id: 'voa-2', text: 'Kabul said yes — “twice”.' };
const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

test('a field of a record is declared by it', async () => {
  const { document } = await readOne(
    lines({ ...FIRST, authors: ['Ayaz Gul', 'Hina Khan'], language: 'en', secret: 1 }),
  );
  expect(document.declarations).toEqual([
    { field: 'author', value: 'Ayaz Gul', rule: 'record' },
    { field: 'author', value: 'Hina Khan', rule: 'record' },
    { field: 'published', value: '2012-10-04', rule: 'record' },
    { field: 'outlet', value: 'Dawn', rule: 'record' },
    { field: 'language', value: 'en', rule: 'record' },
    { field: 'url', value: 'https://dawn.test/1', rule: 'record' },
  ]);
});

test.each<readonly [label: string, input: string]>([
  ['one a line', lines(FIRST, SECOND)],
  ['one a line, the last line open', lines(FIRST, SECOND).trimEnd()],
  ['one a line with CRLF, blank lines and a mark', `\ufeff\r\n${lines(FIRST, SECOND).replaceAll('\n', '\r\n\r\n')}`],
  ['a list on one line', JSON.stringify([FIRST, SECOND])],
  ['a list laid out', JSON.stringify([FIRST, SECOND], undefined, 2)],
  ['objects laid out one after the other', [FIRST, SECOND].map((one) => JSON.stringify(one, undefined, 2)).join('\n')],
])('reads records: %s', async (_, input) => {
  for (const bytes of [Buffer.from(input), iconv.encode(input, 'utf-16le', { addBOM: true })]) {
    const { documents, diagnostics } = await read(bytes);
    expect(documents.map(({ id, text }) => ({ id, text }))).toEqual(
      [FIRST, SECOND].map(({ id, text }) => ({ id, text })),
    );
    expect(diagnostics).toEqual([]);
  }
});

test.each<readonly [label: string, input: string, ids: readonly string[], problems: readonly string[]]>([
  ['torn at the end', lines(FIRST, SECOND).slice(0, -20), ['dawn-1'], ['2: it is not JSON from column']],
  [
    'torn in the middle',
    `${lines(FIRST)}{"id": "x", "te\n${lines(SECOND)}`,
    ['dawn-1', 'voa-2'],
    ['2: it is not JSON'],
  ],
  ['torn at once', `{"id": "x", "text": "No\n${lines(FIRST)}`, ['dawn-1'], ['1: it is not JSON from column']],
  ['no object', `${lines(FIRST)}42\n${lines(SECOND)}`, ['dawn-1', 'voa-2'], ['2: it is no record']],
  [
    'no text',
    lines({ id: 'x' }, FIRST, { id: 'y', text: 7 }),
    ['dawn-1'],
    ['1: the record has neither', '3: the record'],
  ],
  ['a list cut off', JSON.stringify([FIRST, SECOND]).slice(0, -9), ['dawn-1'], ['1: the record is cut off']],
])('reports a bad record and goes on: %s', async (_, input, ids, problems) => {
  const { documents, diagnostics } = await read(input);
  expect(documents.map(({ id }) => id)).toEqual(ids);
  const told = diagnostics.flatMap((one) => (one.code === 'BAD_RECORD' ? [`${one.line}: ${one.reason}`] : []));
  expect(told).toEqual(problems.map((problem) => expect.stringContaining(problem)));
});

test('no id is given out twice', async () => {
  const text = 'No.';
  const given = [
    { id: 'a' },
    { id: 'a', text },
    { id: 'a', text },
    { text },
    { id: 'a~2', text },
    { id: 7, text },
    { text },
  ];
  const { documents } = await read(lines(...given));
  expect(documents.map(({ id }) => id)).toEqual(['a', 'a~2', '001', 'a~2~2', '7', '001~2']);
});

test('a record that is too large is passed over', async () => {
  const { documents, diagnostics } = await read(lines(FIRST, { id: 'x', text: 'No. '.repeat(500) }, SECOND), {
    maxBytes: 1000,
  });
  expect(documents.map(({ id }) => id)).toEqual(['dawn-1', 'voa-2']);
  expect(diagnostics).toMatchObject([{ code: 'BAD_RECORD', line: 2 }]);
});

test('the first record is there before the second is written', async () => {
  const written: string[] = [];
  async function* write(): AsyncGenerator<Uint8Array> {
    for (const record of [FIRST, SECOND]) {
      written.push(record.id);
      yield Buffer.from(lines(record));
    }
  }
  const reading = readStream(write(), { id: '-', source: '-', format: 'records' });
  expect((await reading.next()).value).toMatchObject({ id: 'dawn-1' });
  expect(written).toEqual(['dawn-1']);
});

test('a record of `annotate` is the document it was made from', async () => {
  const source: Document = {
    id: '001',
    source: '001_dawn.html',
    format: 'html',
    text: 'No.',
    hints: [{ start: 0, end: 3, tag: 'p', regions: ['article'], labels: ['story'], linkShare: 0 }],
    declarations: [{ field: 'title', value: 'Moscow says no', rule: 'meta og:title' }],
  };
  const conclusions = { title: 'Moscow says no', outlet: 'Dawn', blocks: [{ start: 0, end: 3, role: 'body' }] };
  const { document } = await readOne(lines({ schema: 'corpus.article/1', ...source, ...conclusions }));
  expect(document).toEqual(source);
});

test('a record in another encoding is read, and said to be', async () => {
  const { documents, diagnostics } = await read(iconv.encode(lines(FIRST, SECOND), 'windows-1252'));
  expect(documents.map(({ text }) => text)).toEqual([FIRST.text, SECOND.text]);
  expect(diagnostics).toEqual([{ code: 'DECODED_AS', encoding: 'windows-1252', article: 'voa-2' }]);
});

test('passes over what our own NDJSON says between its articles', async () => {
  const said = { schema: 'corpus.diagnostic/1', code: 'NO_PUBLICATION_DATE', article: '000' };
  const { documents, diagnostics } = await read(lines(said, FIRST, said, SECOND));
  expect(documents.map(({ id }) => id)).toEqual(['dawn-1', 'voa-2']);
  expect(diagnostics).toEqual([]);
});

test('what was said of the source’s bytes is said again of its record', async () => {
  const said = [
    { code: 'DECODED_AS', encoding: 'windows-1252', article: '001' },
    { code: 'NUL_REMOVED', count: 3, article: '001' },
  ];
  const diagnostics = [...said, { code: 'EMPTY_BODY', removed: 2, article: '001' }, { code: 'DECODED_AS' }, 'nonsense'];
  const record = { schema: 'corpus.article/1', id: '001', text: 'No.', diagnostics };
  expect((await read(lines(record))).diagnostics).toEqual(said);
});

test('a record of `annotate` that others have had their hands on is still read', async () => {
  const record = { schema: 'corpus.article/1', id: '001', text: 'No.', hints: [7, { start: 0 }], declarations: 'no' };
  const { document } = await readOne(lines({ ...record, format: 'pdf', source: 3 }));
  expect(document).toEqual({ id: '001', source: '001_dawn.txt', format: 'text', text: 'No.', declarations: [] });
});

test('a page takes the place of a text that is empty', async () => {
  const { document } = await readOne(lines({ text: '', html: '<p>No.</p>', title: 'Moscow says no' }));
  expect(document).toMatchObject({ format: 'html', text: 'No.', hints: [{ tag: 'p' }] });
  expect(document.declarations).toEqual([{ field: 'title', value: 'Moscow says no', rule: 'record' }]);
});

test('offsets count in the record’s own text, whatever it holds', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\0', '\ud83d', '\ude00', '😀', 'é', '\r\n', '\u2028'),
  });
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      const { document } = await readOne(JSON.stringify({ text: given }));
      expect(document.text.length).toBe(given.length);
      expect(document.text.isWellFormed()).toBe(true);
      expect(document.text).not.toContain('\0');
    }),
  );
});

test('records come out the same wherever the stream is cut', async () => {
  const input = Buffer.from(lines(FIRST, SECOND) + JSON.stringify(FIRST));
  const list = Buffer.from(JSON.stringify([FIRST, { nested: [{ a: '}]"' }], text: 'a\\"}b' }, SECOND], undefined, 1));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(input, list),
      fc.array(fc.nat({ max: 400 }), { maxLength: 6 }),
      async (all, cuts) => {
        const options = { id: 'x', source: '-' };
        const whole = await collect(readStream(pieces(all, []), options));
        expect(await collect(readStream(pieces(all, cuts), options))).toEqual(whole);
        expect(whole).toHaveLength(3);
      },
    ),
  );
});

async function* pieces(all: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const places = [0, ...[...cuts].sort((left, right) => left - right), all.length];
  for (const [at, from] of places.entries()) yield all.subarray(from, places[at + 1] ?? all.length);
}

async function collect(found: AsyncIterable<Document | Diagnostic>): Promise<(Document | Diagnostic)[]> {
  const all: (Document | Diagnostic)[] = [];
  for await (const one of found) all.push(one);
  return all;
}
