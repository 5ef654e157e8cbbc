import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeLine, escapeText } from '../../src/views/escape.ts';

describe('what acts on a terminal is spelled out', () => {
  test.each([
    ['clears the screen', '\u001b[2Jgone', '<U+001B>[2Jgone'],
    ['writes the clipboard', '\u001b]52;c;aGk=\u0007', '<U+001B>]52;c;aGk=<U+0007>'],
    ['C1 introducer', '\u009b31mred', '<U+009B>31mred'],
    ['overwrites the line', 'safe\rFAKE', 'safe<U+000D>FAKE'],
    ['turns the reading direction', 'txt.\u202egpj', 'txt.<U+202E>gpj'],
    ['hides letters', 'Rya\u200bbkov', 'Rya<U+200B>bkov'],
    ['smuggles text in tag characters', 'hi\u{e0041}', 'hi<U+E0041>'],
    ['half a pair', 'a\ud83d', 'a<U+D83D>'],
  ])('%s', (_, text, shown) => expect(escapeLine(text)).toBe(shown));
});

test('what scripts need stays: accents, joined emoji, Devanagari', () => {
  for (const text of ['Düsseldorf', 'e\u0301tat', '👩‍👩‍👧', 'क्‍ष', 'Москва']) expect(escapeLine(text)).toBe(text);
});

test('line ends become blanks on one line, and stay in a text', () => {
  expect(escapeLine('one\r\ntwo\nthree\tfour')).toBe('one two three four');
  expect(escapeText('one\r\ntwo\nthree')).toBe('one\ntwo\nthree');
});

test('no text reaches a terminal with a control character in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeLine(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
      expect(escapeText(text).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }),
  );
});
