import { expect, test } from 'vitest';
import { findPieces } from '../../../src/annotate/recogniser/pieces.ts';
import { english } from '../../../src/lang/en/index.ts';
import { textOf } from '../../../src/model/span.ts';

test.each([
  ['Pakistan-Russia talks', ['Pakistan', '-', 'Russia', 'talks']],
  ['Mr. Obama’s visit', ['Mr.', 'Obama', '’s', 'visit']],
  ["the states' rights", ['the', 'states', "'", 'rights']],
  ['Sinéad O’Connor isn’t in', ['Sinéad', 'O’Connor', 'isn’t', 'in']],
  ['J. K. Rowling and the U.S. Army.', ['J.', 'K.', 'Rowling', 'and', 'the', 'U.S.', 'Army', '.']],
  ['It ended.The next day', ['It', 'ended', '.', 'The', 'next', 'day']],
  ['example.com paid $1,200.50', ['example.com', 'paid', '$', '1,200.50']],
  ['(AP) -- “No”', ['(', 'AP', ')', '-', '-', '“', 'No', '”']],
  ['Ze\u0301 🇵🇰 Ltd.', ['Ze\u0301', '🇵', '🇰', 'Ltd.']],
  ['', []],
])('%s', (text, expected) => {
  const pieces = findPieces(text, { start: 0, end: text.length }, english);
  expect(pieces.map((piece) => textOf(text, piece))).toEqual(expected);
});
