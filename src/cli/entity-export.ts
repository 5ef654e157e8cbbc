import { findCooccurrences } from '../corpus/cooccurrence.ts';
import { toFtm } from '../views/export/ftm.ts';
import { toGexf } from '../views/export/gexf.ts';
import { toGraphml } from '../views/export/graphml.ts';
import { toLine } from '../views/json/write.ts';
import type { Named } from './naming.ts';

/** What other programs take entities in. */
export const EXPORT_FORMATS = ['ftm', 'graphml', 'gexf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Articles and entities as followthemoney NDJSON, or the graph of who is named with whom. */
export function toExport(format: ExportFormat, { articles, entities }: Named): string {
  if (format === 'ftm') return toFtm(articles, entities).map(toLine).join('');
  const graph = { entities, pairs: findCooccurrences(entities, articles) };
  return format === 'gexf' ? toGexf(graph) : toGraphml(graph);
}
