import { join, sep } from 'node:path';
import { explainFailure } from './errors.ts';
import type { FileKind, Files } from './files.ts';

const ARTICLE = /\.(?:txt|html?|json|ndjson|jsonl)(?:\.gz)?$/i;
const NO_ARTICLE = /^(?:readme|changelog|licen[cs]e|\.)/i;

/** Whether a file of this name may hold articles: a known extension, and not the notes of those who keep the folder. */
export const isArticleName = (name: string): boolean => ARTICLE.test(name) && !NO_ARTICLE.test(name);

export interface WalkOptions {
  /** Also follow links that lead out of the folder. */
  readonly follow?: boolean | undefined;
}

/** A path that leads to nothing readable. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
}

export interface Found {
  /** A folder's own files by name, then those of its folders. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** The article files below `folder`, and what in it cannot be read. */
export async function findFiles(folder: string, files: Files, options: WalkOptions = {}): Promise<Found> {
  const root = await realOrProblem(folder, files);
  if (typeof root === 'object') return { paths: [], problems: [root] };
  const paths: string[] = [];
  const problems: Problem[] = [];
  const waiting = [folder];
  const seen = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const real = await realOrProblem(path, files);
    if (typeof real === 'object') problems.push(real);
    if (typeof real === 'object' || seen.has(real)) continue;
    seen.add(real);
    const inside = await readFolder(path, { root, files, options });
    paths.push(...inside.paths);
    problems.push(...inside.problems);
    waiting.push(...inside.folders.reverse());
  }
  return { paths, problems };
}

async function realOrProblem(path: string, files: Files): Promise<string | Problem> {
  try {
    return await files.realPath(path);
  } catch (error) {
    return { path, reason: explainFailure(error) };
  }
}

interface Walk {
  readonly root: string;
  readonly files: Files;
  readonly options: WalkOptions;
}

async function readFolder(folder: string, walk: Walk): Promise<Found & { readonly folders: string[] }> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const folders: string[] = [];
  try {
    const entries = [...(await walk.files.list(folder))].sort((left, right) => (left.name < right.name ? -1 : 1));
    for (const { name, kind } of entries) {
      const path = join(folder, name);
      const real = kind === 'link' ? await followLink(path, name, walk) : kind;
      if (typeof real === 'object') problems.push(real);
      else if (real === 'file' && isArticleName(name)) paths.push(path);
      else if (real === 'folder' && !name.startsWith('.') && name !== 'node_modules') folders.push(path);
    }
  } catch (error) {
    problems.push({ path: folder, reason: explainFailure(error) });
  }
  return { paths, problems, folders };
}

/** A link inside the folder leads to what the walk meets anyway. */
async function followLink(path: string, name: string, { root, files, options }: Walk): Promise<FileKind | Problem> {
  try {
    const kind = await files.kindOf(path);
    if (kind === 'other' || (kind === 'file' && !isArticleName(name))) return 'other';
    const target = await files.realPath(path);
    if (target === root || target.startsWith(root + sep)) return 'other';
    return options.follow ? kind : { path, reason: 'it is a link out of the folder; name what it leads to' };
  } catch (error) {
    return { path, reason: explainFailure(error) };
  }
}
