import type { Cooccurrence, CorpusEntity, Dated } from '../../model/corpus.ts';

/** Entities, and who of them is named with whom in one sentence. */
export interface EntityGraph {
  readonly entities: readonly (CorpusEntity & Dated)[];
  readonly pairs: readonly Cooccurrence[];
}

/** A column of a node or an edge, with the type names of GraphML and GEXF, which agree on these. */
export interface GraphField<Of> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double';
  readonly of: (one: Of) => string | number | undefined;
}

/** What a node tells besides its id and label. */
export const NODE_FIELDS: readonly GraphField<CorpusEntity & Dated>[] = [
  { name: 'type', type: 'string', of: ({ type }) => type },
  { name: 'mentions', type: 'int', of: ({ mentions }) => mentions.length },
  { name: 'articles', type: 'int', of: ({ articles }) => articles.length },
  { name: 'firstSeen', type: 'string', of: ({ firstSeen }) => firstSeen },
  {
    name: 'roles',
    type: 'string',
    of: ({ roles }) => [...new Set(roles.map(({ text }) => text))].join('; ') || undefined,
  },
  { name: 'aliases', type: 'string', of: ({ aliases }) => aliases.join('; ') || undefined },
];

/** What an edge tells besides its weight, the sentences that name both. */
export const EDGE_FIELDS: readonly GraphField<Cooccurrence>[] = [
  { name: 'articles', type: 'int', of: ({ articles }) => articles },
  { name: 'logDice', type: 'double', of: ({ logDice }) => Number(logDice.toFixed(3)) },
];
