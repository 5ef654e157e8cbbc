import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { corpus } from './run.ts';

let cwd = '';
const inStore = (name = ''): string => join(cwd, 'corpus/.index', name);
const segments = (): string[] => readdirSync(inStore()).filter((name) => name.endsWith('.segment'));

/** Long enough ago to be believed unchanged. */
function age(name: string): void {
  utimesSync(join(cwd, 'corpus', name), 1_600_000_000, 1_600_000_000);
}

function put(name: string, text: string): void {
  writeFileSync(join(cwd, 'corpus', name), text);
  age(name);
}

const index = async (...args: string[]): Promise<string> => (await corpus(['index', ...args], { cwd })).out;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'corpus-'));
  cpSync('corpus', join(cwd, 'corpus'), { recursive: true, filter: (path) => !path.includes('.index') });
  for (const name of readdirSync(join(cwd, 'corpus'))) age(name);
  put(
    'wire.ndjson',
    '{"id":"w1","text":"LAHORE: Imran Khan met 12 people on Monday."}\n{"text":"He left."}\n{"id":"w1","text":""}\n',
  );
});

const QUESTIONS = [
  'list --csv',
  'clean --json',
  'annotate',
  'entities --json',
  'entities --per-article --ndjson',
  'keywords --phrases --json',
  'stories --json',
  'reuse --documents --json',
  'diff 002 004 --json',
  'diff w1 wire~2 --json',
  'concordance nuclear --csv',
  'list --as-is --json',
];

test('all commands give the same bytes with an index and without', async () => {
  const ask = (): Promise<unknown[]> => Promise.all(QUESTIONS.map((line) => corpus(line.split(' '), { cwd })));
  const before = await ask();
  expect(await index()).toBe('8 articles in the index: 8 read now, 0 kept from before\n');
  expect(await ask()).toEqual(before);
  put('002_de591d6ebb0430a2.txt', 'KABUL: Nobody came to the talks on Tuesday, officials said.');
  const [changed] = await ask();
  expect(changed).not.toEqual(before[0]);
  await index();
  expect((await ask())[0]).toEqual(changed);
});

test('only what is new or changed is read', async () => {
  await index();
  expect(await index()).toBe('8 articles in the index: 0 read now, 8 kept from before\n');
  put(
    'wire.ndjson',
    '{"id":"w1","text":"LAHORE: Imran Khan met 12 people on Monday."}\n{"id":"w2","text":"He came back."}\n',
  );
  expect(await index()).toBe('7 articles in the index: 1 read now, 6 kept from before\n');
  rmSync(join(cwd, 'corpus/wire.ndjson'));
  expect(await index('--json')).toContain('"articles": 5,\n  "read": 0,');
  expect(await index('--rebuild')).toBe('5 articles in the index: 5 read now, 0 kept from before\n');
  await index('--remove');
  expect(readdirSync(join(cwd, 'corpus'))).not.toContain('.index');
});

test('what nobody needs any more is written out of it', async () => {
  await index();
  for (const name of readdirSync(join(cwd, 'corpus')).filter((name) => /^00/.test(name)))
    rmSync(join(cwd, 'corpus', name));
  const [before] = segments();
  await index();
  expect(segments()).not.toContain(before);
  expect(await index()).toBe('3 articles in the index: 0 read now, 3 kept from before\n');
});

test('a file that gives trouble gives it every time', async () => {
  put('torn.ndjson', '{"id":"t1","text":"Two people died."}\n{"id":"t2","te\n');
  for (const read of [9, 0]) {
    const { code, out, err } = await corpus(['index'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('torn.ndjson, line 2');
    expect(out).toContain(`9 articles in the index: ${read} read now`);
  }
});

describe('an index that is', () => {
  const annotate = async (): Promise<string> => (await corpus(['annotate'], { cwd })).out;
  const damage = (name: string, change: (bytes: Buffer) => Buffer): void =>
    writeFileSync(inStore(name), change(readFileSync(inStore(name))));

  test.each<readonly [label: string, change: (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    [
      'of another build',
      (bytes) =>
        Buffer.from(bytes.toString('latin1').replace(/^corpus index 1 \w{4}/, 'corpus index 1 past'), 'latin1'),
    ],
    ['overwritten at the end', (bytes) => Buffer.concat([bytes.subarray(0, -20), Buffer.alloc(20, 7)])],
  ])('%s is made anew', async (_, change) => {
    await index();
    const before = await annotate();
    for (const name of segments()) damage(name, change);
    expect(await annotate()).toBe(before);
    expect(await index()).toBe('8 articles in the index: 8 read now, 0 kept from before\n');
    expect(segments()).toHaveLength(1);
    expect(await annotate()).toBe(before);
  });

  test('overwritten in the middle gives the same answers', async () => {
    const before = await annotate();
    await index();
    for (const name of segments()) damage(name, (bytes) => bytes.fill(7, 100, bytes.length >> 1));
    expect(await annotate()).toBe(before);
  });

  test('without a readable list of files reads them and keeps their articles', async () => {
    await index();
    damage('files.json', (bytes) => bytes.subarray(0, 50));
    expect(await index()).toBe('8 articles in the index: 0 read now, 8 kept from before\n');
  });

  test('locked by the dead is free', async () => {
    await index();
    const { pid } = spawnSync('true');
    writeFileSync(inStore('lock'), JSON.stringify({ process: pid, machine: hostname() }));
    expect(await index()).toContain('8 articles');
    expect(readdirSync(inStore())).not.toContain('lock');
  });
});

describe('through the program as it is shipped', () => {
  const bin = join(process.cwd(), 'bin/corpus.js');
  const start = () => spawn(process.execPath, [bin, 'index', '-j', '2'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const ask = (...args: string[]) =>
    spawnSync(process.execPath, [bin, 'entities', '--json', '-q', ...args], { cwd, encoding: 'utf8' });
  const ended = (child: ReturnType<typeof start>): Promise<number | null> =>
    new Promise((resolve) => child.once('close', resolve));

  test('two at once both end well', async () => {
    expect(await Promise.all([start(), start()].map(ended))).toEqual([0, 0]);
    expect(ask().stdout).toBe(ask('--no-index').stdout);
  });

  test('interrupted, it says that the same call goes on', async () => {
    const row = (at: number): string => `{"id":"k${at}","text":"LAHORE: Imran Khan met ${at} people on Monday."}\n`;
    put('many.ndjson', Array.from({ length: 3000 }, (_, at) => row(at)).join(''));
    const child = start();
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const code = ended(child);
    while (!existsSync(inStore('lock'))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await code).toBe(130);
    expect(said).toMatch(/^corpus: interrupted after \d+ articles?; .* the same call goes on from there\n$/);
  });

  test('killed, nothing is torn and the next run completes it', async () => {
    const text = Array.from(
      { length: 40 },
      (_, at) => `{"id":"k${at}","text":"LAHORE: Imran Khan met ${at} people on Monday."}\n`,
    );
    put('many.ndjson', text.join(''));
    for (const delay of [200, 500, 900]) {
      const child = start();
      const timer = setTimeout(() => child.kill('SIGKILL'), delay);
      await ended(child);
      clearTimeout(timer);
    }
    const child = start();
    expect(await ended(child)).toBe(0);
    expect(readdirSync(inStore()).filter((name) => name.endsWith('.draft') || name === 'lock')).toEqual([]);
    expect(ask().stdout).toBe(ask('--no-index').stdout);
  });
});
