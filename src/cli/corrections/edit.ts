import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { EntityType } from '../../model/annotated.ts';

/** One thing the user says, by names that the file may use. */
export type Change =
  | { readonly kind: 'reject'; readonly entities: readonly string[] }
  | { readonly kind: 'merge'; readonly entities: readonly string[] }
  | { readonly kind: 'rename'; readonly entity: string; readonly name: string }
  | { readonly kind: 'type'; readonly entity: string; readonly type: EntityType }
  | { readonly kind: 'split'; readonly entity: string; readonly name: string; readonly articles: readonly string[] };

const HEADER = ` What you know better about who is named in this collection; every run reads it again.
 An entity is called by its id or by any name that only it bears.
 merge:  [[FO, Foreign Office]]      split: [{entity: Khan, name: Imran Khan, articles: ["003"]}]
 rename: {FO: Foreign Office}        type:  {Dawn: organization}        reject: [Read more]`;

/** YAML `text` with one change more; comments, order and style of the rest stay. Said again, a change changes nothing. */
export function addChange(text: string, change: Change): string {
  const document = parseDocument(text);
  if (document.contents === null && text.trim() === '') document.commentBefore = HEADER;
  write(document, change);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

function write(document: Document, change: Change): void {
  switch (change.kind) {
    case 'reject': {
      for (const entity of change.entities) addOnce(document, listAt(document, 'reject'), entity);
      return;
    }
    case 'merge':
      addOnce(document, listAt(document, 'merge'), change.entities);
      return;
    case 'rename':
      mapAt(document, 'rename').set(change.entity, change.name);
      return;
    case 'type':
      mapAt(document, 'type').set(change.entity, change.type);
      return;
    case 'split': {
      const { entity, name, articles } = change;
      addOnce(document, listAt(document, 'split'), { entity, name, articles });
    }
  }
}

function addOnce(document: Document, list: YAMLSeq, member: unknown): void {
  const known = list.toJSON() as readonly unknown[];
  if (known.some((other) => JSON.stringify(other) === JSON.stringify(member))) return;
  list.add(document.createNode(member, { flow: true }));
}

/** The list under `key`, made when it is not there or empty. */
function listAt(document: Document, key: string): YAMLSeq {
  const found = document.get(key, true);
  if (isSeq(found)) return found;
  const list = document.createNode([]) as YAMLSeq;
  document.set(key, list);
  return list;
}

function mapAt(document: Document, key: string): YAMLMap<string, string> {
  const found = document.get(key, true);
  if (isMap<string, string>(found)) return found;
  const map = document.createNode({}) as YAMLMap<string, string>;
  document.set(key, map);
  return map;
}
