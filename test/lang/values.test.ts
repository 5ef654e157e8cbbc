import { expect, test } from 'vitest';
import { english } from '../../src/lang/en/index.ts';
import { compilePhrases } from '../../src/lang/find-phrases.ts';
import type { PhraseRule } from '../../src/lang/phrase.ts';
import type { Meaning } from '../../src/lang/values.ts';
import { findPieces } from '../../src/text/pieces.ts';

const { rules, toTerms, find } = english.values;
const termsOf = (line: string) => toTerms(findPieces(line, { start: 0, end: line.length }));

test.each(rules.flatMap((rule) => rule.matches.map((line) => [rule.id, line] as const)))(
  '%s catches "%s"',
  (id, line) => {
    expect(find(termsOf(line)).map((found) => found.rule)).toContain(id);
  },
);

test.each(rules.flatMap((rule) => rule.spares.map((line) => [rule, line] as const)))(
  '$id spares "%s"',
  (rule: PhraseRule<Meaning>, line) => {
    expect(compilePhrases([rule])(termsOf(line))).toEqual([]);
  },
);

test('every rule has its proof', () => {
  expect(rules.filter((rule) => !rule.id.startsWith('en/') || rule.matches.length === 0)).toEqual([]);
});
