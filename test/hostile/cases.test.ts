import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { corpus, toRecords } from '../cli/run.ts';

const STORY =
  'LIMA: Peru and Chile agreed on Monday to reopen the border, said Rosa Quispe, the deputy interior minister.\n\nThe repairs cost $40 million.\n';

/** What acts on a terminal. */
const ACTING = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function desk(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'corpus-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

/** What `annotate` makes of bytes in a file of that name. */
async function annotated(content: string | Uint8Array, name = 'story.txt') {
  const { code, out, err } = await corpus(['annotate', '-q', name], { cwd: desk({ [name]: content }) });
  return { code, err, out, record: toRecords(out)[0] as Record<string, never> | undefined };
}

/** Names, amounts and sentences: the same from the same story however it is spelled. */
const factsOf = (record: Record<string, readonly Record<string, unknown>[]> | undefined) =>
  ['mentions', 'values', 'sentences'].map((layer) => record?.[layer]?.map(({ text }) => text));

const utf16 = Buffer.from(STORY, 'utf16le');

describe('the same story spelled otherwise tells the same', () => {
  test.each<readonly [label: string, content: string | Uint8Array]>([
    ['with a byte-order mark', `\ufeff${STORY}`],
    ['in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['in UTF-16, the high byte first', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['in UTF-16 without a mark', utf16],
    [
      'in UTF-32',
      Buffer.from(
        `\ufeff${STORY}`.split('').flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8, 0, 0]),
      ),
    ],
    ['with the line ends of Windows', STORY.replaceAll('\n', '\r\n')],
    ['with those of an old Mac', STORY.replaceAll('\n', '\r')],
    ['with line separators', STORY.replaceAll('\n', '\u2028')],
    [
      'as a page called .txt',
      `<html><body><article><p>${STORY.replace('\n\n', '</p><p>')}</p></article></body></html>`,
    ],
    ['as a page with a wrong label', `<meta charset="utf-16"><p>${STORY.replace('\n\n', '</p><p>')}`],
    ['in 20,000 nested elements', `${'<div>'.repeat(20_000)}${STORY.replace('\n\n', '<p>')}`],
    ['as a record that would pollute', `{"__proto__":{"polluted":1},"text":${JSON.stringify(STORY)}}`],
    ['packed', gzipSync(STORY)],
  ])('%s', async (_, content) => {
    const { record: plain } = await annotated(STORY);
    const { code, err, record, out } = await annotated(content);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(factsOf(record)).toEqual(factsOf(plain));
    expect(out).not.toMatch(/[\u2028\u2029]/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('what is no article is one line that says what it is and what to try; the others are read', () => {
  test.each<readonly [name: string, content: string | Uint8Array, said: RegExp]>([
    ['scan.txt', '%PDF-1.7\n1 0 obj', /PDF document; .*pdftotext/],
    ['photo.txt', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(2000, 0x9c)]), /PNG image/],
    ['slip.zip', 'PK\x03\x04../../x', /ZIP archive/],
    ['page.txt.gz', STORY, /named \.gz but holds no gzip data/],
    ['bomb.txt.gz', gzipSync(Buffer.alloc(2e7, 0x61)), /unpacks to more than 100 times its size/],
    ['deep.json', '['.repeat(1e5) + ']'.repeat(1e5), /JSON, but no record/],
    ['torn.ndjson', `{"id":"1","text":"Two died."}\n{"id":"2","te`, /line 2: it is not JSON from column 14 on/],
  ])('%s', async (name, content, said) => {
    const cwd = desk({ [name]: content, 'story.txt': STORY });
    const { code, out, err } = await corpus(['annotate', '-q', name, 'story.txt'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(err).toContain(name);
    expect(err.trimEnd()).not.toContain('\n');
    expect(toRecords(out).map(({ id }) => id)).toContain('story');
  });

  test('lists of names and pairs nested beyond all measure are refused line by line', async () => {
    const deep = '['.repeat(1e5) + ']'.repeat(1e5);
    const stdin = `{"id":${deep},"type":"person","name":"Rosa Quispe"}\n{"id":2,"type":"person","name":"Rosa Quispe"}\n`;
    const { code, out, err } = await corpus(['resolve', '-', '--ndjson'], { stdin });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('line 1') });
    expect(toRecords(out).some(({ id }) => id === 2)).toBe(true);
  });
});

const HOSTILE = {
  clears: `\u001b[2J\u001b[Hall good\n${STORY}`,
  clipboard: `\u001b]52;c;cm0gLXJm\u0007${STORY}`,
  link: `\u001b]8;;http://evil.example\u001b\\Wire\u001b]8;;\u001b\\ ${STORY}`,
  device: `\u001bPq#0\u001b\\ \u001b_Gf=100;AA\u001b\\${STORY}`,
  c1: `\u009b31mred \u009d0;title\u009c${STORY}`,
  overwrites: `Fact: 500 million\rFact: 900 million\n${STORY}`,
  rubs: `agree\b\b\b\b\bdiffer\u0007\n${STORY}`,
  turns: `Minister \u202eepsiuQ\u202c said \u2066isolate\u2069.\n${STORY}`,
  illegal: `bad \u000b\u0001 \ufffe ]]> & < chars, said Mr Quispe.\n${STORY}`,
  formula: `=cmd|' /C calc'!A0 said Mr Quispe.\n@SUM(1)\n${STORY}`,
  proto: `constructor __proto__ toString said Mr Constructor Proto.\n${STORY}`,
  marks: `P${'\u0300\u0301'.repeat(400)}\n${STORY}`,
  long: `${'x'.repeat(10_000)} ${STORY}`,
  nothing: '',
  blanks: ' \t\r\n\u00a0\u3000\n',
};

describe.each(['list', 'clean', 'clean --explain', 'clean --text', 'entities', 'keywords', 'reuse', 'stories', 'show'])(
  'corpus %s over texts that would act on a terminal',
  (line) => {
    const cwd = desk(Object.fromEntries(Object.entries(HOSTILE).map(([name, text]) => [`${name}.txt`, text])));
    const names = Object.keys(HOSTILE).map((name) => `${name}.txt`);
    const forms = /--|show/.test(line) ? [''] : ['', '--json', '--ndjson', '--csv'];

    test.each(forms)('%s writes nothing that does', async (form) => {
      for (const terminal of form === '' ? [undefined, 80] : [undefined]) {
        const args = [
          ...line.split(' '),
          ...(form ? [form] : []),
          '--no-color',
          ...(line === 'show' ? names.slice(0, 8) : names),
        ];
        const { code, out, err } = await corpus(args, { cwd, ...(terminal ? { terminal } : {}) });
        expect({ code, bug: /bug/.test(err) }).toEqual({ code: 0, bug: false });
        expect(out.replaceAll('\r\n', '\n')).not.toMatch(ACTING);
        expect(err).not.toMatch(ACTING);
        if (form === '--json') JSON.parse(out);
        if (form === '--ndjson') toRecords(out);
      }
    });
  },
);

describe('a folder', () => {
  const on = test.skipIf(process.platform === 'win32');

  on('with links in a circle, links out of it and names that are no UTF-8 is read as far as it can be', async () => {
    const cwd = desk({ 'a.txt': STORY, 'note\nb.txt': STORY });
    const outside = desk({ 'secret.txt': STORY });
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/bad`), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), STORY);
    symlinkSync('loop.txt', join(cwd, 'loop.txt'));
    symlinkSync(join(outside, 'secret.txt'), join(cwd, 'link.txt'));
    mkdirSync(join(cwd, 'dir.txt'));
    symlinkSync('..', join(cwd, 'dir.txt', 'up'));
    const { code, out, err } = await corpus(['list', '-q', '-C', '.'], { cwd });
    expect(code).toBe(2);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
    expect(err).toMatch(/loop\.txt: its links lead in a circle/);
    expect(err).toMatch(/link\.txt: it is a link out of the folder/);
    expect(err).toMatch(/bad.*\.txt: its name is not in UTF-8/);
  });

  on('is not told apart by what .env says', async () => {
    const cwd = desk({ 'a.txt': STORY, '.env': 'CORPUS_DIR=/nowhere\nCORPUS_FORCE_TTY=80\nFORCE_COLOR=1\n' });
    expect((await corpus(['list', '-q', '-C', '.'], { cwd })).out).toMatch(/^id\tpublished\t/);
    expect(readdirSync(cwd).sort()).toEqual(['.env', 'a.txt']);
  });

  test
    .skipIf(process.platform !== 'linux')
    .each(['resolve /dev/zero', 'diff --pairs /dev/zero', 'list /dev/zero', 'keywords - --stop /dev/zero'])(
    'corpus %s does not read what never ends',
    async (line) => {
      const { code, err } = await corpus(line.split(' '), { stdin: STORY });
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('it is a device or a pipe') });
    },
  );
});
