import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpus } from './run.ts';

/** A judge that is as sure of every question as it is told to be. */
function judge(confidence: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'judge.mjs');
  writeFileSync(
    file,
    `let read = '';
    process.stdin.on('data', (part) => { read += part; }).on('end', () => {
      for (const line of read.trim().split('\\n')) console.log(JSON.stringify({ id: JSON.parse(line).id, confidence: ${confidence} }));
    });`,
  );
  return `"${process.execPath}" "${file}"`;
}

const conflictsIn = (out: string): { id: string }[] =>
  JSON.parse(out).findings.filter(({ verdict }: { verdict: string }) => verdict === 'conflict');

test('a program of the user vetoes doubtful conflicts of a comparison', async () => {
  const plain = await corpus(['diff', '002', '004', '--json']);
  const heard = await corpus(['diff', '002', '004', '--json', '--judge', judge('0.1')]);
  expect(heard.code).toBe(0);
  expect(conflictsIn(heard.out).length).toBeLessThan(conflictsIn(plain.out).length);
  expect(JSON.parse(heard.out).diagnostics).toContainEqual(expect.objectContaining({ code: 'JUDGE_VETO' }));
  const read = await corpus(['diff', '002', '004', '--judge', judge('0.1')]);
  expect(read.err).toContain('the judge vetoed');
});

test.each([
  ['exit 3', 'it ended with 3'],
  ['echo maybe', 'a line that is no JSON'],
  [judge('7'), '"confidence": 0 to 1'],
])('a judge that fails changes nothing and is told of: %s', async (command, words) => {
  const plain = await corpus(['diff', '002', '004', '--json']);
  const { code, out } = await corpus(['diff', '002', '004', '--json', '--judge', command]);
  expect(code).toBe(0);
  const failed = JSON.parse(out).diagnostics.find((one: { code: string }) => one.code === 'JUDGE_FAILED');
  expect(failed?.reason).toContain(words);
  expect(conflictsIn(out)).toEqual(conflictsIn(plain.out));
});
