import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpus } from './run.ts';

const STORIES = [
  { id: 'one', text: 'LAHORE: Two people died in a fire on Monday, police said.' },
  { id: 2, text: 'Quetta miners were pulled from a shaft, said Sergey\u200b Ryabkov.\n\nMoscow was silent.' },
  'no record',
  { id: 'one', text: 'KARACHI: Shares fell by 3 percent.' },
  { id: 'four', text: 'Rescuers left Quetta on Friday. "We are done," said the mayor.' },
];
const STDIN = STORIES.map((story) => (typeof story === 'string' ? story : JSON.stringify(story))).join('\n');
const PAIRS = [1, 2, 3].map((id) => JSON.stringify({ id, a: STORIES[0], b: STORIES[4] })).join('\n');

const CALLS: readonly (readonly [line: string, stdin: string])[] = [
  ['annotate - --as-is', STDIN],
  ['annotate - --as-is --ndjson', STDIN],
  ['clean - --ndjson', STDIN],
  ['list - --ndjson', STDIN],
  ['entities - --ndjson --per-article --as-is', STDIN],
  ['diff --pairs - --ndjson', PAIRS],
];

test.each(CALLS)('%s goes on wherever it was cut off, with the same bytes', async (line, stdin) => {
  const file = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'out.ndjson');
  const args = [...line.split(' '), '-q', '-o', file, '--resume'];
  const { code } = await corpus(args, { stdin });
  const whole = readFileSync(file);
  const cuts = fc.sample(fc.nat(whole.length), { numRuns: 12, seed: 1 });
  for (const cut of [0, 1, ...cuts, whole.length - 1, whole.length]) {
    writeFileSync(file, whole.subarray(0, cut));
    expect((await corpus(args, { stdin })).code).toBe(code);
    expect(readFileSync(file, 'utf8')).toBe(whole.toString());
  }
});

test.each([
  ['a letter to the editor\n', 'annotate'],
  ['{"schema":"corpus.clean.article/1","id":"1"}\n', 'annotate'],
  ['{"id":"1","text":"Two people died."}\n', 'annotate'],
])('a file that holds something else is left alone: %s', async (content, command) => {
  const file = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'letter.txt');
  writeFileSync(file, content);
  const { code, err } = await corpus([command, '-', '-o', file, '--resume'], { stdin: STDIN });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('letter.txt: it holds other things') });
  expect(readFileSync(file, 'utf8')).toBe(content);
});

test.each(['annotate -', 'entities - -o x', 'clean - --json -o x', 'keywords - --ndjson -o x'])(
  '%s has no rows to resume',
  async (line) => {
    const { code, err } = await corpus([...line.split(' '), '--resume'], { stdin: STDIN });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('-o FILE') });
  },
);
