import { EDGE_FIELDS, type EntityGraph, type GraphField, NODE_FIELDS } from './graph.ts';
import { toElement, toXml } from './xml.ts';

/** The graph as GraphML, which yEd, networkx, igraph and Gephi read. */
export function toGraphml({ entities, pairs }: EntityGraph): string {
  const nodes = entities.map((entity) =>
    toElement('node', { id: entity.id }, [
      toElement('data', { key: 'label' }, entity.name),
      ...toData('node', NODE_FIELDS, entity),
    ]),
  );
  const edges = pairs.map((pair, at) =>
    toElement('edge', { id: `e${at}`, source: pair.a.id, target: pair.b.id }, [
      toElement('data', { key: 'weight' }, String(pair.sentences)),
      ...toData('edge', EDGE_FIELDS, pair),
    ]),
  );
  const keys = [
    toElement('key', { id: 'label', for: 'node', 'attr.name': 'label', 'attr.type': 'string' }),
    ...NODE_FIELDS.map((field) => toKey('node', field)),
    toElement('key', { id: 'weight', for: 'edge', 'attr.name': 'weight', 'attr.type': 'int' }),
    ...EDGE_FIELDS.map((field) => toKey('edge', field)),
  ];
  return toXml(
    toElement('graphml', NAMESPACES, [
      ...keys,
      toElement('graph', { id: 'corpus', edgedefault: 'undirected' }, [...nodes, ...edges]),
    ]),
  );
}

const NAMESPACES = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
};

const toKey = <Of>(of: 'node' | 'edge', { name, type }: GraphField<Of>): string =>
  toElement('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type });

const toData = <Of>(of: 'node' | 'edge', fields: readonly GraphField<Of>[], one: Of): string[] =>
  fields.flatMap((field) => {
    const value = field.of(one);
    return value === undefined ? [] : [toElement('data', { key: `${of}-${field.name}` }, String(value))];
  });
