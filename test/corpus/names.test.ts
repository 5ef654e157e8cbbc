import { expect, test } from 'vitest';
import { resolveNames } from '../../src/corpus/names.ts';
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
