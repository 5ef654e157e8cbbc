import { expect, test } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import { sample, written } from '../compare/comparing.ts';

const said = (text: string) => {
  const article = written('s', text, '2018-03-03');
  return article.statements.map((statement) => ({ ...statement, text: textOf(article.text, statement) }));
};

test('a sentence is told clause by clause', () => {
  const texts = said(
    'The Norwegian side was led by Anna Berger, while the Portuguese delegation was led by Rui Costa.',
  ).map(({ text }) => text);
  expect(texts).toEqual([
    'The Norwegian side was led by Anna Berger',
    'while the Portuguese delegation was led by Rui Costa',
  ]);
});

test('a second date opens a clause of its own', () => {
  const texts = said('In 2014 they signed an accord and in 2015 they signed a treaty on fishing.').map(
    ({ text }) => text,
  );
  expect(texts).toEqual(['In 2014 they signed an accord', 'and in 2015 they signed a treaty on fishing']);
});

test('words of one class are one term, countries stand for their adjectives and capitals', () => {
  const [one] = said('Norwegian officials inked the pact.');
  const [other] = said('Norway signed the agreement with officials.');
  expect(one?.terms).toEqual(expect.arrayContaining(['agreement', 'norway', 'sign']));
  expect(other?.terms).toEqual(expect.arrayContaining(['agreement', 'norway', 'sign']));
});

test.each([
  ['The bomb did not explode.', true],
  ['The bomb exploded.', false],
  ['No ship was sunk by the bomb.', true],
])('%s is denied: %s', (text, negated) => {
  expect(said(text).map((statement) => statement.negated)).toEqual([negated]);
});

test.each([
  ['The ministry is not ready to sell the ferries.', 'refused'],
  ['The ministry may sell the ferries.', 'possible'],
  ['The ministry is expected to sell the ferries.', 'expected'],
  ['The ministry sold the ferries in May.', undefined],
])('%s is %s', (text, stage) => {
  expect(said(text)[0]?.stage).toBe(stage);
});

test('time words are slots, not terms', () => {
  const [statement] = said('The ministry sold the ferries last month.');
  expect(statement?.terms).not.toContain('month');
  expect(statement?.slots.map(({ role }) => role)).toContain('time');
});

test.each(['000', '001', '002', '003', '004'])(
  'every token of %s stands in at most one statement, in order',
  (number) => {
    const { statements, tokens } = sample(number);
    for (const [index, statement] of statements.entries()) {
      expect(statement.start).toBeLessThan(statement.end);
      expect(statement.start).toBeGreaterThanOrEqual(statements[index - 1]?.end ?? 0);
    }
    const inside = tokens.filter((token) =>
      statements.some(({ start, end }) => start <= token.start && token.end <= end),
    );
    expect(inside.length).toBeGreaterThan(tokens.length * 0.9);
  },
);
