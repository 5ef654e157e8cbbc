import { expect, test } from 'vitest';
import { guessClasses } from '../../src/annotate/word-classes.ts';
import { english } from '../../src/lang/en/index.ts';
import { parseClassWeights } from '../../src/lang/word-classes.ts';
import { toArticle } from '../article.ts';

const weights = await english.wordClasses();

/** `n` noun, `a` adjective, `.` other, one letter a token. */
const classesOf = (text: string): string =>
  guessClasses(toArticle('1', text), weights, english)
    .map((wordClass) => ({ noun: 'n', adjective: 'a', other: '.' })[wordClass])
    .join('');

test.each([
  ['The foreign ministers signed a nuclear treaty in Geneva .', '.an..an.n'],
  ['They plan to visit the new parliament', '.....an'],
  ['Police quickly arrested five protesters', 'n...n'],
])('%s', (text, expected) => {
  expect(classesOf(text)).toBe(expected);
});

test('function words and numbers need no guess', () => {
  expect(classesOf('of the 2014 and 11pc')).toBe('.....');
});

test('without weights every word is the first class; a word is no member of an object', () => {
  expect(guessClasses(toArticle('1', 'constructor toString'), parseClassWeights('# nothing'), english)).toEqual([
    'noun',
    'noun',
  ]);
});
