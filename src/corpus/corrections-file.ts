import { ENTITY_TYPES, type EntityType } from '../model/annotated.ts';
import type { Corrections, Split } from './corrections.ts';

/** Corrections from a parsed file, or what is wrong with it. */
export function parseCorrections(file: unknown): Corrections | string {
  if (file === undefined || file === null)
    return { split: [], merge: [], type: new Map(), rename: new Map(), reject: [] };
  if (!isRecord(file)) return 'expected keys: split, merge, type, rename, reject';
  const { split = [], merge = [], type = {}, rename: renamed = {}, reject = [], ...others } = file;
  const [other] = Object.keys(others);
  if (other !== undefined) return `"${other}" is none of split, merge, type, rename, reject`;
  if (!Array.isArray(split) || !split.every(isSplit))
    return 'split: expected entries with entity, name, and articles or written';
  if (!Array.isArray(merge) || !merge.every(isWords)) return 'merge: expected lists of entities';
  if (!isRecord(type) || !Object.values(type).every(isType)) return `type: expected one of ${ENTITY_TYPES.join(', ')}`;
  if (!isRecord(renamed) || !isWords(Object.values(renamed))) return 'rename: expected entity: new name';
  if (!isWords(reject)) return 'reject: expected a list of entities';
  return {
    split,
    merge,
    type: new Map(Object.entries(type).flatMap(([entity, value]) => (isType(value) ? [[entity, value] as const] : []))),
    rename: new Map(Object.entries(renamed).map(([entity, name]) => [entity, String(name)])),
    reject,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string');

const isType = (value: unknown): value is EntityType => ENTITY_TYPES.some((type) => type === value);

const isSplit = (value: unknown): value is Split =>
  isRecord(value) &&
  typeof value['entity'] === 'string' &&
  typeof value['name'] === 'string' &&
  [value['articles'], value['written']].some((list) => list !== undefined) &&
  [value['articles'], value['written']].every((list) => list === undefined || isWords(list));
