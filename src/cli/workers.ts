import { setFlagsFromString } from 'node:v8';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Unit } from '../read/unit.ts';
import type { InputError } from './errors.ts';
import type { Attempt } from './steps/attempt.ts';
import type { Reading } from './steps/desk.ts';

/** What all workers of a run are told. */
export interface Errand {
  /** Name of the step. */
  readonly step: string;
  readonly options: unknown;
  readonly reading: Reading;
}

/**
 * What a worker makes of some units, in their order. Results that are text come as UTF-8, ready to be written; others as JSON,
 * which crosses threads in half the time of a structured clone.
 */
export type Answers = string | readonly Attempt<Uint8Array>[];

/** What comes from the reader: bytes to work on, or what is only to be passed on in its place. */
export type Found = Unit | Diagnostic | InputError;

/** A unit with what became of it, or what was passed on. */
export type Worked<Result> = { readonly unit: Unit; readonly attempt: Attempt<Result> } | Diagnostic | InputError;

export const isUnit = (found: Found): found is Unit => 'bytes' in found;

/** Articles that go to a worker together: enough that the way there costs little, few enough that all stay busy. */
const BATCH = 8;
const BATCH_BYTES = 1 << 20;
/** Batches under way for each worker. */
const AHEAD = 3;
/** What a thread may hold of objects just made; three times as much, as by default, is no faster. */
const YOUNG_MB = 16;
/**
 * By how much, in percent, V8 lets a heap grow beyond what lived after the last collection. Of itself it lets small heaps
 * grow fourfold, and several threads at work on all cores at once to 600 MB.
 */
const GROWTH = 50;
/** A writer that pauses so long gets answers to what it sent. */
const PAUSE_MS = 5;

/** Works on `source` in `jobs` threads and gives the results in its order; reads ahead by a few batches, no more. */
export async function* workInThreads<Result>(
  source: AsyncIterator<Found>,
  errand: Errand,
  { jobs, worker }: { readonly jobs: number; readonly worker: URL },
): AsyncGenerator<Worked<Result>> {
  const { Tinypool } = await import('tinypool');
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  const pool = new Tinypool({
    filename: worker.href,
    name: 'work',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: errand,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const send = async (batch: readonly Found[]): Promise<Worked<Result>[]> => {
    const units = batch.filter(isUnit);
    const come: Answers = await pool.run(units.map(({ value: _, ...unit }) => unit));
    const answers = typeof come === 'string' ? JSON.parse(come) : come;
    let next = 0;
    return batch.map((found) => {
      // There are as many answers as units.
      return isUnit(found) ? { unit: found, attempt: answers[next++] as Attempt<Result> } : found;
    });
  };
  try {
    for await (const batch of inOrder(toBatches(source), send, jobs * AHEAD)) yield* batch;
  } finally {
    await pool.destroy();
  }
}

/** Collects what comes in quick succession. */
async function* toBatches(source: AsyncIterator<Found>): AsyncGenerator<readonly Found[]> {
  let batch: Found[] = [];
  let size = 0;
  let next = settle(source.next());
  for (;;) {
    const come = await (batch.length === 0 ? next : Promise.race([next, pause()]));
    if (come?.done) break;
    if (come) {
      batch.push(come.value);
      if (isUnit(come.value)) size += come.value.bytes.length;
      next = settle(source.next());
    }
    if (come && batch.length < BATCH && size < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

const pause = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS, undefined));

/** A failure waits until somebody asks. */
function settle<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Has up to `ahead` pieces of work under way; results come in the order of the input, each as soon as it can. */
async function* inOrder<In, Out>(
  source: AsyncGenerator<In>,
  work: (one: In) => Promise<Out>,
  ahead: number,
): AsyncGenerator<Out> {
  const waiting: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In>> | undefined = settle(source.next());
  for (;;) {
    const [oldest] = waiting;
    if (!next && !oldest) return;
    const come = await Promise.race([
      ...(next && waiting.length < ahead ? [next] : []),
      ...(oldest ? [oldest.then(() => undefined)] : []),
    ]);
    if (!come) {
      const done = await waiting.shift();
      if (done !== undefined) yield done;
    } else if (come.done) next = undefined;
    else {
      waiting.push(settle(work(come.value)));
      next = settle(source.next());
    }
  }
}
