import { expect, test } from 'vitest';
import { corpus, toRecords } from './run.ts';

const lines = (...records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

const NAMES = lines(
  { id: 'a', type: 'person', name: 'Sergei Lavrov', article: 'dawn', page: 3 },
  { id: 'b', type: 'person', name: 'Lavrov', article: 'dawn' },
  { id: 'c', type: 'person', name: 'Sergey LAVROV', article: 'voa' },
  { id: 'd', type: 'person', name: 'Sergei Ryabkov', article: 'voa' },
);

test('every line of a list comes back with the entity it names', async () => {
  const { code, out } = await corpus(['resolve', '-', '--ndjson'], { stdin: NAMES });
  expect(code).toBe(0);
  expect(toRecords(out)).toEqual([
    {
      schema: 'corpus.resolve.name/1',
      id: 'a',
      type: 'person',
      name: 'Sergei Lavrov',
      article: 'dawn',
      page: 3,
      entity: 'sergei-lavrov',
    },
    {
      schema: 'corpus.resolve.name/1',
      id: 'b',
      type: 'person',
      name: 'Lavrov',
      article: 'dawn',
      entity: 'sergei-lavrov',
    },
    {
      schema: 'corpus.resolve.name/1',
      id: 'c',
      type: 'person',
      name: 'Sergey LAVROV',
      article: 'voa',
      entity: 'sergei-lavrov',
    },
    {
      schema: 'corpus.resolve.name/1',
      id: 'd',
      type: 'person',
      name: 'Sergei Ryabkov',
      article: 'voa',
      entity: 'sergei-ryabkov',
    },
  ]);
});

test('two names of a line come back with a score', async () => {
  const stdin = lines(
    { id: 1, type: 'person', a: 'Khaled Mashal', b: 'Khalid Meshaal' },
    { id: 2, type: 'person', a: 'Rami Makhlouf', b: 'Ihab Makhlouf' },
  );
  const { out } = await corpus(['resolve', '--pairs', '-', '--ndjson'], { stdin });
  expect(toRecords(out)).toMatchObject([
    { schema: 'corpus.resolve.pair/1', id: 1, same: true },
    { schema: 'corpus.resolve.pair/1', id: 2, same: false },
  ]);
});

test('a broken line is named, the others are answered', async () => {
  const { code, out, err } = await corpus(['resolve', '-', '--csv'], { stdin: `{oops\n${NAMES}` });
  expect(code).toBe(2);
  expect(out.split(/\r?\n/)[1]).toBe('person,sergei-lavrov,Sergei Lavrov,dawn');
  expect(err).toContain('line 1');
});

test.each([
  [['resolve'], 'needs a list of names'],
  [['resolve', 'a.ndjson', '--pairs', 'b.ndjson'], 'not both'],
  [['resolve', 'no-such-list.ndjson'], 'no such file'],
])('%j is answered with what to do', async (args, words) => {
  const { code, out, err } = await corpus(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
});
