import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInputs } from '../../src/cli/arguments.ts';
import { InputError, UsageError } from '../../src/cli/errors.ts';
import type { FileKind, Files } from '../../src/cli/files.ts';
import { type InputOptions, openUnits, type World } from '../../src/cli/input.ts';

const STORY = 'ISLAMABAD: Hina Rabbani Khar received Sergey Lavrov on Thursday.\n';

/** A disk of files by path; `-> target` is a link, `fifo` a pipe. */
function diskOf(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const fail = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const linkOf = (path: string): string | undefined => {
    const content = contents[path];
    return typeof content === 'string' && content.startsWith('-> ') ? content.slice(3) : undefined;
  };
  const realPath = (path: string, hops = 0): string => {
    if (hops > 8) return fail('ELOOP');
    const target = linkOf(path);
    return target === undefined ? path : realPath(posix.resolve(posix.dirname(path), target), hops + 1);
  };
  const kindOf = (path: string): FileKind => {
    const real = realPath(path);
    if (contents[real] === 'fifo') return 'other';
    if (contents[real] !== undefined) return 'file';
    return Object.keys(contents).some((known) => known.startsWith(`${real}/`)) ? 'folder' : fail('ENOENT');
  };
  return {
    kindOf: async (path) => kindOf(path),
    realPath: async (path) => realPath(path),
    list: async (folder) => {
      const inside = Object.keys(contents).filter((path) => path.startsWith(`${folder}/`));
      const names = [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
      return names.map((name) => {
        const path = `${folder}/${name}`;
        return { name, kind: linkOf(path) === undefined ? kindOf(path) : 'link' };
      });
    },
    read: async function* (path) {
      const content = contents[realPath(path)];
      if (content === 'unreadable') fail('EACCES');
      if (content === undefined || content === 'gone') fail('ENOENT');
      yield typeof content === 'string' ? Buffer.from(content) : (content ?? new Uint8Array());
    },
    glob: async (pattern, folder) => {
      const shape = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
      return Object.keys(contents).filter((path) => shape.test(posix.relative(folder, path)));
    },
  };
}

const CORPUS = {
  '/news/corpus/001_4a45.txt': STORY,
  '/news/corpus/002_de59.txt': STORY,
  '/news/corpus/010_dawn.html': '<p>Moscow said no.</p>',
  '/news/corpus/README.md': 'Where the articles come from',
  '/news/corpus/readme.txt': 'Where the articles come from',
  '/news/corpus/.draft.txt': STORY,
  '/news/corpus/later/003_voa.txt': STORY,
  '/news/loose/wire.txt': STORY,
};

function worldOf(contents: Readonly<Record<string, string | Uint8Array>>, world: Partial<World> = {}): World {
  const stdin = { isTerminal: false, bytes: async function* () {} };
  return { stdin, env: {}, cwd: '/news', files: diskOf(contents), ...world };
}

/** What comes out: ids, codes of diagnostics, messages of errors. */
async function open(args: readonly string[], world: World, options: InputOptions = {}): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const one of openUnits((await findInputs(args, options, world)).inputs, options, world)) {
    seen.push(one instanceof InputError ? one.message : 'code' in one ? one.code : `${one.id} = ${one.source}`);
  }
  return seen;
}

describe('the collection', () => {
  const all = ['001 = 001_4a45.txt', '002 = 002_de59.txt', '010 = 010_dawn.html', '003 = later/003_voa.txt'];

  test.each<readonly [label: string, world: Partial<World>, options: InputOptions]>([
    ['is the folder corpus/ here', { cwd: '/news' }, {}],
    ['or the nearest above', { cwd: '/news/loose/deep' }, {}],
    ['or the one in the environment', { cwd: '/', env: { CORPUS_DIR: '/news/corpus' } }, {}],
    ['or the one named, before all', { cwd: '/', env: { CORPUS_DIR: '/nowhere' } }, { corpus: 'news/corpus' }],
  ])('%s', async (_, world, options) => {
    expect(await open([], worldOf(CORPUS, world), options)).toEqual(all);
  });

  test.each<readonly [label: string, options: InputOptions, message: RegExp]>([
    ['none to be found', {}, /no folder corpus\/ .* -C DIR/],
    ['the one named not there', { corpus: 'gone' }, /-C gone: there is no such folder/],
    ['the one named a file', { corpus: '/news/loose/wire.txt' }, /-C .*: it is not a folder/],
  ])('%s', async (_, options, message) => {
    const opening = open([], worldOf(CORPUS, { cwd: '/' }), options);
    await expect(opening).rejects.toBeInstanceOf(UsageError);
    await expect(opening).rejects.toThrow(message);
  });

  test('leaves an empty folder corpus/ for a full one above', async () => {
    const contents = { ...CORPUS, '/news/loose/corpus/LICENSE.txt': 'MIT' };
    expect(await open([], worldOf(contents, { cwd: '/news/loose' }))).toEqual(all);
  });

  test('names what it must not or cannot read', async () => {
    const contents = {
      '/c/a.txt': STORY,
      '/c/fifo.txt': 'fifo',
      '/c/link.txt': '-> /etc/passwd',
      '/etc/passwd': 'root',
      '/c/loop.txt': '-> loop.txt',
      '/c/same.txt': '-> a.txt',
    };
    const world = worldOf(contents, { cwd: '/' });
    expect(await open([], world, { corpus: 'c' })).toEqual([
      'a = a.txt',
      'cannot read link.txt: it is a link out of the folder; name what it leads to',
      'cannot read loop.txt: its links lead in a circle',
    ]);
    expect(await open([], world, { corpus: 'c', follow: true })).toEqual([
      'a = a.txt',
      'link = link.txt',
      'cannot read loop.txt: its links lead in a circle',
    ]);
  });
});

describe('an argument', () => {
  test.each<readonly [arg: string, expected: readonly string[]]>([
    ['001', ['001 = 001_4a45.txt']],
    ['1', ['001 = 001_4a45.txt']],
    ['10', ['010 = 010_dawn.html']],
    ['001_4a', ['001 = 001_4a45.txt']],
    ['001_4a45.txt', ['001 = 001_4a45.txt']],
    ['later/003_voa.txt', ['003 = later/003_voa.txt']],
    ['corpus/001_4a45.txt', ['001 = 001_4a45.txt']],
    ['/news/corpus/001_4a45.txt', ['001 = 001_4a45.txt']],
    ['loose', ['wire = loose/wire.txt']],
    ['/news/loose/wire.txt', ['wire = loose/wire.txt']],
    ['corpus/0*', ['001 = 001_4a45.txt', '002 = 002_de59.txt', '010 = 010_dawn.html']],
    ['corpus/*.md', ['README = README.md']],
    ['corpus/*.pdf', ['cannot read corpus/*.pdf: no file matches']],
    ['gone.txt', ['cannot read gone.txt: there is no such file']],
  ])('%s', async (arg, expected) => {
    expect(await open([arg], worldOf(CORPUS))).toEqual(expected);
  });

  test.each<readonly [arg: string, message: string]>([
    ['0', '0 is ambiguous: 001_4a45.txt, 002_de59.txt, 010_dawn.html, later/003_voa.txt'],
    ['020', 'no article or file is called 020; did you mean 002?'],
    ['putin', 'no article or file is called putin; the collection has 001, 002, 010, 003'],
  ])('%s is no article', async (arg, message) => {
    await expect(open([arg], worldOf(CORPUS))).rejects.toThrow(message);
  });

  test('keeps its place, and an article named twice is read once', async () => {
    expect(await open(['2', 'loose', 'gone.txt', 'corpus/002_de59.txt', '1'], worldOf(CORPUS))).toEqual([
      '002 = 002_de59.txt',
      'wire = loose/wire.txt',
      'cannot read gone.txt: there is no such file',
      '001 = 001_4a45.txt',
    ]);
  });

  test('outside the collection never shows where it lies on the disk', async () => {
    const contents = { ...CORPUS, '/home/hina/a_1.txt': STORY, '/home/hina/a_2.txt': STORY };
    expect(await open(['/home/hina', '../home/hina/a_1.txt'], worldOf(contents))).toEqual([
      'a_1 = hina/a_1.txt',
      'a_2 = hina/a_2.txt',
    ]);
    expect(await open(['../home/hina/a_1.txt'], worldOf(contents))).toEqual(['a = ../home/hina/a_1.txt']);
  });

  test('that several files answer to is ambiguous, and each can be named by its path', async () => {
    const contents = { '/c/001.txt': STORY, '/c/sub/001.html': '<p>No.</p>' };
    const world = worldOf(contents, { cwd: '/' });
    await expect(open(['001'], world, { corpus: 'c' })).rejects.toThrow('001 is ambiguous: 001.txt, sub/001.html');
    expect(await open(['sub/001.html'], world, { corpus: 'c' })).toEqual(['sub/001.html = sub/001.html']);
  });

  test('can name a record of the collection', async () => {
    const records = '{"id":"voa-1","text":"No."}\n{"id":"voa-2","text":"Yes."}\n{"id":"both","text":"?"}\n';
    const contents = { '/c/a.txt': STORY, '/c/voa.ndjson': records, '/c/ips.jsonl': '{"id":"both","text":"!"}' };
    const world = worldOf(contents, { cwd: '/' });
    expect(await open(['voa-2', 'a', 'voa-1'], world, { corpus: 'c' })).toEqual([
      'voa-2 = voa.ndjson',
      'a = a.txt',
      'voa-1 = voa.ndjson',
    ]);
    await expect(open(['both'], world, { corpus: 'c' })).rejects.toThrow(
      'both is ambiguous: a record of ips.jsonl, voa.ndjson',
    );
  });

  test('- is standard input, where records bring their ids', async () => {
    const stdin = {
      isTerminal: false,
      bytes: async function* () {
        yield Buffer.from('{"id":"001","text":"No."}\n{"text":"Yes."}\nnonsense\n');
      },
    };
    expect(await open(['1', '-'], worldOf(CORPUS, { stdin }))).toEqual([
      '001 = 001_4a45.txt',
      '001~2 = -',
      'stdin = -',
      'BAD_RECORD',
    ]);
  });

  test('that cannot be read does not stop the others', async () => {
    const contents = {
      '/n/scan.txt': '%PDF-1.7',
      '/n/shut.txt': 'unreadable',
      '/n/pipe.txt': 'fifo',
      '/n/page.txt.gz': '<html>404',
      '/n/b.txt': STORY,
      '/n/gone\ufffd.txt': 'gone',
    };
    const args = ['gone\ufffd.txt', 'scan.txt', 'shut.txt', 'pipe.txt', 'page.txt.gz', 'b.txt'];
    expect(await open(args, worldOf(contents, { cwd: '/n' }))).toEqual([
      expect.stringMatching(/: its name is not in UTF-8; rename it$/),
      expect.stringMatching(/^cannot read scan.txt: it is a PDF document/),
      expect.stringMatching(/^cannot read shut.txt: you may not read it/),
      expect.stringMatching(/^cannot read pipe.txt: it is a device or a pipe/),
      expect.stringMatching(/^cannot read page.txt.gz: it is named .gz but/),
      'b = b.txt',
    ]);
  });
});

test('a file that only calls itself packed is let go of', async () => {
  let closed = false;
  const files: Files = {
    ...diskOf({ '/news/story.txt.gz': STORY }),
    read: async function* () {
      try {
        yield Buffer.from(STORY);
      } finally {
        closed = true;
      }
    },
  };
  const world = { stdin: { isTerminal: true, bytes: async function* () {} }, env: {}, cwd: '/news', files };
  const { inputs } = await findInputs(['story.txt.gz'], {}, world);
  for await (const found of openUnits(inputs, {}, world)) expect(found).toBeInstanceOf(InputError);
  expect(closed).toBe(true);
});
