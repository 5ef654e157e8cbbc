import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpus, toRecords } from './run.ts';

const RECORDS = [
  { id: 'a', text: 'Rescuers pulled eleven miners from the collapsed coal shaft near Quetta. The miners were weak.' },
  {
    id: 'b',
    text: 'Rescuers pulled eleven miners from the collapsed coal shaft near Quetta late on Friday, police said.',
  },
  { id: 'c', text: 'Share prices fell in Karachi. Coal shares fell most.' },
]
  .map((record) => JSON.stringify(record))
  .join('\n');

const call = (...args: readonly string[]) => corpus([...args, '-', '--as-is', '-q'], { stdin: RECORDS });

describe('keywords', () => {
  test('one list an article, with --ndjson', async () => {
    const { code, out } = await call('keywords', '--per-article', '--ndjson', '--top', '1');
    expect(code).toBe(0);
    expect(toRecords(out)).toMatchObject([
      { schema: 'corpus.keywords.article/1', id: 'a', keywords: [{ term: 'miners', count: 2 }] },
      { id: 'b' },
      { id: 'c', keywords: [{ term: 'share', count: 2 }] },
    ]);
  });

  test('--phrases are of two words and more', async () => {
    const { out } = await call('keywords', '--phrases', '--ndjson');
    expect(toRecords(out).map(({ term }) => term)).toContain('collapsed coal shaft');
    expect(toRecords(out).every(({ term }) => String(term).includes(' '))).toBe(true);
  });

  test('--min-documents, --include and --exclude', async () => {
    const { out } = await call(
      'keywords',
      '--ndjson',
      '--min-documents',
      '2',
      '--include',
      '^[cm]',
      '--exclude',
      'miner',
    );
    expect(toRecords(out).map(({ term }) => term)).toEqual(['coal', 'collapsed']);
  });

  test('plural, possessive, hyphen and spelling of one word count as one', async () => {
    const text =
      'The defence ministry spoke of co-operation. Defense needs cooperation. Their defences held; the Ministry’s men left.';
    const { out } = await corpus(['keywords', '-', '--as-is', '-q', '--ndjson', '--min-count', '2'], { stdin: text });
    expect(toRecords(out).map(({ term, count }) => `${term} ${count}`)).toEqual([
      'defence 3',
      'co-operation 2',
      'ministry 2',
    ]);
  });

  test('phrases written together, apart and with a hyphen are one, and none is listed in a longer one too', async () => {
    const text =
      'They signed a cease fire deal. The cease-fire deal held. Envoys praised the ceasefire deal. Envoys left Aden port.';
    const { out } = await corpus(['keywords', '--phrases', '-', '--as-is', '-q', '--ndjson'], { stdin: text });
    const [first] = toRecords(out);
    expect(first).toMatchObject({ count: 3 });
    expect(first?.['forms']).toHaveLength(3);
  });

  test('against a frequency list, and what the figures rest on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'list-'));
    writeFileSync(join(folder, 'news.tsv'), 'word\tcount\nthe\t9000\nminers\t1\nprices\t60\n# size 20000\n');
    const { out } = await corpus(['keywords', '-', '--as-is', '-q', '--json', '--against', 'news.tsv', '--top', '2'], {
      stdin: RECORDS,
      cwd: folder,
    });
    const { basis, keywords } = JSON.parse(out);
    expect(basis).toMatchObject({
      articles: 3,
      words: 40,
      statistic: 'g2',
      reference: { list: 'news.tsv', words: 20000 },
    });
    expect(basis.formula).toContain('Rayson');
    expect(keywords[0]).toMatchObject({ term: 'coal', referenceCount: 0 });
  });

  test('a terminal shows bars, time and formula; a pipe rows with all figures', async () => {
    const dated = [
      { id: 'x', published: '2018-03-02', text: 'Miners strike. Miners march.' },
      { id: 'y', published: '2018-03-05', text: 'Miners return to coal.' },
    ]
      .map((record) => JSON.stringify(record))
      .join('\n');
    const drawn = await corpus(['keywords', '-', '--as-is', '-q'], {
      stdin: dated,
      terminal: 100,
      env: { NO_COLOR: '1' },
    });
    expect(drawn.out).toMatch(/1 +Miners +3 .*█+ +█+·+▄+/);
    expect(drawn.out).toContain('TF-IDF = count');
    const piped = await corpus(['keywords', '-', '--as-is', '-q'], { stdin: dated });
    expect(piped.out.split('\n')[0]).toBe('rank\tterm\tcount\tarticles\tper million\ttf-idf\tDP\tD\twhere');
    expect(piped.err).toBe('');
  });

  test.each([
    ['a broken pattern', ['--include', '['], 'regular expression'],
    ['a statistic of two groups without the other', ['--stat', 'g2'], '--against'],
    ['articles one by one against others', ['--per-article', '--against', 'a'], '--per-article'],
    ['a list of stop words that is not there', ['--stop', 'nowhere.txt'], 'nowhere.txt'],
  ])('%s is a wrong call', async (_, args, said) => {
    const { code, out, err } = await call('keywords', ...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
  });
});

test('reuse names both places', async () => {
  const { code, out } = await call('reuse', '--json');
  const { passages } = JSON.parse(out);
  expect(code).toBe(0);
  expect(passages).toEqual([
    {
      kind: 'verbatim',
      words: 11,
      sides: ['a', 'b'].map((article) => ({
        article,
        start: 0,
        end: 71,
        text: 'Rescuers pulled eleven miners from the collapsed coal shaft near Quetta',
      })),
    },
  ]);
});

test('reuse names who had it first and whose wire it is', async () => {
  const text = 'Rescuers pulled eleven miners from the collapsed coal shaft near Quetta late on Friday evening.';
  const stdin = [
    { id: 'late', published: '2018-03-03', text },
    { id: 'early', published: '2018-03-02', text },
    { id: 'undated', text: `${text} Prices of coal fell.` },
  ]
    .map((record) => JSON.stringify(record))
    .join('\n');
  const call = (...ids: readonly string[]) => corpus(['reuse', '-', '--as-is', '-q', ...ids], { stdin });
  const pairs = toRecords((await call('--documents', '--ndjson')).out);
  expect(pairs.map(({ articles, first }) => [articles, first])).toContainEqual([['late', 'early'], 'early']);
  expect(pairs.filter(({ first }) => first === undefined)).toHaveLength(pairs.length - 1);
  const [passage] = toRecords((await call('--ndjson')).out);
  expect(passage).not.toHaveProperty('first');
});

test('concordance by regular expression, by entity, and as it comes', async () => {
  const ask = (...args: readonly string[]) =>
    corpus(['concordance', ...args, '-', '--as-is', '-q', '--ndjson'], { stdin: RECORDS });
  expect(toRecords((await ask('el\\w+n', '--regex')).out).map(({ text }) => text)).toEqual(['eleven', 'eleven']);
  expect(toRecords((await ask('Quetta', '--entity')).out).map(({ article }) => article)).toEqual(['a', 'b']);
  const { code, err } = await ask('(', '--regex');
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('no regular expression') });
});

test('concordance, sorted by what follows', async () => {
  const { out } = await corpus(['concordance', 'coal', '-', '--as-is', '-q', '--ndjson', '--sort', 'right'], {
    stdin: RECORDS,
  });
  expect(toRecords(out).map(({ article, text }) => `${article} ${text}`)).toEqual(['b coal', 'a coal', 'c Coal']);
});

test('collocates of a word', async () => {
  const { out } = await corpus(['collocates', 'miners', '-', '--as-is', '-q', '--ndjson'], { stdin: RECORDS });
  expect(toRecords(out).map(({ term, together }) => `${term} ${together}`)).toContain('collapsed 2');
});

describe('trends', () => {
  const dated = [
    { id: 'x', published: '2018-01-30', text: 'Gas flows. Gas prices fall in Aden.' },
    { id: 'y', published: '2018-04-02', text: 'Gas prices rise.' },
    { id: 'z', text: 'Gas was cheap once.' },
  ]
    .map((record) => JSON.stringify(record))
    .join('\n');
  const call = (terminal: number | undefined, ...args: readonly string[]) =>
    corpus(['trends', '-', '--as-is', ...args], {
      stdin: dated,
      env: { NO_COLOR: '1' },
      ...(terminal ? { terminal } : {}),
    });

  test('every period from the first date to the last, with rates; the undated counted apart', async () => {
    const { code, out, err } = await call(undefined, '--term', 'gas', '--by', 'month', '--json');
    const { by, periods, undated, trends } = JSON.parse(out);
    expect({ code, by, undated }).toEqual({ code: 0, by: 'month', undated: ['z'] });
    expect(
      periods.map(({ period, articles }: { period: string; articles: number }) => `${period} ${articles}`),
    ).toEqual(['2018-01 1', '2018-02 0', '2018-03 0', '2018-04 1']);
    expect(trends[0].periods.map(({ count }: { count: number }) => count)).toEqual([2, 0, 0, 1]);
    expect(trends[0].periods[0].perMillion).toBeCloseTo(2e6 / 7, 6);
    expect(err).toContain('1 article has no publication date to the month and is not counted: z');
  });

  test('one term is bars, several are lines of columns, a pipe is rows', async () => {
    expect((await call(80, '--term', 'gas', '--by', 'year', '-q')).out).toMatch(/2018 +3 +2 +\d+ +█{10}/);
    expect((await call(80, '--term', 'gas', '--term', 'Aden', '--by', 'month', '-q')).out).toMatch(
      /Aden +1 +1 +2018-01 +█+·+/,
    );
    const { out } = await call(undefined, '--term', 'gas', '--by', 'year', '-q', '--csv');
    expect(out.split('\r\n')[1]).toMatch(/^gas,2018,3,\d+\.?\d*,2$/);
  });

  test('entities are followed too', async () => {
    const { out } = await call(undefined, '--entities', '--ndjson', '-q');
    expect(toRecords(out)[0]).toMatchObject({ schema: 'corpus.trends.trend/1', term: 'Aden', type: 'place', count: 1 });
  });
});
