import type { ListedEntity } from '../model/corpus.ts';
import { formatSparkline } from './sparkline.ts';
import type { Cell, Column, Room, Table } from './table/table.ts';

/** One row an entity: its best name, what it is called besides, what it is said to be, where, and since when. */
export const toEntityTable = (entities: readonly ListedEntity[], { columns = WIDE }: Room = {}): Table =>
  toTable(
    entities,
    COLUMNS.filter(({ when }) => {
      if (when === 'built') return columns >= WIDE && entities.some(({ subtype }) => subtype !== undefined);
      if (when === 'timed') return entities.some(({ timeline }) => timeline !== undefined);
      return when === undefined || columns >= WIDE;
    }),
  );

/** Columns from which a terminal has room for more than names and roles. */
const WIDE = 100;

/** The same for one article, which has one date. */
export const toArticleEntityTable = (entities: readonly ListedEntity[]): Table =>
  toTable(
    entities,
    COLUMNS.filter(({ when }) => when === undefined),
  );

const toTable = (entities: readonly ListedEntity[], columns: readonly EntityColumn[]): Table => ({
  columns: columns.map(({ when, cell, ...column }) => column),
  rows: entities.map((entity) => columns.map(({ cell }) => cell(entity))),
});

interface EntityColumn extends Column {
  readonly cell: (entity: ListedEntity) => Cell;
  /** Needs several articles; `timed`: many of them with dates; `built`: something of a narrower type. */
  readonly when?: 'dated' | 'timed' | 'built';
}

const COLUMNS: readonly EntityColumn[] = [
  { head: 'type', tone: 'dim', cell: ({ type }) => type },
  {
    head: 'name',
    narrow: 'wrap',
    least: 20,
    cell: (entity) => ({ text: entity.name, tone: toneOf(entity) }),
  },
  { head: 'count', align: 'right', cell: ({ mentions }) => mentions.length },
  { head: 'articles', narrow: 'cut', tone: 'dim', cell: ({ articles }) => articles.join(' ') },
  { head: 'first seen', tone: 'dim', when: 'dated', cell: ({ firstSeen }) => firstSeen },
  { head: 'over time', tone: 'dim', when: 'timed', cell: ({ timeline }) => timeline && formatSparkline(timeline) },
  {
    head: 'role',
    narrow: 'wrap',
    least: 14,
    cell: ({ roles }) => [...new Set(roles.map(({ text }) => text))],
  },
  { head: 'also written', narrow: 'wrap', least: 12, tone: 'dim', cell: ({ aliases }) => aliases },
  { head: 'subtype', tone: 'dim', when: 'built', cell: ({ subtype }) => subtype },
];

export const toneOf = ({ type }: Pick<ListedEntity, 'type'>): 'person' | 'organization' | 'place' | 'plain' =>
  type === 'person' || type === 'organization' || type === 'place' ? type : 'plain';
