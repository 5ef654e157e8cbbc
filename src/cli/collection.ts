import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { explainFailure, InputError, isMissing, UsageError } from './errors.ts';
import type { Files } from './files.ts';
import { suggest } from './suggest.ts';
import { findFiles, type WalkOptions } from './walk.ts';

/** A file that holds an article, or several as records. */
export interface ArticleFile {
  readonly id: string;
  readonly path: string;
  /** Path for people and results, never absolute. */
  readonly source: string;
}

export interface Collection {
  readonly folder: string;
  readonly files: readonly ArticleFile[];
  readonly byName: ReadonlyMap<string, readonly ArticleFile[]>;
  /** What in the folder cannot be read. */
  readonly problems: readonly InputError[];
}

export interface CollectionOptions extends WalkOptions {
  /** Folder given with `-C`. */
  readonly corpus?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** The collection: the folder given, else `$CORPUS_DIR`, else the nearest `corpus/` upwards that holds an article. */
export async function findCollection(options: CollectionOptions, files: Files): Promise<Collection> {
  const given = options.corpus ?? options.env['CORPUS_DIR'];
  if (given) return openGiven(resolve(options.cwd, given), { options, files, given });
  for (let folder = options.cwd; ; folder = dirname(folder)) {
    const collection = await openCollection(join(folder, 'corpus'), files, options);
    if (collection.files.length > 0) return collection;
    if (dirname(folder) === folder) break;
  }
  throw new UsageError(
    'no collection found: there is no folder corpus/ with articles here or above; name one with -C DIR',
  );
}

async function openGiven(
  folder: string,
  { options, files, given }: { options: CollectionOptions; files: Files; given: string },
): Promise<Collection> {
  const problem = await explainNoFolder(folder, files);
  if (problem === undefined) return openCollection(folder, files, options);
  throw new UsageError(`${options.corpus === undefined ? '$CORPUS_DIR' : '-C'} ${given}: ${problem}`);
}

async function explainNoFolder(folder: string, files: Files): Promise<string | undefined> {
  try {
    return (await files.kindOf(folder)) === 'folder' ? undefined : 'it is not a folder';
  } catch (error) {
    return isMissing(error) ? 'there is no such folder' : explainFailure(error);
  }
}

async function openCollection(folder: string, files: Files, options: WalkOptions): Promise<Collection> {
  const { paths, problems } = await findFiles(folder, files, options);
  const named = nameFiles(paths.map((path) => ({ path, source: toSource(folder, path) })));
  return {
    folder,
    files: named,
    byName: indexNames(named),
    problems: problems.map(({ path, reason }) => new InputError(toSource(folder, path), reason)),
  };
}

/** `path` as seen from `folder`, with slashes on every system. */
export const toSource = (folder: string, path: string): string => {
  const below = folder + sep;
  // Nearly all paths are; taking two paths apart for each of 100,000 files took a tenth of a run that finds nothing new.
  const seen = path.startsWith(below) ? path.slice(below.length) : relative(folder, path);
  return sep === '/' ? seen : seen.replaceAll(sep, '/');
};

/** Gives files the shortest of their names that no other has: `001`, else `001_4a45`, else the path. */
export function nameFiles(files: readonly Omit<ArticleFile, 'id'>[]): ArticleFile[] {
  const names = files.map(({ source }) => [leadOf(source), stemOf(source), source] as const);
  const counts = new Map<string, number>();
  for (const forms of names) for (const form of new Set(forms)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return files.map((file, at) => ({ ...file, id: names[at]?.find((form) => counts.get(form) === 1) ?? file.source }));
}

const stemOf = (source: string): string => basename(source).replace(/(?:\.[a-z]{2,6}){1,2}$/i, '') || source;
/** A file name up to its first `_` or `.`. */
const leadOf = (source: string): string => /^[^_.]+/.exec(basename(source))?.[0] ?? basename(source);

/** The file that `name` means; undefined when none does. Throws when several do. */
export function findArticle(name: string, { files, byName }: Collection): ArticleFile | undefined {
  const number = toNumber(name);
  const candidates = [
    () => byName.get(sourceKey(name)) ?? [],
    () => byName.get(name) ?? [],
    () => (number === undefined ? [] : (byName.get(number) ?? [])),
    () => (name === '' ? [] : files.filter(({ source }) => basename(source).startsWith(name))),
  ];
  for (const find of candidates) {
    const found = find();
    if (found.length > 1) throw new UsageError(`${name} is ambiguous: ${listSome(found.map(({ source }) => source))}`);
    if (found[0]) return found[0];
  }
  return undefined;
}

/** Files by path, by id, by the whole of their name, by its first part, and by the number that is. */
function indexNames(files: readonly ArticleFile[]): ReadonlyMap<string, readonly ArticleFile[]> {
  const byName = new Map<string, ArticleFile[]>();
  for (const file of files) {
    const lead = leadOf(file.source);
    for (const name of new Set([sourceKey(file.source), file.id, stemOf(file.source), lead, toNumber(lead) ?? lead])) {
      const same = byName.get(name);
      if (same) same.push(file);
      else byName.set(name, [file]);
    }
  }
  return byName;
}

const sourceKey = (source: string): string => `//${source}`;

/** `007` and `7` as the same key, which no file name can be; undefined when it is no number. */
const toNumber = (name: string): string | undefined => (/^\d{1,9}$/.test(name) ? `/${Number(name)}` : undefined);

/** The complaint about a name that nothing bears. */
export function unknownArticle(name: string, collection: Collection | undefined): UsageError {
  const ids = collection?.files.map(({ id }) => id) ?? [];
  const near = suggest(name, ids);
  const hint = near
    ? `did you mean ${near}?`
    : ids.length > 0
      ? `the collection has ${listSome(ids)}`
      : 'name a file, or a collection with -C DIR';
  return new UsageError(`no article or file is called ${name}; ${hint}`);
}

/** Names for a message: all of a few, the first of many. */
export const listSome = (names: readonly string[]): string =>
  names.length <= 8 ? names.join(', ') : `${names.slice(0, 7).join(', ')} … (${names.length} in all)`;
