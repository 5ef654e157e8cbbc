import { EDGE_FIELDS, type EntityGraph, type GraphField, NODE_FIELDS } from './graph.ts';
import { toElement, toXml } from './xml.ts';

/** The graph as GEXF 1.2 without positions and colours, which all readers of GEXF take. */
export function toGexf({ entities, pairs }: EntityGraph): string {
  const nodes = entities.map((entity) =>
    toElement('node', { id: entity.id, label: entity.name }, toValues(NODE_FIELDS, entity)),
  );
  const edges = pairs.map((pair, at) =>
    toElement(
      'edge',
      { id: at, source: pair.a.id, target: pair.b.id, weight: pair.sentences },
      toValues(EDGE_FIELDS, pair),
    ),
  );
  return toXml(
    toElement('gexf', { xmlns: 'http://www.gexf.net/1.2draft', version: '1.2' }, [
      toElement('meta', {}, [
        toElement('creator', {}, 'corpus'),
        toElement('description', {}, 'Who is named with whom in one sentence'),
      ]),
      toElement('graph', { mode: 'static', defaultedgetype: 'undirected' }, [
        toAttributes('node', NODE_FIELDS),
        toAttributes('edge', EDGE_FIELDS),
        toElement('nodes', { count: nodes.length }, nodes),
        toElement('edges', { count: edges.length }, edges),
      ]),
    ]),
  );
}

const TYPES = { string: 'string', int: 'integer', double: 'double' } as const;

const toAttributes = <Of>(of: 'node' | 'edge', fields: readonly GraphField<Of>[]): string =>
  toElement(
    'attributes',
    { class: of },
    fields.map(({ name, type }) => toElement('attribute', { id: name, title: name, type: TYPES[type] })),
  );

function toValues<Of>(fields: readonly GraphField<Of>[], one: Of): readonly string[] {
  const values = fields.flatMap((field) => {
    const value = field.of(one);
    return value === undefined ? [] : [toElement('attvalue', { for: field.name, value })];
  });
  return values.length > 0 ? [toElement('attvalues', {}, values)] : [];
}
