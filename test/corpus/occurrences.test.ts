import { describe, expect, test } from 'vitest';
import { CollocateCounter } from '../../src/corpus/collocate-counter.ts';
import {
  type ContextOptions,
  findPatternPlaces,
  findPlaces,
  parseQuery,
  type QueryOptions,
  showPlaces,
} from '../../src/corpus/occurrences.ts';
import { english } from '../../src/lang/en/index.ts';
import { toArticle } from '../article.ts';

const TEXT =
  'Khar discussed trade. Trade talks were discussed at length; discussions on trading rights go on.\nTrade grew.';

const linesOf = (text: string, query: string, options: Partial<ContextOptions> = {}): string[] => {
  const article = toArticle('1', text);
  return showPlaces(article, findPlaces(article, parseQuery(query, english)), { context: 12, ...options }).map(
    ({ left, text: words, right }) => `${left}[${words}]${right}`,
  );
};

describe('concordance', () => {
  test.each<[label: string, query: string, options: QueryOptions, found: string[]]>([
    ['a word in all its forms', 'discuss', {}, ['discussed', 'discussed', 'discussions']],
    ['one form only', 'discussions', { exact: true }, ['discussions']],
    ['all words that begin so', 'trad*', {}, ['trade', 'Trade', 'trading', 'Trade']],
    ['a phrase', 'trade talks', {}, ['Trade talks']],
    ['no phrase across sentences', 'trade trade', {}, []],
    ['no word, no place', '!', {}, []],
  ])('%s', (_, query, options, found) => {
    const article = toArticle('1', TEXT);
    const occurrences = showPlaces(article, findPlaces(article, parseQuery(query, english, options)), { context: 20 });
    expect(occurrences.map(({ text }) => text)).toEqual(found);
    for (const { start, end, text } of occurrences) expect(TEXT.slice(start, end)).toBe(text);
  });

  test('context is cut between words and stays in its block', () => {
    expect(linesOf(TEXT, 'talks')).toEqual(['Trade [talks] were']);
    expect(linesOf(TEXT, 'grew')).toEqual(['Trade [grew].']);
  });

  test('context stays in the sentence on request', () => {
    expect(linesOf(TEXT, 'talks', { context: 60, inSentence: true })).toEqual([
      'Trade [talks] were discussed at length; discussions on trading rights go',
    ]);
  });

  test('a regular expression matches inside sentences', () => {
    const article = toArticle('1', TEXT);
    const found = findPatternPlaces(article, /trad\w+ \w+|trade\. Trade/iu).map(({ start, end }) =>
      TEXT.slice(start, end),
    );
    expect(found).toEqual(['Trade talks', 'trading rights', 'Trade grew']);
    expect(findPatternPlaces(article, /x*/u)).toEqual([]);
  });

  test('line ends in the context become blanks', () => {
    expect(linesOf('# menu\nThe ministers met', 'ministers')).toEqual(['The [ministers] met']);
  });
});

test('collocates are counted once a place, within the window and the sentence', () => {
  const counter = new CollocateCounter(parseQuery('gas', english), 2);
  counter.add(toArticle('1', 'Cheap gas pipeline gas flows east. Iran sells gas. Pipeline repairs wait.'), english);
  const { together, matches, places, words } = counter.counts();
  expect(Object.fromEntries(together)).toEqual({ cheap: 1, pipelin: 1, flow: 1, east: 1, iran: 1, sell: 1 });
  expect({ matches, places, size: words.size }).toEqual({ matches: 3, places: 6, size: 12 });
});
