import { ENTITY_TYPES, type EntityType } from '../model/annotated.ts';
import type { Corrections, FilePath, Split } from './corrections.ts';

/** What is wrong with a file of corrections, and where. */
export interface CorrectionsProblem {
  readonly path: FilePath;
  readonly message: string;
}

/** Nothing to correct. */
export const NO_CORRECTIONS: Corrections = { split: [], merge: [], type: new Map(), rename: new Map(), reject: [] };

const KEYS = ['split', 'merge', 'type', 'rename', 'reject'] as const;
type Key = (typeof KEYS)[number];

/** Corrections from a parsed file, or the first thing wrong with it. */
export function parseCorrections(file: unknown): Corrections | CorrectionsProblem {
  if (file === undefined || file === null) return NO_CORRECTIONS;
  if (!isRecord(file)) return { path: [], message: `expected the keys ${KEYS.join(', ')}` };
  const other = Object.keys(file).find((key) => !KEYS.some((known) => known === key));
  if (other !== undefined) return { path: [other], message: `"${other}" is none of ${KEYS.join(', ')}` };
  const problem = KEYS.map((key) => findProblem(key, file[key])).find((found) => found !== undefined);
  if (problem) return problem;
  return {
    split: toList(file['split']).filter(isSplit),
    merge: toList(file['merge']).filter(isWords),
    type: new Map(toEntries(file['type']).filter((entry): entry is [string, EntityType] => isType(entry[1]))),
    rename: new Map(toEntries(file['rename']).filter((entry): entry is [string, string] => isWord(entry[1]))),
    reject: toList(file['reject']).filter(isWord),
  };
}

/** What each member of a key must be. */
const EXPECTED: { readonly [K in Key]: { readonly is: (member: unknown) => boolean; readonly words: string } } = {
  split: { is: isSplit, words: 'split: expected entries with entity, name, and articles or written' },
  merge: { is: isWords, words: 'merge: expected lists of two or more entities, [FO, Foreign Office]' },
  type: { is: isType, words: `type: expected one of ${ENTITY_TYPES.join(', ')}` },
  rename: { is: isWord, words: 'rename: expected an entity and its new name, "FO: Foreign Office"' },
  reject: { is: isWord, words: 'reject: expected a list of entities; put numbers in quotes' },
};

function findProblem(key: Key, value: unknown): CorrectionsProblem | undefined {
  if (value === undefined || value === null) return undefined;
  const { is, words } = EXPECTED[key];
  const isMap = key === 'type' || key === 'rename';
  if (isMap ? !isRecord(value) : !Array.isArray(value)) return { path: [key], message: words };
  const wrong = toMembers(value).find(([, member]) => !is(member));
  return wrong && { path: [key, wrong[0]], message: words };
}

const toMembers = (value: unknown): readonly (readonly [string | number, unknown])[] =>
  Array.isArray(value) ? [...value.entries()] : toEntries(value);

const toEntries = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : []);
const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 1 && value.every(isWord);
}

function isType(value: unknown): value is EntityType {
  return ENTITY_TYPES.some((type) => type === value);
}

function isSplit(value: unknown): value is Split {
  if (!isRecord(value) || !isWord(value['entity']) || !isWord(value['name'])) return false;
  const lists = [value['articles'], value['written']].filter((list) => list !== undefined);
  return lists.length > 0 && lists.every((list) => Array.isArray(list) && list.length > 0 && list.every(isWord));
}
