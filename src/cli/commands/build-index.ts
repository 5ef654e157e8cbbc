import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Option } from 'commander';
import { findInputs, type Input } from '../arguments.ts';
import { workOn } from '../articles.ts';
import type { ArticleFile } from '../collection.ts';
import type { Command } from '../command.ts';
import { explainFailure, InputError, UsageError } from '../errors.ts';
import { openUnits } from '../input.ts';
import { writeDocument } from '../results.ts';
import type { Session } from '../session.ts';
import { stored } from '../steps/stored.ts';
import { Keeper, tidy } from '../store/keep.ts';
import { lock } from '../store/lock.ts';
import {
  isSame,
  type Manifest,
  type ReadFile,
  readManifest,
  type Stamp,
  stampOf,
  writeManifest,
} from '../store/manifest.ts';
import { placeOfStore } from '../store/place.ts';
import { openStore, type Store } from '../store/store.ts';
import { type Found, isUnit } from '../workers.ts';

interface IndexOptions {
  readonly rebuild?: true;
  readonly remove?: true;
}

/** What became of the articles of the collection. */
interface Kept {
  readonly articles: number;
  /** Read, because they are new or changed. */
  readonly read: number;
}

export const buildIndex: Command<IndexOptions> = {
  arguments: '',
  about: `Keeps what is found in the articles of the collection, in a folder .index beside them, so that the other commands
look it up instead of finding it again. Their answers are the same with it and without. Run it again when articles
were added or changed: only those are read. It can be stopped at any moment, and deleted at any time.`,
  examples: [
    ['corpus index', 'read what is new or changed'],
    ['corpus index --rebuild', 'read everything again'],
    ['corpus entities --no-index', 'answer without it'],
  ],
  formats: ['json'],
  options: [
    new Option('--rebuild', 'forget what is kept and read everything again').conflicts('remove'),
    new Option('--remove', 'delete the index'),
  ],
  async run(session, _args, { rebuild, remove }) {
    const { inputs, folder } = await findInputs([], session.input, session.io);
    if (folder === undefined) throw new UsageError('there is no collection to index; name one with -C DIR');
    const place = placeOfStore(folder);
    if (rebuild || remove) await rm(place, { recursive: true, force: true });
    if (remove) return undefined;
    await makeFolder(place);
    const release = await lock(join(place, 'lock'), (holder) =>
      session.tell(`${holder} is at work on this index; waiting until it is done`),
    );
    try {
      const kept = await update(session, inputs, place);
      if (session.format === 'json') await writeDocument(session, { command: 'index' }, kept, []);
      else await session.out.write(toSentence(kept));
    } finally {
      await release();
    }
    return undefined;
  },
};

async function makeFolder(place: string): Promise<void> {
  try {
    await mkdir(place, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot keep an index in the folder of the collection: ${explainFailure(error)}`);
  }
}

const toSentence = ({ articles, read }: Kept): string =>
  `${articles} article${articles === 1 ? '' : 's'} in the index: ${read} read now, ${articles - read} kept from before\n`;

async function update(session: Session, inputs: readonly Input[], place: string): Promise<Kept> {
  const { asIs, encoding } = session.input;
  const under = JSON.stringify([__CORPUS_BUILD__, asIs === true, encoding ?? '']);
  const path = join(place, 'files.json');
  const manifest = await readManifest(path, under);
  const { untouched, changed } = await compare(inputs, manifest, openStore(place));
  const { found, amiss, read } = await readChanged(session, changed, place);
  const files = new Map(untouched);
  for (const { input, stamp } of changed) {
    const keys = isFile(input) ? found.get(input.source) : undefined;
    if (isFile(input) && stamp && keys && !amiss.has(input.source)) files.set(input.source, { stamp, keys });
  }
  const keys = [...untouched.values(), ...[...found.values()].map((own) => ({ keys: own }))].flatMap((one) => one.keys);
  if (changed.length > 0 || untouched.size !== manifest.size) {
    await writeManifest(path, under, files);
    await tidy(place, openStore(place), new Set(keys));
  }
  return { articles: keys.length, read };
}

interface Changed {
  readonly input: Input;
  /** Taken before it is read: absent where it cannot be trusted. */
  readonly stamp: Stamp | undefined;
}

/** Files whose articles are kept and that are as they were; and all the others. */
async function compare(
  inputs: readonly Input[],
  manifest: Manifest,
  store: Store,
): Promise<{ readonly untouched: Manifest; readonly changed: readonly Changed[] }> {
  const untouched = new Map<string, ReadFile>();
  const changed: Changed[] = [];
  for await (const { input, stamp } of withStamps(inputs)) {
    const known = isFile(input) ? manifest.get(input.source) : undefined;
    if (isFile(input) && stamp && known && isSame(stamp, known.stamp) && known.keys.every(store.has)) {
      untouched.set(input.source, known);
    } else changed.push({ input, stamp });
  }
  return { untouched, changed };
}

/** Files looked at together: one by one they took three times the processor time. */
const TOGETHER = 64;

/** The inputs in their order, files with what they are now. */
async function* withStamps(inputs: readonly Input[]): AsyncGenerator<Changed> {
  for (let from = 0; from < inputs.length; from += TOGETHER) {
    yield* await Promise.all(
      inputs.slice(from, from + TOGETHER).map(async (input) => {
        return { input, stamp: isFile(input) ? await stampOf(input.path) : undefined };
      }),
    );
  }
}

const isFile = (input: Input): input is ArticleFile => input !== '-' && !(input instanceof InputError);

interface ReadNow {
  /** The keys of the articles of each file. */
  readonly found: ReadonlyMap<string, readonly string[]>;
  /** Files that gave trouble, to be told each time. */
  readonly amiss: ReadonlySet<string>;
  /** How many articles were not known before. */
  readonly read: number;
}

async function readChanged(session: Session, changed: readonly Changed[], place: string): Promise<ReadNow> {
  const inputs = changed.map(({ input }) => input);
  const amiss = new Set<string>();
  const units = async function* (): AsyncGenerator<Found> {
    for await (const one of openUnits(inputs, session.input, session.io)) {
      if ('source' in one && !isUnit(one)) amiss.add(one.source);
      yield one;
    }
  };
  session.progress.expect(inputs.length);
  const keeper = new Keeper(place);
  const found = new Map<string, string[]>();
  for await (const one of workOn(session, units(), { step: stored, options: undefined, store: place })) {
    await keeper.add(one);
    const keys = found.get(one.source);
    if (keys) keys.push(one.key);
    else found.set(one.source, [one.key]);
  }
  await keeper.close();
  return { found, amiss, read: keeper.added };
}
