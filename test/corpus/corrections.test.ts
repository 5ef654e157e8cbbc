import { expect, test } from 'vitest';
import { applyCorrections, type Corrections, type UnknownReference } from '../../src/corpus/corrections.ts';
import { parseCorrections } from '../../src/corpus/corrections-file.ts';
import type { CorpusEntity } from '../../src/model/corpus.ts';

const entity = (name: string, ...places: readonly (readonly [article: string, text: string])[]): CorpusEntity => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  type: 'organization',
  name,
  aliases: [...new Set(places.map(([, text]) => text))].filter((text) => text !== name),
  roles: [],
  articles: [...new Set(places.map(([article]) => article))],
  mentions: places.map(([article, text], at) => ({ article, start: at * 100, end: at * 100 + text.length, text })),
  merges: [],
});

const COLLECTION = [
  entity('Foreign Office', ['001', 'Foreign Office'], ['002', 'FO'], ['002', 'FO']),
  entity('Khan', ['001', 'Khan'], ['003', 'Khan']),
  entity('Foreign Ministry', ['000', 'Foreign Ministry']),
  entity('Read more', ['004', 'Read more']),
];

const correct = (file: unknown): { readonly rows: string[]; readonly unknown: readonly UnknownReference[] } => {
  const { entities, unknown } = applyCorrections(COLLECTION, parseCorrections(file) as Corrections);
  return { rows: entities.map(({ name, type, mentions }) => `${name} (${type}) ${mentions.length}`), unknown };
};

test.each([
  [
    'nothing to correct',
    undefined,
    [
      'Foreign Office (organization) 3',
      'Khan (organization) 2',
      'Foreign Ministry (organization) 1',
      'Read more (organization) 1',
    ],
  ],
  [
    'two are one',
    { merge: [['fo', 'Foreign Ministry']] },
    ['Foreign Office (organization) 4', 'Khan (organization) 2', 'Read more (organization) 1'],
  ],
  [
    'one is two',
    { split: [{ entity: 'khan', name: 'Imran Khan', articles: ['003'] }] },
    [
      'Foreign Office (organization) 3',
      'Khan (organization) 1',
      'Imran Khan (organization) 1',
      'Foreign Ministry (organization) 1',
      'Read more (organization) 1',
    ],
  ],
  [
    'type, name and no entity at all',
    { reject: ['Read more', 'Foreign Ministry'], type: { khan: 'person' }, rename: { khan: 'Imran Khan' } },
    ['Foreign Office (organization) 3', 'Imran Khan (person) 2'],
  ],
])('%s', (_, file, rows) => expect(correct(file)).toEqual({ rows, unknown: [] }));

test('a merged entity keeps its mentions in order, its other names and the reason', () => {
  const { entities } = applyCorrections(
    COLLECTION,
    parseCorrections({ merge: [['foreign-office', 'foreign-ministry']] }) as Corrections,
  );
  expect(entities[0]).toMatchObject({
    id: 'foreign-office',
    aliases: ['FO', 'Foreign Ministry'],
    articles: ['000', '001', '002'],
    mentions: [{ text: 'Foreign Ministry' }, { text: 'Foreign Office' }, { text: 'FO' }, { text: 'FO' }],
    merges: [{ name: 'Foreign Ministry', to: 'Foreign Office', reason: 'as you said' }],
  });
});

test('of another type it is no longer something built', () => {
  const [first] = COLLECTION;
  if (!first) throw new Error('nobody is there');
  const built = { ...first, subtype: 'facility' as const };
  const { entities } = applyCorrections([built], parseCorrections({ type: { [first.id]: 'law' } }) as Corrections);
  expect(entities.map(({ type, subtype }) => [type, subtype])).toEqual([['law', undefined]]);
});

test('who is not there is told, not guessed', () => {
  expect(correct({ reject: ['Khan Academy'], merge: [['khan', 'nobody']] }).unknown).toEqual([
    { reference: 'nobody', path: ['merge', 0, 1], rivals: [] },
    { reference: 'Khan Academy', path: ['reject', 0], rivals: [] },
  ]);
});

test('a name that two bear means neither', () => {
  const rivals = [entity('Imran Khan', ['001', 'Khan']), entity('Farooq Khan', ['002', 'Khan'])];
  const { entities, unknown } = applyCorrections(rivals, parseCorrections({ reject: ['Khan'] }) as Corrections);
  expect(entities).toEqual(rivals);
  expect(unknown).toEqual([{ reference: 'Khan', path: ['reject', 0], rivals: ['imran-khan', 'farooq-khan'] }]);
});

test.each([
  [['khan'], [], 'expected the keys'],
  [{ merges: [] }, ['merges'], '"merges" is none of'],
  [{ merge: [['fo', 'khan'], 'khan'] }, ['merge', 1], 'merge: expected lists'],
  [{ merge: [['khan']] }, ['merge', 0], 'two or more'],
  [{ type: { fo: 'organization', khan: 'human' } }, ['type', 'khan'], 'type: expected one of person'],
  [{ split: [{ entity: 'khan', name: 'Imran Khan' }] }, ['split', 0], 'split: expected entries'],
  [{ rename: { khan: 7 } }, ['rename', 'khan'], 'rename: expected'],
  [{ reject: { khan: true } }, ['reject'], 'reject: expected'],
  [{ reject: ['khan', 2018] }, ['reject', 1], 'quotes'],
])('a file that says %j is answered with the place and what was expected', (file, path, words) => {
  expect(parseCorrections(file)).toEqual({ path, message: expect.stringContaining(words) });
});
