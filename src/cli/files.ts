import { open, readdir, realpath, stat } from 'node:fs/promises';

export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** What finding and reading articles needs of a file system. Paths are absolute; failures carry the system's `code`. */
export interface Files {
  /** What `path` is in the end, links followed. */
  readonly kindOf: (path: string) => Promise<FileKind>;
  /** What a folder holds, links not followed. */
  readonly list: (folder: string) => Promise<readonly { readonly name: string; readonly kind: FileKind }[]>;
  /** Where `path` leads once all links are followed. */
  readonly realPath: (path: string) => Promise<string>;
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
  /** Regular files below `folder` that `pattern` names, links to folders not followed. */
  readonly glob: (pattern: string, folder: string) => Promise<readonly string[]>;
}

/** The disk. */
export const diskFiles: Files = {
  kindOf: async (path) => toKind(await stat(path)),
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: toKind(entry) }));
  },
  realPath: realpath,
  read: readAsItStands,
  glob: async (pattern, folder) => {
    const { glob } = await import('tinyglobby');
    return glob(pattern, { cwd: folder, absolute: true, followSymbolicLinks: false, expandDirectories: false });
  },
};

/** Whether what lies at `path` may be read: a regular file, or a pipe the shell opened for this call (`<(…)`). */
export const isReadable = (kind: FileKind, path: string): boolean =>
  kind === 'file' || (kind === 'other' && path.startsWith('/dev/fd/'));

/** Why a device, a socket or a named pipe is not read: it may never end. */
export const NO_FILE = 'it is a device or a pipe, not a file; pass its text through - (standard input)';

const CHUNK = 1 << 18;

/** Up to the size the file has now: one that grows meanwhile is read as it was. A pipe has no size and is read out. */
async function* readAsItStands(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path);
  try {
    const about = await handle.stat();
    let left = about.isFile() ? about.size : Number.POSITIVE_INFINITY;
    while (left > 0) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(Math.min(CHUNK, left)));
      if (bytesRead === 0) return;
      left -= bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

interface Typed {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

const toKind = (entry: Typed): FileKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
