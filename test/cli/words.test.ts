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

  test('--min-articles, --include and --exclude', async () => {
    const { out } = await call(
      'keywords',
      '--ndjson',
      '--min-articles',
      '2',
      '--include',
      '^[cm]',
      '--exclude',
      'miner',
    );
    expect(toRecords(out).map(({ term }) => term)).toEqual(['coal', 'collapsed']);
  });

  test.each([
    ['a broken pattern', ['--include', '['], 'regular expression'],
    ['a statistic of two groups without the other', ['--stat', 'g2'], '--against'],
    ['a list of stop words that is not there', ['--stop-words', 'nowhere.txt'], 'nowhere.txt'],
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
