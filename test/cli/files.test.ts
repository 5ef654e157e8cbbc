import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFiles } from '../../src/cli/files.ts';

let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'corpus-files-')));
  mkdirSync(join(folder, 'later'));
  writeFileSync(join(folder, '001_dawn.txt'), 'Moscow said no.');
  writeFileSync(join(folder, 'later', '002_voa.txt'), 'Kabul said yes.');
  writeFileSync(join(folder, 'empty.txt'), '');
  symlinkSync('001_dawn.txt', join(folder, 'link.txt'));
  symlinkSync('loop.txt', join(folder, 'loop.txt'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const contentOf = async (path: string): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of diskFiles.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

test('lists a folder without following its links', async () => {
  const entries = await diskFiles.list(folder);
  expect(entries.map(({ name, kind }) => `${name}: ${kind}`).sort()).toEqual([
    '001_dawn.txt: file',
    'empty.txt: file',
    'later: folder',
    'link.txt: link',
    'loop.txt: link',
  ]);
});

test('follows a link when asked what it is, unless it leads in a circle', async () => {
  expect(await diskFiles.kindOf(join(folder, 'link.txt'))).toBe('file');
  expect(await diskFiles.realPath(join(folder, 'link.txt'))).toBe(join(folder, '001_dawn.txt'));
  await expect(diskFiles.kindOf(join(folder, 'loop.txt'))).rejects.toMatchObject({ code: 'ELOOP' });
  await expect(diskFiles.kindOf(join(folder, 'gone.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test.runIf(process.platform === 'linux')('knows a device when it sees one', async () => {
  expect(await diskFiles.kindOf('/dev/null')).toBe('other');
});

test('reads a file whole, an empty one as nothing, and one that grows as it was', async () => {
  expect(await contentOf(join(folder, '001_dawn.txt'))).toBe('Moscow said no.');
  expect(await contentOf(join(folder, 'empty.txt'))).toBe('');
  const path = join(folder, 'growing.txt');
  const story = 'Moscow said no.\n'.repeat(50_000);
  writeFileSync(path, story);
  let seen = 0;
  for await (const chunk of diskFiles.read(path)) {
    if (seen === 0) appendFileSync(path, 'And yes.');
    seen += chunk.length;
  }
  expect(seen).toBe(story.length);
});

test('finds files by pattern, at any depth when asked', async () => {
  const relative = async (pattern: string): Promise<readonly string[]> =>
    [...(await diskFiles.glob(pattern, folder))].map((path) => path.slice(folder.length + 1)).sort();
  expect(await relative('00*.txt')).toEqual(['001_dawn.txt']);
  expect(await relative('**/00*.txt')).toEqual(['001_dawn.txt', 'later/002_voa.txt']);
  expect(await relative('*.html')).toEqual([]);
});
