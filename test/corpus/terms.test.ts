import { expect, test } from 'vitest';
import { TermCounter } from '../../src/corpus/term-counter.ts';
import { findTerms, type TermOptions } from '../../src/corpus/terms.ts';
import { english } from '../../src/lang/en/index.ts';
import type { TermCounts } from '../../src/model/terms.ts';
import { toArticle } from '../article.ts';

const formsOf = (text: string, options?: TermOptions): string[] =>
  findTerms(toArticle('1', text), english, options).map((term) => term.spelling);

const count = (...texts: readonly string[]): TermCounts => {
  const counter = new TermCounter();
  for (const [index, text] of texts.entries()) {
    const article = toArticle(String(index), text);
    counter.add(article.id, findTerms(article, english), article.tokens.length);
  }
  return counter.counts();
};

test.each([
  ['function words, numbers and single letters say little', 'The $500 deal of 2014 with Mr. X was his 11th', ['deal']],
  ['boilerplate is not counted', '# Subscribe now\nTalks resumed', ['Talks', 'resumed']],
  ['possessives are dropped from the spelling', 'Islamabad’s hopes', ['Islamabad', 'hopes']],
  [
    'a word may be named as members of objects are',
    'constructor __proto__ toString',
    ['constructor', '__proto__', 'toString'],
  ],
])('%s', (_, text, expected) => {
  expect(formsOf(text)).toEqual(expected);
});

test('numbers and own stop words on request', () => {
  expect(formsOf('In 2014 officials agreed', { keepNumbers: true, stopWords: new Set(['officials']) })).toEqual([
    '2014',
    'agreed',
  ]);
});

test('forms of one stem are one term, shown in its commonest form', () => {
  const counts = count('They negotiated. We negotiate.', 'They negotiate again.');
  const term = counts.terms.get(english.words.stem('negotiate'));
  expect(term).toMatchObject({ count: 3, forms: ['negotiate', 'negotiated'] });
  expect([...(term?.articles ?? [])]).toEqual([
    ['0', 2],
    ['1', 1],
  ]);
  expect([...counts.sizes]).toEqual([
    ['0', 4],
    ['1', 3],
  ]);
  expect(counts.size).toBe(7);
});

test('the capital of a sentence’s first word does not make a name of it', () => {
  const { terms } = count('Sanctions hurt. Sanctions remain. It eased sanctions on Tehran. Tehran waits.');
  expect(terms.get(english.words.stem('sanctions'))?.forms).toEqual(['sanctions']);
  expect(terms.get('tehran')?.forms).toEqual(['Tehran']);
});

test('a form met only where sentences begin follows the others', () => {
  const { terms } = count('Share prices fell. Coal shares fell most.');
  expect(terms.get('share')?.forms).toEqual(['share', 'shares']);
});

test('names of object members are counted as any word', () => {
  expect(count('constructor constructor __proto__').terms.get('constructor')?.count).toBe(2);
});
