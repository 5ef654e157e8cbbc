import { expect, test } from 'vitest';
import { english } from '../../../src/lang/en/index.ts';
import { chooseName } from '../../../src/text/names/forms.ts';
import { type NameKind, parseName } from '../../../src/text/names/name.ts';
import { toIds } from '../../../src/text/names/slug.ts';

const best = (kind: NameKind, counts: Readonly<Record<string, number>>): string =>
  chooseName(
    Object.entries(counts).map(([text, count]) => ({ text, count, name: parseName(text, kind, english.people) })),
  ).name;

test.each([
  ['the full name, however rare', 'person', { Lavrov: 9, 'Sergei Lavrov': 1 }, 'Sergei Lavrov'],
  ['the more frequent of two spellings', 'person', { 'Sergei Ryabkov': 1, 'Sergey Ryabkov': 3 }, 'Sergey Ryabkov'],
  ['the first of two as frequent', 'person', { 'Sergei Ryabkov': 1, 'Sergey Ryabkov': 1 }, 'Sergei Ryabkov'],
  ['no capitals only', 'person', { 'SERGEI LAVROV': 4, 'Sergei Lavrov': 1 }, 'Sergei Lavrov'],
  ['the words, not the acronym', 'group', { FO: 5, 'Foreign Office': 3 }, 'Foreign Office'],
  ['no description met once', 'group', { SeaMicro: 40, 'Startup SeaMicro': 1 }, 'SeaMicro'],
  ['a state as it is mostly called', 'place', { Russia: 5, 'Russian Federation': 1 }, 'Russia'],
] as const)('%s', (_, kind, counts, expected) => expect(best(kind, counts)).toBe(expected));

test('ids are readable, and unique', () => {
  expect(toIds(['Sergey Ryabkov', 'Khan', 'Khan', 'Société Générale S.A.', '—'])).toEqual([
    'sergey-ryabkov',
    'khan',
    'khan-2',
    'societe-generale-sa',
    'unnamed',
  ]);
});
