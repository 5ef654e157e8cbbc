import type { CorpusEntity } from '../model/corpus.ts';
import type { Table } from './table/table.ts';

/** One row an entity: its best name, what it is called besides, what it is said to be, and where. */
export const toEntityTable = (entities: readonly CorpusEntity[]): Table => ({
  columns: [
    { head: 'type', tone: 'dim' },
    { head: 'name', narrow: 'cut' },
    { head: 'mentions', align: 'right' },
    { head: 'articles', narrow: 'cut', tone: 'dim' },
    { head: 'role', narrow: 'wrap' },
    { head: 'also written', narrow: 'wrap', tone: 'dim' },
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

const toneOf = ({ type }: CorpusEntity): 'person' | 'organization' | 'place' | 'plain' =>
  type === 'person' || type === 'organization' || type === 'place' ? type : 'plain';
