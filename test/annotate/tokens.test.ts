import { expect, test } from 'vitest';
import { findTokens } from '../../src/annotate/tokens.ts';
import { english } from '../../src/lang/en/index.ts';

const normsOf = (text: string): string[] =>
  findTokens(
    {
      id: '1',
      source: '-',
      format: 'text',
      text,
      declarations: [],
      diagnostics: [],
      blocks: [],
      metadata: { authors: [], rejected: [] },
      sentences: [{ start: 0, end: text.length, block: 0 }],
    },
    english,
  ).map((token) => token.norm);

test.each([
  ['case', 'ISLAMABAD Moscow McCain', ['islamabad', 'moscow', 'mccain']],
  ['possessives, straight and curly', "Russia's India’s states’", ['russia', 'india', 'states']],
  ['contractions stay', "won’t they're", ["won't", "they're"]],
  ['composition of accents', 'cafe\u0301 CAFÉ', ['café', 'café']],
  ['invisible and unbreakable hyphens', 'anti\u2011war co\u00adoperate', ['anti-war', 'cooperate']],
  [
    'names of object members are words',
    'constructor __proto__ hasOwnProperty',
    ['constructor', '__proto__', 'hasownproperty'],
  ],
])('%s', (_, text, expected) => {
  expect(normsOf(text)).toEqual(expected);
});
