import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';

/** The program as it is shipped: `npm test` builds it first. */
const bin = join(process.cwd(), 'bin/corpus.js');
const isPosix = process.platform !== 'win32';

const shell = (line: string): { status: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
    encoding: 'utf8',
    env: { ...process.env, corpus: `${process.execPath} ${bin}` },
  });
  return { status, out: stdout, err: stderr };
};

describe.skipIf(!isPosix)('on a pipe', () => {
  test('a reader that goes away is no failure', () => {
    expect(shell('$corpus annotate | head -c 1')).toEqual({ status: 0, out: '{', err: '' });
    expect(shell('$corpus list -q | head -1')).toMatchObject({ status: 0, err: '' });
  });

  test('all of a large result arrives', () => {
    const { status, out } = shell('$corpus annotate | tail -n 1 | tail -c 2');
    expect({ status, out }).toEqual({ status: 0, out: '}\n' });
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is one line and 2', () => {
    const { status, err } = shell('$corpus list -q > /dev/full');
    expect(status).toBe(2);
    expect(err).toBe('corpus: cannot write the results: no space left (ENOSPC)\n');
  });

  test('a page of which little was kept says how little, in words and in its record', () => {
    const line = 'Ministers of both countries met in Lima on Monday for talks that had been put off twice.';
    const page = `for line in 1 2 3 4 5 6 7 8 9 10 11 12; do printf '%s\\n\\n' '${line}'; done`;
    const { status, err } = shell(`${page} | $corpus clean -`);
    expect(status).toBe(0);
    expect(err).toContain('only 1 of 12 paragraphs that read like prose was kept. Check with: clean --explain');
    const records = shell(`${page} | $corpus clean - --ndjson`).out.trim().split('\n').slice(1);
    expect(records.map((record): unknown => JSON.parse(record))).toContainEqual({
      schema: 'corpus.diagnostic/1',
      code: 'LITTLE_KEPT',
      article: 'stdin',
      kept: 1,
      prose: 12,
    });
  });

  test('a story is compared by words of its label', () => {
    const { status, out } = shell('$corpus diff --story hatchet --ndjson -q | head -n 1');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ articles: ['000', '001'] });
  });

  test('NO_COLOR is obeyed, --color always wins', () => {
    expect(shell('NO_COLOR=1 FORCE_COLOR=1 $corpus list -q').out).not.toContain('\u001b');
    expect(shell('NO_COLOR=1 $corpus list -q --color always').out).toContain('\u001b');
  });
});

describe.skipIf(!isPosix)('completion', () => {
  test.each([
    ['corpus ent', 1, 'entities'],
    ['corpus diff --min', 2, '--min-severity'],
    ['corpus diff --min-severity h', 3, 'high'],
    ['corpus -C x list --nd', 4, '--ndjson'],
  ])('of "%s" in bash', (line, at, word) => {
    const words = `COMP_WORDS=(${line}); COMP_CWORD=${at}`;
    const { out } = shell(`source <($corpus completion bash); ${words}; _corpus; printf '%s\\n' "\${COMPREPLY[@]}"`);
    expect(out).toBe(`${word}\n`);
  });
});

test('--version answers without loading anything', () => {
  const { stdout, status } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: expect.stringMatching(/^corpus \d+\.\d+\.\d+\n$/), status: 0 });
});

test('the first record is answered before the second is sent', async () => {
  const child = spawn(process.execPath, [bin, 'annotate', '-', '--as-is'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of ['one', 'two']) {
    child.stdin.write(`${JSON.stringify({ id, text: 'Two people died in Lahore.' })}\n`);
    const { value } = await lines.next();
    expect(JSON.parse(value).id).toBe(id);
  }
  child.stdin.end();
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
});

test.skipIf(!isPosix)('Ctrl-C ends with 130 and leaves no half-written file', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'corpus-'));
  const child = spawn(process.execPath, [bin, 'annotate', '-', '--as-is', '-o', 'out.ndjson'], {
    cwd,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.on('error', () => {});
  child.stdin.write('{"id":"1","text":"Two people died in Lahore."}\n');
  for (let tries = 0; tries < 200 && readdirSync(cwd).length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(readdirSync(cwd)).toHaveLength(1);
  child.kill('SIGINT');
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(130);
  expect(readdirSync(cwd)).toEqual([]);
});

test.skipIf(!isPosix)('file names with control characters and dashes are read, and named without harm', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'corpus-'));
  for (const name of ['\u001b[31mred.txt', '-rf.txt', 'two\nlines.txt'])
    writeFileSync(join(cwd, name), 'LYON: Two people died on Monday, police said.\n');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [bin, 'list', '-q', '--', '-rf.txt', '\u001b[31mred.txt', 'two\nlines.txt'],
    { cwd, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).not.toContain('\u001b');
  expect(stdout.trimEnd().split('\n')).toHaveLength(4);
  expect(stdout).toContain('<U+001B>[31mred.txt');
});

/** Articles, some of them none, some of one id. */
const toRecords = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    at % 20 === 7
      ? '{"id": "torn\n'
      : `${JSON.stringify({ id: `${at % 50}`, text: `LAHORE: Police said on Monday that ${at} people met Imran Khan.` })}\n`,
  ).join('');

/** How many there are is more than one thread does alone. */
test.each([
  ['annotate - --as-is', 60],
  ['clean - --ndjson', 230],
  ['list - --csv', 230],
  ['entities - --per-article --ndjson', 60],
  ['entities - --json', 60],
])('corpus %s gives the same bytes with any number of threads', (line, count) => {
  const input = toRecords(count);
  const outputs = ['1', '2', '3'].map((jobs) => {
    const args = [bin, ...line.split(' '), '-j', jobs];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { input, encoding: 'utf8' });
    return { stdout, stderr, status };
  });
  expect(outputs[0]?.stdout.split('\n').length).toBeGreaterThan(50);
  expect(outputs[0]?.status).toBe(2);
  for (const output of outputs) expect(output).toEqual(outputs[0]);
});

test('threads answer a writer that waits for the answer', async () => {
  const child = spawn(process.execPath, [bin, 'annotate', '-', '--as-is', '-j', '2'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (let id = 0; id < 30; id += 1) {
    child.stdin.write(`${JSON.stringify({ id, text: 'Two people died in Lahore.' })}\n`);
    expect(JSON.parse((await lines.next()).value).id).toBe(`${id}`);
  }
  child.stdin.end();
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
});

test('a reader that takes nothing stops the work', async () => {
  const child = spawn(process.execPath, [bin, 'annotate', '-', '--as-is', '-j', '2'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdout.pause();
  child.stdin.on('error', () => {});
  const record = `${JSON.stringify({ text: 'Two people died in Lahore on Monday. '.repeat(30) })}\n`;
  let taken = 0;
  const written = (): boolean => child.stdin.writableLength > 0 && !child.stdin.write('');
  for (; taken < 20_000 && !written(); taken += 1) {
    if (!child.stdin.write(record))
      await Promise.race([
        new Promise((go) => child.stdin.once('drain', go)),
        new Promise((go) => setTimeout(go, 3000)),
      ]);
  }
  expect(taken).toBeLessThan(20_000);
  child.kill();
  await new Promise((resolve) => child.once('close', resolve));
});

describe.skipIf(!isPosix)('a long run', () => {
  const row = (id: number): string => `{"id":"${id}","text":"Two people died in Lahore, said Hina Rabbani Khar."}\n`;
  const start = (args: readonly string[], env: Record<string, string> = {}) => {
    const cwd = mkdtempSync(join(tmpdir(), 'corpus-'));
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...env } });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => {
      said.out += text;
    });
    child.stderr.on('data', (text) => {
      said.err += text;
    });
    child.stdin.on('error', () => {});
    const ended = new Promise((resolve) => child.once('close', resolve));
    return { cwd, child, said, ended };
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 400 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  test('says on a terminal how far it is, and wipes that before the result', async () => {
    const { child, said, ended } = start(['list', '-'], { CORPUS_FORCE_TTY: '80', NO_COLOR: '1' });
    for (let id = 1; id <= 40 && !said.err.includes('articles,'); id += 1) {
      child.stdin.write(row(id));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(said.err).toMatch(/\r\u001b\[2Kcorpus: \d+ articles?, [\d.]+\/s\r\u001b\[2K/);
    expect(said.out).not.toContain('\r');
  });

  test.each([
    ['a pipe', ['list', '-'], {}],
    ['--quiet', ['list', '-', '-q'], { CORPUS_FORCE_TTY: '80' }],
  ])('says nothing of it on %s', async (_, args, env) => {
    const { child, said, ended } = start(args, env);
    for (let id = 1; id <= 8; id += 1) {
      child.stdin.write(row(id));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(said.err).not.toContain('articles,');
  });

  test('interrupted, keeps whole rows, says how to go on, and does', async () => {
    const args = ['annotate', '-', '--as-is', '-o', 'out.ndjson', '--resume'];
    const { cwd, child, said, ended } = start(args);
    const rows = (): string => readFileSync(join(cwd, 'out.ndjson'), 'utf8');
    child.stdin.write(row(1) + row(2));
    await until(() => existsSync(join(cwd, 'out.ndjson')) && rows().split('\n').length > 2);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said.err).toBe(
      'corpus: interrupted after 2 articles; out.ndjson keeps its rows, the same call goes on from there\n',
    );
    const ids = (): string[] =>
      rows()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id);
    expect(ids()).toEqual(['1', '2']);
    const again = spawnSync(process.execPath, [bin, ...args], { cwd, input: row(1) + row(2) + row(3) });
    expect(again.status).toBe(0);
    expect(ids()).toEqual(['1', '2', '3']);
  });

  test('interrupted on a pipe, ends between two rows', async () => {
    const { child, said, ended } = start(['clean', '-', '--ndjson', '--as-is']);
    child.stdin.write(row(1));
    await until(() => said.out.endsWith('\n'));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said.out.endsWith('}\n')).toBe(true);
    expect(said.err).toContain('interrupted after 1 article. A call with -o FILE --resume');
  });

  test.each(['annotate', 'clean'])('interrupted, leaves a whole document of corpus %s --json', async (line) => {
    const { child, said, ended } = start([...line.split(' '), '-', '--json', '--as-is', '-j', '1']);
    const text = 'Two people died in Lahore, said Hina Rabbani Khar. '.repeat(20);
    for (let id = 1; id <= 200; id += 1) child.stdin.write(`${JSON.stringify({ id: `${id}`, text })}\n`);
    await until(() => said.out.length > 0);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const { articles, diagnostics } = JSON.parse(said.out);
    expect(articles.length).toBeGreaterThan(0);
    expect(diagnostics.at(-1)).toEqual({ code: 'INTERRUPTED', articles: articles.length });
  });
});
