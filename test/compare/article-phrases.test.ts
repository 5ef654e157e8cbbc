import { expect, test } from 'vitest';
import { rankArticlePhrases } from '../../src/compare/article-phrases.ts';
import { TermCounter } from '../../src/corpus/term-counter.ts';
import type { Term } from '../../src/model/terms.ts';

/** Phrases at the places given, by form; one-word terms of them are the words of the collection. */
function rank(placed: readonly (readonly [start: number, form: string])[], idf: (stem: string) => number = () => 1) {
  const toTerm = (form: string, start: number): Term => ({
    start,
    end: start + form.length,
    key: form,
    form,
    spelling: form,
    first: false,
  });
  const phrases = placed.map(([start, form]) => toTerm(form, start));
  const [all, words] = [new TermCounter(), new TermCounter()];
  all.add('1', phrases, 0);
  words.add(
    '1',
    placed.flatMap(([start, form]) => form.split(' ').map((word) => toTerm(word, start))),
    0,
  );
  const context = { phrases: all.counts(), words: words.counts(), background: { idf } };
  return rankArticlePhrases(phrases, context).map(({ term, count }) => `${term} ${count}`);
}

test('what stands often and early comes first', () => {
  expect(
    rank([
      [0, 'gas deal'],
      [900, 'price war'],
      [1800, 'gas deal'],
    ]),
  ).toEqual(['gas deal 2', 'price war 1']);
  expect(
    rank([
      [0, 'price war'],
      [3000, 'gas deal'],
    ]),
  ).toEqual(['price war 1', 'gas deal 1']);
});

test('what is rare in ordinary news comes before what is usual', () => {
  expect(
    rank(
      [
        [0, 'last year'],
        [10, 'fissile material'],
      ],
      (stem) => (stem === 'year' ? 0.5 : 6),
    ),
  ).toEqual(['fissile material 1', 'last year 1']);
});

test('a list does not turn around one word', () => {
  const deals = ['gas deal', 'oil deal', 'coal deal', 'tax deal'].map((form, at): [number, string] => [at, form]);
  const ranked = rank([...deals, [4, 'border war']], (stem) => (/border|war/.test(stem) ? 2.7 : 1));
  expect(ranked).toEqual(['gas deal 1', 'oil deal 1', 'coal deal 1', 'border war 1', 'tax deal 1']);
});
