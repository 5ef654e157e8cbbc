import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuotations } from '../../src/annotate/quotations.ts';
import { english } from '../../src/lang/en/index.ts';
import { textOf } from '../../src/model/span.ts';

const quotationsIn = (text: string): string[] =>
  findQuotations(text, { start: 0, end: text.length }, english.speech.elisions).map((found) => textOf(text, found));

test.each([
  ['curly', '“We agreed,” she said. “It is done.”', ['We agreed,', 'It is done.']],
  ['straight', '"We agreed," she said. "It is done."', ['We agreed,', 'It is done.']],
  ['typed as in the wire', "`` We agreed , '' she said .", ['We agreed ,']],
  ['mixed by a careless hand', 'There was “no evidence" yet, but "more hours” to wait.', ['no evidence', 'more hours']],
  ['turned the wrong way', '”Fear. I am afraid,” said the clerk.', ['Fear. I am afraid,']],
  ['single', 'They took ‘pragmatic steps’ on Monday.', ['pragmatic steps']],
  ['single, straight', "They took 'pragmatic steps' on Monday.", ['pragmatic steps']],
  ['single inside double', '“He called it ‘a farce’ and left,” she said.', ['He called it ‘a farce’ and left,']],
  [
    'double inside double of another hand',
    '"He asked: “Why now?” and left," she said.',
    ['He asked: “Why now?” and left,'],
  ],
  ['double inside single', '‘He called it “a farce”,’ she said.', ['He called it “a farce”,']],
  ['plural possessive inside', '‘The officials’ visit was short,’ she said.', ['The officials’ visit was short,']],
  ['apostrophes', "Pakistan's officials' views in the '90s aren’t the leaders’ views.", []],
  ['elision', "It was rock 'n' roll, and 'twas loud.", []],
  ['feet and inches', 'He is 6\'2" tall and said "no".', ['no']],
  ['never closed', '“The talks will go on for a week.', ['The talks will go on for a week.']],
  ['closed only in the next', '“The talks failed, he said. “We tried.”', ['The talks failed, he said.', 'We tried.']],
  ['empty', 'The sign read “” and "".', []],
])('%s', (_, text, expected) => {
  expect(quotationsIn(text)).toEqual(expected);
});

test('quotations are in order, apart, and inside their marks', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '``',
    "''",
    ' ',
    'said',
    'é',
    'e\u0301',
    '😀',
    '.',
    ',',
    '\u00a0',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let from = 0;
      for (const { start, end, outer } of findQuotations(text, { start: 0, end: text.length }, new Set())) {
        expect(outer.start).toBeGreaterThanOrEqual(from);
        expect(outer.start <= start && start < end && end <= outer.end && outer.end <= text.length).toBe(true);
        from = outer.end;
      }
    }),
  );
});
