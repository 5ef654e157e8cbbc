import { expect, test } from 'vitest';
import { findNearMisses } from '../../src/corpus/near-misses.ts';
import { english } from '../../src/lang/en/index.ts';
import type { CorpusEntity } from '../../src/model/corpus.ts';
import { toEntity } from './people.ts';

const nearest = (entity: CorpusEntity, ...others: readonly CorpusEntity[]): string[] =>
  findNearMisses(entity, [entity, ...others], english.people).map(
    ({ entity: { name }, reason }) => `${name}: ${reason}`,
  );

test.each([
  [
    'brothers',
    toEntity('Ana Silva'),
    toEntity('Pedro Silva'),
    ['Pedro Silva: the same surname, but other given names'],
  ],
  ['namesakes', toEntity('Ana Silva'), toEntity('Ana Sousa'), ['Ana Sousa: the same given name, but another surname']],
  ['strangers', toEntity('Ana Silva'), toEntity('Jan Novak'), []],
  [
    'a person and a firm',
    toEntity('Krupp'),
    toEntity('Krupp', 'organization'),
    // Equal ids would be the same entity.
    [],
  ],
  [
    'ministries',
    toEntity('Ministry of Fisheries', 'organization'),
    toEntity('Ministry of Defence', 'organization'),
    [],
  ],
  [
    'two consultative groups',
    toEntity('Lisbon Fisheries Council', 'organization'),
    toEntity('Porto Fisheries Council', 'organization'),
    ['Porto Fisheries Council: both have “fisheries council”, but “lisbon” is not “porto”'],
  ],
] as const)('%s', (_, entity, other, expected) => expect(nearest(entity, other)).toEqual(expected));

test('a surname alone says how many could be meant by it', () => {
  expect(nearest(toEntity('Silva'), toEntity('Ana Silva'), toEntity('Pedro Silva'))).toEqual([
    'Pedro Silva: surname, but 2 could be meant by it',
    'Ana Silva: surname, but 2 could be meant by it',
  ]);
});

test('one name with two types', () => {
  const firm = { ...toEntity('Krupp', 'organization'), id: 'krupp-2' };
  expect(nearest(toEntity('Krupp'), firm)).toEqual(['Krupp: another type']);
});
