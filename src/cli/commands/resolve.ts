import { Option } from 'commander';
import { compareNames, type ListedName, resolveNames } from '../../corpus/names.ts';
import { english } from '../../lang/en/index.ts';
import { ENTITY_TYPES, type EntityType } from '../../model/annotated.ts';
import { collect } from '../articles.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { readRecords } from '../records.ts';
import { type RowView, writeRows } from '../results.ts';
import type { Session } from '../session.ts';

interface ResolveOptions {
  readonly pairs?: string;
}

/** A line of the list as given, with the entity it names. */
interface ResolvedName extends ListedName {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly entity: string;
}

/** A line of pairs with its answer. */
interface ComparedNames {
  readonly id: unknown;
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

const NAMES: RowView<ResolvedName> = {
  command: 'resolve',
  list: 'names',
  record: 'name',
  toJson: ({ fields, entity }) => ({ ...fields, entity }),
  toTable: (rows) => ({
    columns: [
      { head: 'type', tone: 'dim' },
      { head: 'entity' },
      { head: 'name', narrow: 'wrap' },
      { head: 'article', tone: 'dim' },
    ],
    rows: rows.map(({ type, entity, name, article }) => [type, entity, name, article]),
  }),
};

const PAIRS: RowView<ComparedNames> = {
  command: 'resolve',
  list: 'pairs',
  record: 'pair',
  toJson: ({ id, score }) => ({ id, same: isSame(score), score: Number(score.toFixed(3)) }),
  toTable: (rows) => ({
    columns: [
      { head: 'same' },
      { head: 'score', align: 'right' },
      { head: 'a', narrow: 'wrap' },
      { head: 'b', narrow: 'wrap' },
    ],
    rows: rows.map(({ a, b, score }) => [isSame(score) ? 'yes' : 'no', score.toFixed(2), a, b]),
  }),
};

const isSame = (score: number): boolean => score >= 0.5;

export const resolve: Command<ResolveOptions> = {
  arguments: '[file]',
  about: `Tells which names of a list name the same person, organization or place. The list is NDJSON, a line a name:
{"id", "type", "name", "article"}; article is optional, and names of one article help each other. Each line comes
back with the entity it names. With --pairs every line holds two names, {"id", "type", "a", "b"}, and comes back with
a score from 0 to 1 and whether they are the same (0.5 or more).`,
  examples: [
    ['corpus resolve names.ndjson', 'who is who in a list of names'],
    ['corpus resolve - --ndjson', 'the same as a filter'],
    ['corpus resolve --pairs pairs.ndjson --ndjson', 'two names at a time, judged by nothing but the names'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [new Option('--pairs <file>', 'compare the two names on each line of an NDJSON file ("-": standard input)')],
  async run(session, [file], { pairs }) {
    if (pairs !== undefined && file !== undefined) throw new UsageError('resolve takes a list or --pairs, not both');
    if (pairs !== undefined) await writeRows(session, await readPairs(session, pairs), [], PAIRS);
    else if (file !== undefined) await writeRows(session, await readNames(session, file), [], NAMES);
    else throw new UsageError('resolve needs a list of names; "-" reads it from standard input');
    return undefined;
  },
};

async function readNames(session: Session, path: string): Promise<ResolvedName[]> {
  const records = await collect(readRecords(session, path));
  const listed = records.map(({ fields }) => ({ ...toListed(fields), fields }));
  const entities = resolveNames(listed, english.people);
  return listed.map((row, at) => ({ ...row, entity: entities[at] ?? '' }));
}

async function readPairs(session: Session, path: string): Promise<ComparedNames[]> {
  const rows: ComparedNames[] = [];
  for await (const { line, fields } of readRecords(session, path)) {
    const [a, b] = [String(fields['a'] ?? ''), String(fields['b'] ?? '')];
    rows.push({ id: fields['id'] ?? line, a, b, score: compareNames(a, b, toType(fields['type']), english.people) });
  }
  return rows;
}

function toListed(fields: Readonly<Record<string, unknown>>): ListedName {
  const { name, type, article } = fields;
  return {
    name: String(name ?? ''),
    type: toType(type),
    ...(article === undefined ? {} : { article: String(article) }),
  };
}

/** What we do not know, a vessel or a team, is named as organizations are. */
const toType = (type: unknown): EntityType => ENTITY_TYPES.find((known) => known === type) ?? 'organization';
