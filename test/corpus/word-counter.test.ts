import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TermCounter } from '../../src/corpus/term-counter.ts';
import { findTerms, type TermOptions } from '../../src/corpus/terms.ts';
import { WordCounter } from '../../src/corpus/word-counter.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Annotated } from '../../src/model/annotated.ts';
import { toArticle } from '../article.ts';

const PIECES = [
  'Moscow',
  'moscow’s',
  'MOSCOW',
  'talks.',
  'Talked',
  'co-operate',
  'cooperate',
  '$500',
  'U.S.',
  'the',
  '和平谈判',
  '__proto__',
  '\n\n',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 15 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

const countTerms = (articles: readonly Annotated<'tokens'>[], options: TermOptions): TermCounter => {
  const counter = new TermCounter();
  for (const article of articles) counter.add(article.id, findTerms(article, english, options), article.tokens.length);
  return counter;
};

test('words are counted from sentences as from tokens, whichever articles come again', () => {
  const ids = fc.constantFrom('dawn', 'tass', 'bbc');
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, text), { maxLength: 8 }), fc.boolean(), (given, keepNumbers) => {
      const articles = given.map(([id, one]) => toArticle(id, one));
      const counter = new WordCounter(english, { keepNumbers });
      const keys: string[] = [];
      for (const article of articles) counter.add(article, keys);
      expect(counter.partial()).toEqual(countTerms(articles, { keepNumbers }).partial());
      const found = articles.flatMap((one) => findTerms(one, english, { keepNumbers }).map(({ key }) => key));
      expect([...keys].sort()).toEqual([...found].sort());
      expect(new Set(keys)).toEqual(new Set(found));
    }),
  );
});

test('a spelling met in another article is known again', () => {
  const counter = new WordCounter(english);
  counter.add(toArticle('dawn', 'They wait for Khan’s answer. Khan spoke.'));
  counter.add(toArticle('tass', 'Moscow and Khan agreed.'));
  const { sizes, size, terms } = counter.counts();
  expect([[...sizes], size]).toEqual([
    [
      ['dawn', 7],
      ['tass', 4],
    ],
    11,
  ]);
  const khan = terms.get('khan');
  expect([khan?.count, khan?.forms, [...(khan?.articles ?? [])]]).toEqual([
    3,
    ['Khan'],
    [
      ['dawn', 2],
      ['tass', 1],
    ],
  ]);
});

test('more words than a table has room for are numbered on', () => {
  const counter = new WordCounter(english);
  const words = Array.from({ length: 6000 }, (_, at) => `zq${at.toString(36)}x`);
  counter.add(toArticle('all', words.join(' ')));
  counter.add(toArticle('half', words.slice(0, 3000).join(' ')));
  const { terms } = counter.counts();
  expect(words.filter((word) => terms.get(english.words.key(word))?.articles.get('all') === undefined)).toEqual([]);
  expect([...terms.values()].filter(({ articles }) => articles.has('half')).length).toBe(3000);
});
