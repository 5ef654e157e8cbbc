import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The program as it is shipped: `npm test` builds it first. */
const bin = join(process.cwd(), 'bin/corpus.js');

const PAGES = [
  ['a', 'Ministers of both countries met on Monday for talks that nobody had expected to take place so soon.'],
  ['b', 'Three ships with grain left the port on Tuesday, the harbour master told reporters at a briefing.'],
]
  .map(([id, story]) => {
    const text = ['Harbour Daily', 'World', story, 'Your support keeps our reporters on the road'].join('\n');
    return `${JSON.stringify({ id, url: `https://example.org/${id}`, published: '2018-03-02', text })}\n`;
  })
  .join('');

function corpus(cwd: string, line: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...line.split(' ')], {
    cwd,
    input: PAGES,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, out: stdout, err: stderr };
}

test('a profile is learned from one stream and used on another', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'corpus-profile-'));
  expect(corpus(cwd, 'clean - --learn-profile -o outlets.json')).toEqual({
    status: 0,
    out: '',
    err: 'corpus: lines that come back: 3; pages: 2; outlets: 1\n',
  });
  const rows = corpus(cwd, 'clean - --profile outlets.json --explain').out.split('\n').slice(0, 4);
  expect(rows.map((row) => row.split('\t').slice(0, 4).join(' '))).toEqual([
    '- 1 boilerplate profile/repeated 2 pages',
    '- 2 boilerplate profile/repeated 2 pages',
    '+ 3 body body/kept-unless-told',
    '- 4 boilerplate profile/repeated 2 pages',
  ]);
  const screen = corpus(cwd, 'clean - --profile outlets.json --explain', { CORPUS_FORCE_TTY: '80' }).out;
  expect(screen).toContain('profile/repeated 2 pages');
  const first = JSON.parse(corpus(cwd, 'clean - --profile outlets.json --ndjson').out.split('\n')[0] ?? '');
  expect(first).toMatchObject({ schema: 'corpus.clean.article/1', id: 'a' });
  expect(first.blocks.map(({ pages }: { pages?: number }) => pages)).toEqual([2, undefined, 2]);
});

test('what is no profile is one line and 2', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'corpus-profile-'));
  writeFileSync(join(cwd, 'pages.ndjson'), PAGES);
  expect(corpus(cwd, 'clean - --profile pages.ndjson')).toMatchObject({
    status: 2,
    err: 'corpus: --profile pages.ndjson: it is no profile\n',
  });
  expect(corpus(cwd, 'clean - --profile missing.json')).toMatchObject({
    status: 2,
    err: 'corpus: --profile missing.json: there is no such file\n',
  });
});
