import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankKeywords } from '../../src/compare/keywords.ts';
import { TermCounter } from '../../src/corpus/term-counter.ts';
import { findTerms } from '../../src/corpus/terms.ts';
import { english } from '../../src/lang/en/index.ts';
import { toArticle } from '../article.ts';

const WORDS = ['Moscow', 'moscow', 'talks', 'Talks', 'talk', 'treaty', 'constructor', 'and', 'the', 'Khan', 'khan.'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));

function count(texts: readonly string[], from = 0): TermCounter {
  const counter = new TermCounter();
  for (const [at, one] of texts.entries()) {
    const article = toArticle(`${from + at}`, one);
    counter.add(article.id, findTerms(article, english), article.tokens.length);
  }
  return counter;
}

/** Everything that can be asked of counts, in order. */
const toAnswer = (counter: TermCounter): unknown =>
  rankKeywords(counter.counts()).map((keyword) => ({ ...keyword, articles: [...keyword.articles] }));

test('counts of parts, written down and added in order, are the counts of all', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.nat(8), fc.nat(8), (texts, one, other) => {
      const [first, second] = [Math.min(one, other), Math.max(one, other)];
      const parts = [texts.slice(0, first), texts.slice(first, second), texts.slice(second)].map((part, at) =>
        JSON.parse(JSON.stringify(count(part, [0, first, second][at] ?? 0).partial())),
      );
      const merged = new TermCounter();
      for (const part of parts) merged.merge(part);
      const late = new TermCounter();
      late.merge(parts[1]);
      late.merge(parts[2]);
      const nested = new TermCounter();
      nested.merge(parts[0]);
      nested.merge(late.partial());
      const all = count(texts);
      expect(toAnswer(merged)).toEqual(toAnswer(all));
      expect(merged.partial()).toEqual(all.partial());
      expect(nested.partial()).toEqual(all.partial());
    }),
  );
});

test('an article that comes again is counted on', () => {
  const counter = count(['Moscow talks', 'Kabul talks']);
  const again = toArticle('0', 'Talks and talks');
  counter.add('0', findTerms(again, english), 3);
  const { sizes, terms } = counter.counts();
  expect([...sizes]).toEqual([
    ['0', 5],
    ['1', 2],
  ]);
  const talks = terms.get('talk');
  expect([...(talks?.articles ?? [])]).toEqual([
    ['0', 3],
    ['1', 1],
  ]);
  expect([talks?.articles.size, talks?.articles.get('1'), talks?.articles.get('2'), talks?.count]).toEqual([
    2,
    1,
    undefined,
    4,
  ]);
});
