import { parseFragment } from 'parse5';
import type { Declaration } from '../../model/document.ts';
import { textIn } from './tree.ts';

type Field = Declaration['field'];
type Node = Readonly<Record<string, unknown>>;

/** schema.org types of single stories. */
const STORY = /(?:Article|Posting|Report|Review|ScholarlyWork|CreativeWork|Reportage)$/;
const PAGE = /(?:WebPage|ItemPage)$/;

/** How far lists and graphs are followed; a story lies three steps down at most. */
const MAX_NODES = 2000;

/** What the JSON-LD blocks of a page (schema.org) state about its story, and failing that about the page. */
export function findJsonLd(blocks: readonly string[]): Declaration[] {
  const nodes = blocks.flatMap((block) => flatten(parseLoosely(block)));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const stories = nodes.filter(isStory);
  const pages = nodes.filter((node) => typesOf(node).some((type) => PAGE.test(type)));
  return [
    ...stories.flatMap((node) => declare(node, byId, 'json-ld')),
    ...pages.flatMap((node) => declare(node, byId, 'json-ld WebPage')),
  ];
}

/** Objects at the top, in lists, in `@graph`, and the main entity of a page: not what a story mentions or lists. */
function flatten(value: unknown): Node[] {
  const found: Node[] = [];
  const waiting: unknown[] = [value];
  for (let next = waiting.shift(); waiting.length + found.length < MAX_NODES; next = waiting.shift()) {
    if (Array.isArray(next)) waiting.unshift(...next.slice(0, MAX_NODES));
    else if (typeof next === 'object' && next !== null) {
      const node = next as Node; // an object that is no list
      found.push(node);
      waiting.unshift(node['@graph'], node['mainEntity']);
    }
    if (waiting.length === 0) break;
  }
  return found;
}

function isStory(node: Node): boolean {
  const types = typesOf(node);
  const isDated = typeof node['datePublished'] === 'string' || typeof node['headline'] === 'string';
  return (
    types.some((type) => STORY.test(type)) || (isDated && types.length > 0 && !types.some((type) => PAGE.test(type)))
  );
}

function typesOf(node: Node): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function declare(node: Node, byId: ReadonlyMap<string, Node>, rule: string): Declaration[] {
  const fields: readonly (readonly [Field, readonly string[]])[] = [
    ['title', namesIn(node['headline'] ?? node['name'], byId)],
    ['author', namesIn(node['author'] ?? node['creator'], byId)],
    ['published', namesIn(node['datePublished'] ?? node['dateCreated'], byId)],
    ['updated', namesIn(node['dateModified'], byId)],
    ['outlet', namesIn(node['publisher'] ?? node['sourceOrganization'], byId)],
    ['language', namesIn(node['inLanguage'], byId)],
    ['url', namesIn(node['url'] ?? node['mainEntityOfPage'], byId)],
    ['description', namesIn(node['description'], byId)],
  ];
  // A person or an outlet given by address only is not named.
  const isNamed = (field: Field, value: string): boolean => field === 'url' || !/^(?:https?:\/\/|#)/.test(value);
  return fields.flatMap(([field, values]) =>
    values.filter((value) => isNamed(field, value)).map((value) => ({ field, value, rule })),
  );
}

/** The strings a property holds, directly or as the name of a thing or of a thing referred to. */
function namesIn(value: unknown, byId: ReadonlyMap<string, Node>): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return values.flatMap((one) => {
    if (typeof one === 'string') return toPlain(one);
    if (typeof one !== 'object' || one === null) return [];
    const thing = one as Node; // an object; its fields are checked
    const named =
      typeof thing['@id'] === 'string' && thing['name'] === undefined ? (byId.get(thing['@id']) ?? thing) : thing;
    return [named['name'] ?? named['alternateName'] ?? named['url'] ?? named['@id']]
      .flat()
      .flatMap((name) => (typeof name === 'string' ? toPlain(name) : []));
  });
}

/** Some publishers put markup into their data. */
function toPlain(value: string): readonly string[] {
  const plain = /[&<]/.test(value) ? textIn(parseFragment(`<b>${value}</b>`).childNodes[0] as never) : value;
  const line = plain.trim().replace(/\s+/g, ' ');
  return line === '' ? [] : [line];
}

/** JSON as found in pages: in comments, with raw line breaks inside strings, with a comma too many. */
function parseLoosely(block: string): unknown {
  const bare = block.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
    '',
  );
  for (const candidate of [bare, mend(bare)]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // the next candidate, then none
    }
  }
  return undefined;
}

const mend = (json: string): string => json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s{0,20}(?=[}\]])/g, '');
