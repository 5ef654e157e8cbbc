import { expect, test } from 'vitest';
import { compareNames, resolveNames } from '../../src/corpus/names.ts';
import { english } from '../../src/lang/en/index.ts';
import type { EntityType } from '../../src/model/annotated.ts';

const resolve = (type: EntityType, ...names: readonly (readonly [article: string, name: string])[]): string[] =>
  resolveNames(
    names.map(([article, name]) => ({ type, article, name })),
    english.people,
  );

test('names of a list get the id of who they name, in the order of the list', () => {
  const ids = resolve(
    'person',
    ['a', 'Lohan'],
    ['a', 'Lindsay Lohan'],
    ['b', 'LOHAN'],
    ['c', 'Tara Reid'],
    ['c', 'Reid'],
  );
  expect(ids).toEqual(['lindsay-lohan', 'lindsay-lohan', 'lindsay-lohan', 'tara-reid', 'tara-reid']);
});

test('a surname of two bearers stays apart where its article does not tell', () => {
  const ids = resolve(
    'person',
    ['a', 'Scott Peterson'],
    ['a', 'Peterson'],
    ['b', 'Laci Peterson'],
    ['b', 'Peterson'],
    ['c', 'Peterson'],
  );
  expect(ids).toEqual(['scott-peterson', 'scott-peterson', 'laci-peterson', 'laci-peterson', 'peterson']);
});

test('a slip of the pen is found though it sounds different', () => {
  expect(resolve('person', ['a', 'Wladimir Klitschko'], ['b', 'Klistchko'])).toEqual([
    'wladimir-klitschko',
    'wladimir-klitschko',
  ]);
});

test('an acronym finds its group, and the group its decorated forms', () => {
  const ids = resolve(
    'organization',
    ['a', 'AMD'],
    ['b', 'Advanced Micro Devices Inc.'],
    ['c', 'Intel'],
    ['d', 'Intel Corp.'],
  );
  expect(ids).toEqual(['advanced-micro-devices-inc', 'advanced-micro-devices-inc', 'intel', 'intel']);
});

test('types do not mix', () => {
  const ids = resolveNames(
    [
      { type: 'place', name: 'Washington' },
      { type: 'person', name: 'Washington' },
    ],
    english.people,
  );
  expect(new Set(ids).size).toBe(2);
});

test('an empty name is somebody of its own', () => expect(resolve('person', ['a', ''], ['b', '—'])).toHaveLength(2));

test('a description met once goes with the name all others use', () => {
  const ids = resolve(
    'organization',
    ['a', 'Startup SeaMicro'],
    ['a', 'SeaMicro'],
    ['b', 'SeaMicro'],
    ['c', 'SeaMicro'],
    ['d', 'SeaMicro'],
    ['e', 'Sea Micro'],
  );
  expect(new Set(ids).size).toBe(1);
});

test.each([
  ['person', 'Sergey Viktorovich Lavrov', 'Sergey Lavrov', true],
  ['person', 'Сергей Лавров', 'Sergei Lavrov', true],
  ['person', 'Moammar Qaddafi', 'Muammar Gaddafi', true],
  ['person', 'J.-C. Juncker', 'Jean-Claude Juncker', true],
  ['person', 'Sergei Ryabkov', 'Sergei Lavrov', false],
  ['person', 'Rami Makhlouf', 'Ihab Makhlouf', false],
  ['organization', 'OAO Gazprom', 'Gazprom', true],
  ['organization', 'International Labour Organization', 'International Labor Organization', true],
  ['organization', 'Bank of China (Hong Kong) Limited', 'Bank of China (Singapore) Limited', false],
] as const)('%s %s and %s by the names alone: %s', (type, a, b, same) => {
  expect(compareNames(a, b, type, english.people) >= 0.5).toBe(same);
  expect(compareNames(b, a, type, english.people)).toBeCloseTo(compareNames(a, b, type, english.people), 6);
});
