import { expect, test } from 'vitest';
import { compilePhrases } from '../../src/lang/find-phrases.ts';
import type { PhraseMatch, PhraseRule, Term } from '../../src/lang/phrase.ts';

const MONTHS = ['january', 'february', 'march'];

/** Terms of a line: numbers are of class `number`, three words of class `month`; a hyphen joins. */
function termsOf(line: string): Term[] {
  return [...line.matchAll(/[a-z]+|\d+|[^a-z\d\s]/g)].map((match) => {
    const [form] = match;
    const month = MONTHS.indexOf(form) + 1;
    const senses = /\d/.test(form)
      ? [{ class: 'number', value: Number(form) }]
      : month
        ? [{ class: 'month', value: month }]
        : [];
    const end = match.index + form.length;
    return { start: match.index, end, form, senses, spaced: /\s/.test(line[match.index - 1] ?? ' '), capital: false };
  });
}

const rule = (
  id: string,
  patterns: readonly string[],
  read = (match: PhraseMatch): unknown => match.number('number') ?? 0,
) => ({ id, patterns, read, matches: [], spares: [] }) satisfies PhraseRule<unknown>;

const find = (line: string, ...rules: readonly PhraseRule<unknown>[]) =>
  compilePhrases(rules)(termsOf(line)).map(({ rule: id, start, end, meaning }) => [
    id,
    line.slice(start, end),
    meaning,
  ]);

test('the longest phrase wins, of equals the rule that stands first', () => {
  const rules = [rule('number', ['<number>']), rule('other', ['<number>']), rule('day', ['<month> <number>'])];
  expect(find('march 2 and 3', ...rules)).toEqual([
    ['day', 'march 2', 2],
    ['number', '3', 3],
  ]);
});

test('a reading that fails leaves the words to the next best', () => {
  const rules = [rule('day', ['<month> <number>'], () => undefined), rule('number', ['<number>'])];
  expect(find('march 2', ...rules)).toEqual([['number', '2', 2]]);
});

test('items may be missing, chosen, joined', () => {
  const years = rule('years', ['about? <number> ~- year|years']);
  expect(find('about 10-years, 5-year, 3 -year, 4 years', years)).toEqual([
    ['years', 'about 10-years', 10],
    ['years', '5-year', 5],
  ]);
});

test('context is demanded and left out; words of it are captured only under a name of their own', () => {
  const second = rule('second', ['<month:of> <number> and [ <number> ] .'], (match) => [
    match.number('of'),
    match.number('number'),
    match.number('month'),
  ]);
  expect(find('march 24 and 25.', second)).toEqual([['second', '25', [3, 25, undefined]]]);
  expect(find('march 24 and 25 people', second)).toEqual([]);
});

test('words can be forbidden on either side, and the end of the sentence is no word', () => {
  const alone = rule('alone', ['!room [ <number> ] !years']);
  expect(find('room 5, 6 years and 7', alone)).toEqual([['alone', '7', 7]]);
  expect(find('7', alone)).toEqual([['alone', '7', 7]]);
});
