import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import {
  type ArticleFile,
  type Collection,
  findArticle,
  findCollection,
  nameFiles,
  toSource,
  unknownArticle,
} from './collection.ts';
import { explainFailure, InputError, isMissing, UsageError } from './errors.ts';
import { diskFiles, type FileKind, type Files, isReadable, NO_FILE } from './files.ts';
import type { Io } from './io.ts';
import { findRecord, type RecordFile } from './record-lookup.ts';
import { findFiles, isArticleName } from './walk.ts';

/** What reading articles needs of the world; the disk when no `files` are given. */
export type World = Pick<Io, 'stdin' | 'env' | 'cwd'> & { readonly files?: Files };

export interface InputOptions {
  /** Folder given with `-C`. */
  readonly corpus?: string | undefined;
  readonly asIs?: boolean | undefined;
  /** Also follow links that lead out of a folder. */
  readonly follow?: boolean | undefined;
  readonly encoding?: string | undefined;
  readonly maxBytes?: number | undefined;
  /** Look up what the collection's index keeps; true when absent. */
  readonly index?: boolean | undefined;
}

/** One place to read from: a file, standard input, or what cannot be read. */
export type Input = ArticleFile | RecordFile | InputError | '-';

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Folder of the collection, where there is one. */
  readonly folder?: string | undefined;
}

/** What `args` name, in their order; the whole collection when there are none. */
export async function findInputs(args: readonly string[], options: InputOptions, world: World): Promise<Inputs> {
  if (args.length > 0 && args.every(isStandardInput)) return { inputs: ['-'] };
  const search = await beginSearch(options, world);
  const folder = search.collection?.folder;
  if (args.length === 0) return { inputs: wholeCollection(search), folder };
  const found: (Input | FoundPath)[] = [];
  for (const arg of args) found.push(...(await resolveArgument(arg, search)));
  return { inputs: nameInputs(found, search), folder };
}

/** True for the names standard input goes by. */
export const isStandardInput = (arg: string): boolean => arg === '-' || arg === '/dev/stdin';

/** What arguments are looked up in. */
interface Search {
  readonly files: Files;
  readonly cwd: string;
  readonly follow: boolean;
  readonly collection: Collection | undefined;
  /** Why there is no collection. */
  readonly missing: UsageError | undefined;
}

interface FoundPath {
  readonly found: string;
  /** The argument that led to it. */
  readonly arg: string;
}

/** Without a collection files can still be read; one named with `-C` must be there. */
async function beginSearch(options: InputOptions, { env, cwd, files = diskFiles }: World): Promise<Search> {
  const { corpus, follow = false } = options;
  const known = { files, cwd, follow };
  try {
    return { ...known, collection: await findCollection({ corpus, follow, env, cwd }, files), missing: undefined };
  } catch (error) {
    if (!(error instanceof UsageError) || corpus !== undefined) throw error;
    return { ...known, collection: undefined, missing: error };
  }
}

function wholeCollection({ collection, missing }: Search): readonly Input[] {
  if (missing) throw missing;
  const inputs = [...(collection?.files ?? []), ...(collection?.problems ?? [])];
  if (inputs.length === 0)
    throw new UsageError(`the collection ${basename(collection?.folder ?? '')} holds no articles`);
  return inputs;
}

async function resolveArgument(arg: string, search: Search): Promise<readonly (Input | FoundPath)[]> {
  if (isStandardInput(arg)) return ['-'];
  const path = resolve(search.cwd, arg);
  const kind = await kindOrProblem(path, arg, search);
  if (kind instanceof InputError) return [kind];
  if (kind && isReadable(kind, path)) return [{ found: path, arg }];
  if (kind === 'folder') return findInFolder(path, arg, search);
  if (kind) return [new InputError(arg, NO_FILE)];
  const article = search.collection && findArticle(arg, search.collection);
  if (article) return [article];
  if (/[*?[\]{}]/.test(arg)) return findByGlob(arg, search);
  if (/[/\\]/.test(arg) || isArticleName(arg)) return [new InputError(arg, 'there is no such file')];
  const record = search.collection && (await findRecord(arg, search.collection, search.files));
  if (record) return [record];
  throw unknownArticle(arg, search.collection);
}

/** Undefined when there is nothing of that name. */
async function kindOrProblem(path: string, arg: string, { files }: Search): Promise<FileKind | InputError | undefined> {
  try {
    return await files.kindOf(path);
  } catch (error) {
    return isMissing(error) ? undefined : new InputError(arg, explainFailure(error));
  }
}

async function findInFolder(
  path: string,
  arg: string,
  { files, follow }: Search,
): Promise<readonly (Input | FoundPath)[]> {
  const { paths, problems } = await findFiles(path, files, { follow });
  if (paths.length + problems.length === 0)
    return [new InputError(arg, 'the folder holds no articles (.txt .html .json)')];
  return [
    ...paths.map((found) => ({ found, arg })),
    ...problems.map((problem) => new InputError(join(arg, toSource(path, problem.path)), problem.reason)),
  ];
}

async function findByGlob(pattern: string, { files, cwd }: Search): Promise<readonly (Input | FoundPath)[]> {
  const paths = [...(await files.glob(pattern, cwd))].filter(
    (path) => !pattern.endsWith('*') || isArticleName(basename(path)),
  );
  if (paths.length === 0) return [new InputError(pattern, 'no file matches')];
  return paths.sort().map((path) => ({ found: path, arg: pattern }));
}

/** Files of the collection bear its ids however they were named; the others are told apart among themselves. Each is read once. */
function nameInputs(found: readonly (Input | FoundPath)[], search: Search): readonly Input[] {
  const ofCollection = new Map(search.collection?.files.map((file) => [file.path, file]));
  const outside = new Map<string, Omit<ArticleFile, 'id'>>();
  for (const one of found) {
    if (isPath(one) && !ofCollection.has(one.found) && !outside.has(one.found)) {
      outside.set(one.found, { path: one.found, source: sourceOf(one, search) });
    }
  }
  const named = new Map(nameFiles([...outside.values()]).map((file) => [file.path, file]));
  const inputs = found.map((one) => (isPath(one) ? (ofCollection.get(one.found) ?? named.get(one.found)) : one));
  return [...new Set(inputs)].filter((input) => input !== undefined);
}

const isPath = (one: Input | FoundPath): one is FoundPath => typeof one === 'object' && 'found' in one;

/** Never absolute: seen from the collection or the current folder if below, else as given, else from the folder given. */
function sourceOf({ found, arg }: FoundPath, { collection, cwd }: Search): string {
  const base = [collection?.folder, cwd].find((folder) => folder !== undefined && found.startsWith(folder + sep));
  if (base !== undefined) return toSource(base, found);
  return isAbsolute(arg) ? toSource(dirname(resolve(arg)), found) : toSource(cwd, found);
}
