import annotated from './schema/annotated.json' with { type: 'json' };
import article from './schema/article.json' with { type: 'json' };
import concordance from './schema/concordance.json' with { type: 'json' };
import diagnostic from './schema/diagnostic.json' with { type: 'json' };
import diff from './schema/diff.json' with { type: 'json' };
import entities from './schema/entities.json' with { type: 'json' };
import keywords from './schema/keywords.json' with { type: 'json' };
import names from './schema/names.json' with { type: 'json' };
import reuse from './schema/reuse.json' with { type: 'json' };
import stories from './schema/stories.json' with { type: 'json' };
import trends from './schema/trends.json' with { type: 'json' };

const DEFS: Readonly<Record<string, object>> = {
  ...diagnostic.$defs,
  ...article.$defs,
  ...annotated.$defs,
  ...entities.$defs,
  ...names.$defs,
  ...keywords.$defs,
  ...diff.$defs,
  ...reuse.$defs,
  ...concordance.$defs,
  ...stories.$defs,
  ...trends.$defs,
};

/** Records that stand alone, a line each, and the definition each follows. */
const RECORDS: Readonly<Record<string, string>> = {
  'corpus.diagnostic/1': 'diagnostic',
  'corpus.list.article/1': 'listedArticle',
  'corpus.clean.article/1': 'cleanArticle',
  'corpus.article/1': 'annotatedArticle',
  'corpus.entities.entity/1': 'corpusEntity',
  'corpus.entities.article/1': 'articleEntities',
  'corpus.entities.pair/1': 'cooccurrence',
  'corpus.keywords.keyword/1': 'keyword',
  'corpus.keywords.article/1': 'articleKeywords',
  'corpus.keywords.partial/1': 'partialCounts',
  'corpus.diff.event/1': 'eventRecord',
  'corpus.diff.finding/1': 'finding',
  'corpus.diff.pair/1': 'pair',
  'corpus.diff.fact/1': 'fact',
  'corpus.reuse.passage/1': 'passage',
  'corpus.reuse.document/1': 'similarArticles',
  'corpus.concordance.occurrence/1': 'occurrence',
  'corpus.collocates.collocate/1': 'collocate',
  'corpus.trends.trend/1': 'trend',
  'corpus.stories.story/1': 'story',
  'corpus.stories.article/1': 'placedArticle',
  'corpus.resolve.name/1': 'resolvedName',
  'corpus.resolve.pair/1': 'namePair',
};

/** Fields of the `--json` documents besides the envelope: arrays of a definition, or a definition itself. */
const DOCUMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'corpus.list/1': { articles: 'listedArticle[]' },
  'corpus.clean/1': { articles: 'cleanArticle[]' },
  'corpus.show/1': { articles: 'annotatedArticle[]' },
  'corpus.annotate/1': { articles: 'annotatedArticle[]' },
  'corpus.entities/1': {
    'entities?': 'corpusEntity[]',
    'articles?': 'articleEntities[]',
    'pairs?': 'cooccurrence[]',
    'explanation?': 'explanation',
  },
  'corpus.keywords/1': { 'basis?': 'keywordBasis', 'keywords?': 'keyword[]', 'articles?': 'articleKeywords[]' },
  'corpus.diff/1': {
    articles: 'ids',
    'event?': 'event',
    'pairs?': 'eventOfPair[]',
    findings: 'finding[]',
    'facts?': 'fact[]',
    summary: 'summary',
  },
  'corpus.concordance/1': { occurrences: 'occurrence[]' },
  'corpus.collocates/1': { collocates: 'collocate[]' },
  'corpus.trends/1': { by: 'periodUnit', periods: 'coveredPeriod[]', undated: 'ids', trends: 'trend[]' },
  'corpus.stories/1': { stories: 'story[]' },
  'corpus.reuse/1': { passages: 'passage[]', 'documents?': 'similarArticles[]' },
  'corpus.index/1': { articles: 'count', read: 'count' },
  'corpus.resolve/1': { 'names?': 'resolvedName[]', 'pairs?': 'namePair[]' },
};

/** Names of all schemas: of documents, then of records. */
export const SCHEMA_NAMES: readonly string[] = [...Object.keys(DOCUMENTS), ...Object.keys(RECORDS)];

/** The JSON Schema (draft 2020-12) of that name, complete in itself; undefined when there is none. */
export function schemaOf(name: string): object | undefined {
  const [fields, record] = [DOCUMENTS[name], RECORDS[name]];
  if (fields) return toSchema(name, { offsets: '="utf-16"', ...fields, diagnostics: 'diagnostic[]' });
  return record ? toSchema(name, {}, record) : undefined;
}

/**
 * `fields` name a definition each, `x[]` a list of them, `="x"` a constant; `?` after the name makes one optional.
 * A `record` has the fields of its definition.
 */
function toSchema(name: string, fields: Readonly<Record<string, string>>, record?: string): object {
  const entries = Object.entries(fields);
  const properties = entries.map(([field, kind]) => [field.replace('?', ''), toFieldSchema(kind)] as const);
  const used = [record ?? '', ...Object.values(fields).map((kind) => kind.replace('[]', ''))];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    type: 'object',
    ...(record ? { allOf: [{ $ref: `#/$defs/${record}` }] } : {}),
    required: ['schema', ...entries.map(([field]) => field).filter((field) => !field.endsWith('?'))],
    properties: { schema: { const: name }, ...Object.fromEntries(properties) },
    $defs: findDefs(used),
  };
}

function toFieldSchema(kind: string): object {
  if (kind.startsWith('=')) return { const: JSON.parse(kind.slice(1)) };
  return kind.endsWith('[]')
    ? { type: 'array', items: { $ref: `#/$defs/${kind.slice(0, -2)}` } }
    : { $ref: `#/$defs/${kind}` };
}

/** The definitions named, and those they refer to. */
function findDefs(names: readonly string[]): Record<string, object> {
  const found: Record<string, object> = {};
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const definition = DEFS[name];
    if (!definition || name in found) continue;
    found[name] = definition;
    waiting.push(...[...JSON.stringify(definition).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, used]) => used ?? ''));
  }
  return Object.fromEntries(Object.entries(found).sort(([left], [right]) => (left < right ? -1 : 1)));
}
