import { describe, expect, test } from 'vitest';
import { mayMatch } from '../../src/clean/rules/rule-index.ts';
import { english } from '../../src/lang/en/index.ts';

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

test('how a line may begin and end never keeps a rule from a line its pattern matches', () => {
  const rules = Object.values(families).flat();
  const lines = rules.flatMap(({ matches, spares }) => [...matches, ...spares]);
  const pool = lines.flatMap((line) => [line, line.toUpperCase(), line.toLowerCase(), `${line}.`, line.slice(1)]);
  for (const rule of rules) {
    const kept = pool.filter((line) => rule.pattern.test(line) && !mayMatch(rule, line));
    expect(kept, rule.id).toEqual([]);
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
