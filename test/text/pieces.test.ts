import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPieces } from '../../src/text/pieces.ts';

const formsOf = (text: string) => findPieces(text, { start: 0, end: text.length }).map(({ form }) => form);

test.each([
  ['the 31-year-old', ['the', '31', '-', 'year', '-', 'old']],
  ['US$70.4bn', ['us', '$', '70.4', 'bn']],
  ['Friday’s 1,234,567', ["friday's", '1,234,567']],
  ['12,34,567 and 1,2', ['12,34,567', 'and', '1', ',', '2']],
  ['May 5,2018', ['may', '5', ',', '2018']],
  ['1.234,56 euros', ['1.234,56', 'euros']],
  ['1.234, 56 and 10.30,5', ['1.234', ',', '56', 'and', '10.30', ',', '5']],
])('"%s"', (text, forms) => {
  expect(formsOf(text)).toEqual(forms);
});

test('pieces cover everything but blanks, in order, and know which blanks stood before them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (text, skip) => {
      const within = { start: Math.min(skip, text.length), end: text.length };
      let end = within.start;
      for (const piece of findPieces(text, within)) {
        const gap = text.slice(end, piece.start);
        expect(gap).toMatch(/^\s*$/);
        if (end > within.start) expect(piece.spaced).toBe(gap !== '');
        end = piece.end;
      }
      expect(text.slice(end)).toMatch(/^\s*$/);
    }),
  );
});
