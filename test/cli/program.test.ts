import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { corpus, toRecords } from './run.ts';

const here = process.cwd();
const desk = (): string => mkdtempSync(join(tmpdir(), 'corpus-'));

describe('a wrong call ends with 2 and says what to try', () => {
  test.each([
    ['enitties', 'Did you mean entities?'],
    ['clean --jsno', 'Did you mean --json?'],
    ['clean 009', 'no article or file is called 009'],
    ['keywords --top many', 'Expected a whole number, 1 or more.'],
    ['entities --type people', 'Known are: person, organization'],
    ['clean --json --csv', 'cannot be used with'],
    ['list --csv-raw --json', 'cannot be used with'],
    ['clean 002 --files-from gone.txt', 'cannot read gone.txt: there is no such file'],
    ['clean --files-from corpus', 'cannot read corpus: it is a folder'],
    ['show 002 --csv', 'show has no --csv view; it has --json'],
    ['clean --text --json', '--text'],
    ['diff 002', 'diff needs two articles'],
    ['diff 002 gone.txt', 'diff needs two articles that can be read'],
    [
      'diff --story floods',
      'there is no story floods; there are s1 (Pakistan, Russia agree to bury the hatchet), s2 (',
    ],
    ['diff --story s3', 'only 003 tells story s3'],
    ['diff --story s1 --pairs -', '--story and --pairs'],
    ['diff 002 004 --explain c99', 'there is no finding c99'],
    ['keywords --stat g2', '--against'],
    ['schema dif', 'did you mean diff?'],
    ['clean -o a -o b', 'Given twice.'],
    ['clean -o no/such/folder/x', 'cannot write no/such/folder/x: no such folder'],
    ['-C nowhere list', 'there is no such folder'],
  ])('corpus %s', async (line, words) => {
    const { code, out, err } = await corpus(line.split(' '));
    expect(err).toContain(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toContain('    at ');
  });

  test('what was typed cannot act on the terminal', async () => {
    const { err } = await corpus(['clean', '\u001b[2J']);
    expect(err).toContain('<U+001B>[2J');
  });
});

test('a bug keeps its stack, says where to report it, and ends with 70', async () => {
  const stdin = (): never => {
    throw new TypeError('no such thing');
  };
  const { code, err } = await corpus(['clean', '-'], { stdin });
  expect(code).toBe(70);
  expect(err).toMatch(/TypeError: no such thing\n {4}at .*\ncorpus: this is a bug\. Please report it/s);
});

describe('help', () => {
  test('without a command goes to standard error and ends with 2, asked for to standard output with 0', async () => {
    expect(await corpus([])).toMatchObject({ code: 2, out: '' });
    expect(await corpus(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await corpus(['help', 'diff'])).out).toBe((await corpus(['diff', '--help'])).out);
  });

  test.each(COMMANDS.map(({ name }) => name))('of %s leads with two examples at least', async (name) => {
    const { code, out } = await corpus([name, '--help']);
    expect(code).toBe(0);
    expect(out.indexOf('Examples:')).toBeLessThan(out.indexOf('Usage:'));
    expect(out.slice(0, out.indexOf('Usage:')).match(/^ {2}\S/gm)?.length).toBeGreaterThanOrEqual(2);
  });
});

/** What the files are like that examples name. */
const FILES: readonly (readonly [name: RegExp, text: string])[] = [
  [/^corpus resolve --pairs/, '{"id":1,"type":"person","a":"Sergei Ryabkov","b":"Sergey Ryabkov"}\n'],
  [/^corpus resolve/, '{"id":1,"type":"person","name":"Sergei Ryabkov"}\n'],
  [/--pairs/, '{"id":1,"a":"002","b":"004"}\n'],
  [/^/, '{"id":"1","text":"Two people died in a fire in Lahore on Monday, police said."}\n'],
];

/** Every line of every help page that this program runs alone: what follows a pipe is another's. */
const examples = (await Promise.all(COMMANDS.map(async ({ load }) => (await load()).examples)))
  .flatMap((lines) => lines.map(([line]) => line.split(/ [|<] /)[0] ?? ''))
  .filter((line) => line.startsWith('corpus '));

test.each([...new Set(examples)])('the example works: %s', async (line) => {
  const cwd = desk();
  const stdin = FILES.find(([name]) => name.test(line))?.[1] ?? '';
  for (const [name] of line.matchAll(/\S+\.ndjson/g)) writeFileSync(join(cwd, name), stdin);
  const profile = / --profile (\S+)/.exec(line)?.[1];
  if (profile) writeFileSync(join(cwd, profile), '{"schema":"corpus.profile/1","outlets":{}}');
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1);
  // A collection of its own: some examples write to it.
  cpSync(join(here, 'corpus'), join(cwd, 'corpus'), { recursive: true });
  const { code, out, err } = await corpus(args, { cwd, stdin });
  expect(err).not.toMatch(/cannot read|bug/);
  expect(code).toBe(line.includes('--exit-code') ? 1 : 0);
  if (!line.includes(' -o ')) expect(out).not.toBe('');
});

describe('results', () => {
  test('of good files are printed when one is missing, and the call ends with 2', async () => {
    const { code, out, err } = await corpus(['list', '002', 'missing.txt', '004']);
    expect(code).toBe(2);
    expect(out.match(/^00\d\t/gm)).toEqual(['002\t', '004\t']);
    expect(err).toContain('missing.txt');
  });

  test('go to a file whole or not at all', async () => {
    const cwd = desk();
    const env = { CORPUS_DIR: join(here, 'corpus') };
    const { out } = await corpus(['list', '--json'], { env });
    expect(await corpus(['list', '--json', '-o', 'list.json'], { cwd, env })).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(cwd, 'list.json'), 'utf8')).toBe(out);
    expect(await corpus(['clean', '009', '-o', 'list.json'], { cwd, env })).toMatchObject({ code: 2 });
    expect(readFileSync(join(cwd, 'list.json'), 'utf8')).toBe(out);
    expect(readdirSync(cwd)).toEqual(['list.json']);
  });

  test('of records read back are those of the articles themselves', async () => {
    const { out: stdin } = await corpus(['annotate', '002', '004']);
    for (const call of ['diff', 'entities', 'clean']) {
      const direct = JSON.parse((await corpus([call, '002', '004', '--json'])).out);
      expect(JSON.parse((await corpus([call, '-', '--json'], { stdin })).out)).toEqual(direct);
    }
  });

  test('name a record that is none and go on', async () => {
    const stdin = '{"id":"1","text":"One."}\nnonsense\n{"id":"3","text":"Three."}\n';
    const { code, out, err } = await corpus(['clean', '-', '--ndjson', '--as-is'], { stdin });
    expect(code).toBe(2);
    expect(err).toContain('line 2');
    const articles = toRecords(out).filter(({ schema }) => schema === 'corpus.clean.article/1');
    expect(articles.map(({ id }) => id)).toEqual(['1', '3']);
  });
});

test('articles may be named in a file, one a line or between NULs', async () => {
  for (const stdin of ['002\n004\n', '002\r\n004', '002\x004\0']) {
    const { code, out } = await corpus(['list', '--files-from', '-'], { stdin });
    expect({ code, ids: out.match(/^00\d(?=\t)/gm) }).toEqual({ code: 0, ids: ['002', '004'] });
  }
  expect(await corpus(['list', '--files-from', '-'], { stdin: '\n' })).toMatchObject({ code: 2 });
});

test('--csv-raw leaves cells as they are', async () => {
  const stdin = JSON.stringify({ id: '=1+1', text: 'Two people died.', title: '@SUM(1)' });
  expect((await corpus(['list', '-', '--csv'], { stdin })).out).toMatch(/^'=1\+1,.*,'@SUM\(1\),/m);
  expect((await corpus(['list', '-', '--csv-raw'], { stdin })).out).toMatch(/^=1\+1,.*,@SUM\(1\),/m);
});

test('a file whose name begins with a dash is not taken for an option in silence', async () => {
  const cwd = desk();
  writeFileSync(join(cwd, '-rf.txt'), 'Two people died.');
  const { code, err } = await corpus(['list', '-rf.txt'], { cwd });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('call it ./-rf.txt, or put -- before it') });
  expect((await corpus(['list', '-q', './-rf.txt'], { cwd })).code).toBe(0);
});

describe('colour', () => {
  const painted = '\u001b[';
  test.each([
    ['a terminal', [], {}, 80, true],
    ['a pipe', [], {}, undefined, false],
    ['NO_COLOR on a terminal', [], { NO_COLOR: '1' }, 80, false],
    ['an empty NO_COLOR', [], { NO_COLOR: '' }, 80, true],
    ['FORCE_COLOR on a pipe', [], { FORCE_COLOR: '1' }, undefined, true],
    ['NO_COLOR before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, 80, false],
    ['the flag before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, undefined, true],
    ['--no-color on a terminal', ['--no-color'], {}, 80, false],
    ['a dumb terminal', [], { TERM: 'dumb' }, 80, false],
  ] as const)('%s', async (_, flags, env, terminal, expected) => {
    const { out } = await corpus(['list', ...flags], { env, ...(terminal ? { terminal } : {}) });
    expect(out.includes(painted)).toBe(expected);
  });
});

test('a terminal gets a table, a pipe gets rows', async () => {
  expect((await corpus(['list'], { terminal: 80 })).out).toContain('────');
  expect((await corpus(['list'])).out).toMatch(/^id\tpublished\t/);
  expect((await corpus(['list'], { env: { CORPUS_FORCE_TTY: '60' } })).out).toContain('────');
});

test.each([0, 1, 20, 100_000])('a terminal of %i columns still reads', async (terminal) => {
  expect((await corpus(['clean', '001', '--explain'], { terminal })).code).toBe(0);
  expect((await corpus(['list'], { terminal })).out).toContain('001');
});

test('--quiet leaves only what failed', async () => {
  expect((await corpus(['clean'])).err).toContain('no publication date');
  expect((await corpus(['clean', '-q'])).err).toBe('');
  expect((await corpus(['clean', '-q', '002', 'missing.txt'])).err).toContain('missing.txt');
});

test('--explain shows where the metadata were read, and the rivals', async () => {
  const { out } = await corpus(['clean', '004', '--explain']);
  expect(out).toContain('=\t5\ttitle\topening/headline\tMoscow and Islamabad unite against Indo-US nexus\n');
  expect(out).toContain('x\t3\tpublished\tdate/page-header\t2024-04-13\n');
  const { out: drawn } = await corpus(['clean', '004', '--explain'], { terminal: 80 });
  expect(drawn).toContain('date/page-header, line 3');
});

test('--explain shows the titles and authors that were not taken, and why', async () => {
  const prose = 'Delegates from Peru and Chile agreed on Monday to resume talks on the port of Arica, officials said.';
  const html = [
    '<title>Talks on port resume - Harbour Daily</title><meta name="author" content="admin">',
    '<meta property="og:title" content="Talks on port resume"><h1>Talks on port resume</h1><p>By Ana Silva</p>',
    ...Array.from({ length: 4 }, (_, day) => `<p>${prose} It was day ${day} of the talks, they said.</p>`),
  ].join('\n');
  const { out } = await corpus(['clean', '-', '--explain'], { stdin: html });
  expect(out).toMatch(/^=\t\d*\ttitle\t\S+\tTalks on port resume$/m);
  expect(out).toContain('x\t\ttitle\ttitle/with-outlet title\tTalks on port resume - Harbour Daily\n');
  expect(out).toMatch(/^=\t\d+\tauthor\ten\/by\tAna Silva$/m);
  expect(out).toContain('x\t\tauthor\tauthor/rival meta author\tadmin\n');
});

test('what cleaning leaves nothing of is said', async () => {
  const page = ['Home', 'Sport', 'Leave a Reply', 'XS', 'SM', 'MD', 'LG', 'Share this article'].join('\n');
  for (const input of [page, `<ul>${page.replaceAll(/^.*$/gm, '<li>$&')}</ul>`]) {
    const { code, err } = await corpus(['clean', '-', '--text'], { stdin: input });
    expect(code).toBe(0);
    expect(err).toContain('no article text found');
  }
});

test('--explain shows every raw line with its fate', async () => {
  const { out } = await corpus(['clean', '001', '--explain']);
  const raw = readFileSync('corpus/001_4a45b6ecd29490be.txt', 'utf8').split('\n');
  const lines = out.split('\n').filter((line) => /^[+-]/.test(line));
  expect(lines).toHaveLength(raw.filter((line) => line.trim() !== '').length);
  expect(out).toMatch(/^-\t5\tbyline\t\S+\tBy Kamran Yousaf$/m);
  expect(out).toMatch(/^\+\t9\tbody\t/m);
});

test('--exit-code tells a script of a conflict, and only then', async () => {
  expect((await corpus(['diff', '002', '004', '--exit-code'])).code).toBe(1);
  expect((await corpus(['diff', '002', '004'])).code).toBe(0);
});

test('--only and --min-severity narrow findings without renaming them', async () => {
  const all = JSON.parse((await corpus(['diff', '002', '004', '--json'])).out).findings;
  const high = JSON.parse(
    (await corpus(['diff', '002', '004', '--json', '--only', 'conflict', '--min-severity', 'high'])).out,
  );
  const expected = all.filter(
    (one: Record<string, string>) => one['verdict'] === 'conflict' && one['severity'] === 'high',
  );
  expect(high.findings).toEqual(expected);
  expect(high.findings.length).toBeGreaterThan(0);
});

test('--story compares the articles of one story, asked for by id, article or words, with the facts by articles', async () => {
  const plain = (await corpus(['diff', '000', '001', '--json'])).out;
  for (const wanted of ['s1', '001', 'Hatchet russia']) {
    expect((await corpus(['diff', '--story', wanted, '--json'])).out).toBe(plain);
  }
  const story = (id: string, toll: string) =>
    JSON.stringify({
      id,
      text: `Bombs killed ${toll} people in the market of Basra on Friday, the hospital said. Basra mourns the market.`,
    });
  const stdin = [story('a', 'nine'), story('b', 'nine'), story('c', 'eleven')].join('\n');
  const { out } = await corpus(['diff', '-', '--story', 's1', '-q'], { stdin, terminal: 120, env: { NO_COLOR: '1' } });
  expect(out).toContain('FACTS BY ARTICLE');
});

test('show marks names only where colours are wanted, and says the same text either way', async () => {
  const { out } = await corpus(['show', '002']);
  const colored = await corpus(['show', '002', '--color', 'always']);
  expect(out).toContain('Deputy Foreign Minister Sergey Ryabkov');
  expect(colored.out).toContain('\u001b[36mSergey Ryabkov\u001b[39m');
});

test('three articles are laid out as facts by articles before the pairs', async () => {
  const screen = (await corpus(['diff', '000', '001', '003', '-q'], { terminal: 120, env: { NO_COLOR: '1' } })).out;
  expect(screen.split('\n')[0]).toBe('FACTS BY ARTICLE');
  expect(screen).toMatch(/fact +verdict +about +000 +001 +003 +origins/);
  const records = toRecords((await corpus(['diff', '000', '001', '003', '--ndjson', '-q'])).out);
  const facts = records.filter(({ schema }) => schema === 'corpus.diff.fact/1');
  expect(facts.length).toBeGreaterThan(5);
  expect((await corpus(['diff', '000', '001', '-q'], { terminal: 120 })).out).not.toContain('FACTS BY ARTICLE');
});
