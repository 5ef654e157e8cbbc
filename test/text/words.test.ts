import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import { findWords } from '../../src/text/words.ts';

const wordsOf = (text: string): string[] =>
  findWords(text, { start: 0, end: text.length }).map((word) => textOf(text, word));

test.each([
  [
    'hyphens and apostrophes hold a word together',
    "co-operation d'Estaing’s rock'n'roll",
    ['co-operation', "d'Estaing’s", "rock'n'roll"],
  ],
  ['quotes around a word do not belong to it', '‘tangible results’ (“soon”)', ['tangible', 'results', 'soon']],
  ['a dotted abbreviation keeps its last stop', 'from the U.N. at 4 a.m.', ['from', 'the', 'U.N.', 'at', '4', 'a.m.']],
  ['… also behind a hyphen, but a hyphen behind it parts', 'pro-E.U. U.K.-led', ['pro-E.U.', 'U.K.', 'led']],
  ['a stop ends a word, a stop inside holds it', 'bbc.co.uk reported. Then', ['bbc.co.uk', 'reported', 'Then']],
  ['a blank lost after a full stop', 'for too long.The IMF', ['for', 'too', 'long', 'The', 'IMF']],
  ['amounts', '€12.5bn, £3 or 1,250,000; Rs9.8tr, 7pc', ['€12.5bn', '£3', 'or', '1,250,000', 'Rs9.8tr', '7pc']],
  ['a comma parts words', 'Lahore,Karachi 2,May', ['Lahore', 'Karachi', '2', 'May']],
  ['ampersand', 'M&S and P & O', ['M&S', 'and', 'P', 'O']],
  ['identifiers, emphasis', '__init__ snake_case _never_ ___', ['__init__', 'snake_case', 'never']],
  ['dashes and dots part', 'war—peace talks...again one--two', ['war', 'peace', 'talks', 'again', 'one', 'two']],
  ['composed and combining accents', 'Çağlayan re\u0301sume\u0301', ['Çağlayan', 're\u0301sume\u0301']],
  ['scripts with spaces', 'Москва إسلام‌آباد Αθήνα', ['Москва', 'إسلام‌آباد', 'Αθήνα']],
  ['scripts without', '会谈在北京举行', ['会谈', '在', '北京', '举行']],
  ['letters beyond the basic plane, emoji beside them', '𝐀𝐁 😀ok👍', ['𝐀𝐁', 'ok']],
  ['blanks that do not break lines', 'Log\u00a0In\u202fnow', ['Log', 'In', 'now']],
])('%s', (_, text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

const newsy = fc
  .array(
    fc.constantFrom(
      'Khar',
      'U.S.',
      '3.5',
      '’s',
      "'",
      '-',
      '_',
      '__',
      ' ',
      '\r\n',
      '$',
      '...',
      '😀',
      'é',
      'e\u0301',
      '外',
      '\u00a0',
      ',',
      '&',
      '\ud83d',
    ),
  )
  .map((parts) => parts.join(''));

test('words lie in order inside the span, hold no blank, and leave no letter or digit out', () => {
  fc.assert(
    fc.property(newsy, fc.nat(9), fc.nat(9), (text, left, right) => {
      const within = {
        start: Math.min(left, text.length),
        end: Math.max(Math.min(left, text.length), text.length - right),
      };
      let at = within.start;
      for (const word of findWords(text, within)) {
        expect(word.start).toBeGreaterThanOrEqual(at);
        expect(word.end).toBeGreaterThan(word.start);
        expect(textOf(text, word)).not.toMatch(/\s/);
        expect(text.slice(at, word.start)).not.toMatch(/[\p{L}\p{N}]/u);
        at = word.end;
      }
      expect(at).toBeLessThanOrEqual(within.end);
      expect(text.slice(at, within.end)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
