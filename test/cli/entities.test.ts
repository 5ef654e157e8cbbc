import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpus, toRecords } from './run.ts';

const TEXT = `Foreign Minister Leyla Demir met the Polish ambassador, Jan Kowalski, in Ankara on Monday.

Mr Kowalski thanked Ms Demir. Yusuf Demir, a trader, was not asked. Kowalski left Ankara at noon.`;

/** `count` articles a day apart. */
const toStdin = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const published = `2018-03-${String(at + 1).padStart(2, '0')}`;
    return `${JSON.stringify({ id: `d${at}`, published, text: at % 2 ? 'Rain fell on Ankara.' : TEXT })}\n`;
  }).join('');

const call = (args: readonly string[], count = 1, terminal?: number) =>
  corpus(['entities', '-', '--as-is', '-q', '--no-color', ...args], {
    stdin: toStdin(count),
    ...(terminal === undefined ? {} : { terminal }),
  });

describe('the table', () => {
  test('says who, what they do, where and since when', async () => {
    const { out } = await call(['--person', '--csv'], 3);
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      'type,name,count,articles,first seen,role,also written',
      'person,Jan Kowalski,6,d0 d2,2018-03-01,Polish ambassador,Kowalski',
    ]);
  });

  test('draws how often over time when many articles carry dates, on a terminal and not in a spreadsheet', async () => {
    const few = await call(['--place'], 7, 100);
    const many = await call(['--place'], 12, 100);
    expect(few.out).not.toContain('over time');
    expect(many.out).toContain('over time');
    expect(many.out).toMatch(/█.*[▄▅]/);
    expect((await call(['--place', '--csv'], 12)).out).not.toContain('over time');
  });

  test('of one article has no dates', async () => {
    const { out } = await call(['--person', '--per-article', '--csv']);
    expect(out.split('\r\n')[0]).toBe('article,type,name,count,articles,role,also written');
  });
});

describe('--explain', () => {
  test('tells every form with its places, every merge with its evidence, and who was kept apart', async () => {
    const { code, out } = await call(['--explain', 'Jan Kowalski']);
    expect(code).toBe(0);
    expect(out).toBe(`Jan Kowalski person · jan-kowalski · 3 mentions in 1 article, first 2018-03-01

written
  Kowalski  2  d0:95-103, d0:160-168
  Jan Kowalski  1  d0:56-68

said to be
  Polish ambassador  d0, 2018-03-01

one, because
  Kowalski = Jan Kowalski: surname  [“Kowalski” d0:95-103 · “Jan Kowalski” d0:56-68]
`);
    expect((await call(['--explain', 'leyla-demir'], 1, 80)).out).toMatch(
      /kept apart from\n {2}Yusuf Demir [\s\S]*the\s+same\s+surname,\s+but\s+other\s+given\s+names/,
    );
  });

  test('with --json too', async () => {
    const { out } = await call(['--explain', 'jan-kowalski', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'corpus.entities/1',
      entities: [{ id: 'jan-kowalski' }],
      explanation: {
        decisions: [
          {
            name: 'Kowalski',
            to: 'Jan Kowalski',
            reason: 'surname',
            evidence: [
              { article: 'd0', start: 95, end: 103, text: 'Kowalski' },
              { article: 'd0', start: 56, end: 68, text: 'Jan Kowalski' },
            ],
          },
        ],
        nearMisses: [],
      },
    });
  });

  test.each([
    [['--explain', 'Kowalsky'], 'nothing in the collection is called Kowalsky'],
    [['--explain', 'Demir', '--csv'], '--explain is text or --json'],
    [['--explain', 'Demir', '--cooccur'], "cannot be used with option '--cooccur'"],
  ])('%j is a wrong call', async (args, said) => {
    const { code, out, err } = await call(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

test('--cooccur counts who is named with whom', async () => {
  const { out } = await call(['--person', '--cooccur', '--ndjson']);
  expect(toRecords(out)).toMatchObject([
    {
      schema: 'corpus.entities.pair/1',
      a: 'jan-kowalski',
      b: 'leyla-demir',
      names: ['Jan Kowalski', 'Leyla Demir'],
      sentences: 2,
      articles: 1,
    },
  ]);
  expect((await call(['--person', '--cooccur'], 1, 80)).out).toMatch(/Jan Kowalski\s+Leyla Demir\s+2\s+1\s+13\.7/);
});

test('what is built is told, beside the type that it has', async () => {
  const text =
    'Fans left Wembley Stadium for Heathrow Airport. Crowds filled London. Jan Kowalski of Station Casinos spoke.';
  const json = await corpus(['entities', '-', '--as-is', '--json', '--type', 'facility'], {
    stdin: JSON.stringify({ id: 'x', text }),
  });
  expect(
    JSON.parse(json.out).entities.map(({ name, type, subtype }: Record<string, string>) => [name, type, subtype]),
  ).toEqual([
    ['Wembley Stadium', 'place', 'facility'],
    ['Heathrow Airport', 'place', 'facility'],
  ]);
  const csv = await corpus(['entities', '-', '--as-is', '--csv'], { stdin: JSON.stringify({ id: 'x', text }) });
  expect(csv.out).toContain('place,Heathrow Airport,1,x,,,,facility');
  expect(csv.out).toContain('place,London,1,x,,,,\r\n');
});

describe('--format', () => {
  test.each([
    ['ftm', /^\{"id":"corpus-article-d0","schema":"Article"/],
    ['graphml', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<graphml /],
    ['gexf', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<gexf .*version="1\.2"/],
  ])('%s is the same twice, on standard output and in a file', async (format, begins) => {
    const path = join(mkdtempSync(join(tmpdir(), 'corpus-')), `who.${format}`);
    const { out } = await call(['--format', format]);
    expect(out).toMatch(begins);
    expect((await call(['--format', format, '-o', path])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(out);
  });

  test.each([
    [['--format', 'gephi'], 'ftm, graphml, gexf'],
    [['--format', 'gexf', '--json'], 'leave out --json'],
  ])('%j is a wrong call', async (args, said) => {
    const { code, err } = await call(args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
