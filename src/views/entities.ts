import type { ListedEntity } from '../model/corpus.ts';
import type { Table } from './table/table.ts';

/** One row an entity: its best name, what it is called besides, what it is said to be, and where. */
export const toEntityTable = (entities: readonly ListedEntity[]): Table => ({
  columns: [
    { head: 'type', tone: 'dim' },
    { head: 'name', narrow: 'wrap', least: 16 },
    { head: 'count', align: 'right' },
    { head: 'articles', narrow: 'cut', tone: 'dim' },
    { head: 'role', narrow: 'wrap', least: 14 },
    { head: 'also written', narrow: 'wrap', least: 12, tone: 'dim' },
  ],
  rows: entities.map((entity) => [
    entity.type,
    { text: entity.name, tone: toneOf(entity) },
    entity.mentions.length,
    entity.articles.join(' '),
    [...new Set(entity.roles.map(({ text }) => text))],
    entity.aliases,
  ]),
});

const toneOf = ({ type }: ListedEntity): 'person' | 'organization' | 'place' | 'plain' =>
  type === 'person' || type === 'organization' || type === 'place' ? type : 'plain';
