import { describe, expect, test } from 'vitest';
import { findersOf, marksOf, type RuleIndex } from '../../src/clean/rules/rule-index.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Rule } from '../../src/lang/rule.ts';

const { cleaning } = english;
const families = {
  lines: cleaning.lines,
  sections: cleaning.sections,
  bylines: cleaning.bylines,
  outlets: cleaning.outlets,
  photoCredits: cleaning.photoCredits,
};

describe.each(Object.entries(families))('English %s', (_, rules) => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s catches and spares what it says', (_id, rule) => {
    expect(rule.matches.length).toBeGreaterThan(0);
    expect(rule.spares.length).toBeGreaterThan(0);
    expect(rule.matches.filter((line) => !rule.pattern.test(line))).toEqual([]);
    expect(rule.spares.filter((line) => rule.pattern.test(line))).toEqual([]);
  });
});

test('what is looked at before a pattern never keeps a rule from a line the pattern matches', () => {
  const finders = findersOf(cleaning);
  const indexes: [RuleIndex<Rule>, readonly Rule[]][] = [
    [finders.wording, [...cleaning.outlets, ...cleaning.lines]],
    [finders.section, cleaning.sections],
    [finders.bylines, cleaning.bylines],
    [finders.photoCredit, cleaning.photoCredits],
  ];
  const lines = Object.values(families).flatMap((rules) =>
    rules.flatMap(({ matches, spares }) => [...matches, ...spares]),
  );
  const pool = lines.flatMap((line) => [line, line.toUpperCase(), line.toLowerCase(), `${line}.`, line.slice(1)]);
  for (const [index, rules] of indexes) {
    for (const line of pool) {
      const tried = new Set<string>();
      index.read(line, marksOf(line, finders), ({ id }) => void tried.add(id));
      const kept = rules.filter(({ id, pattern }) => pattern.test(line) && !tried.has(id));
      expect(kept, line).toEqual([]);
    }
  }
});

test('no two rules share an id', () => {
  const ids = Object.values(families).flatMap((rules) => rules.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('an agency is known by every form it signs with', () => {
  expect(cleaning.agencies.get('afp')).toBe('Agence France-Presse');
  expect(cleaning.agencies.get('the associated press')).toBe('Associated Press');
});
