import { findSentences } from '../annotate/sentences.ts';
import { findTokens } from '../annotate/tokens.ts';
import { english } from '../lang/en/index.ts';
import { type Annotated, LAYERS, type Layers } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { Profile } from '../model/profile.ts';
import type { Unit } from '../read/unit.ts';
import { findInputs } from './arguments.ts';
import { InputError } from './errors.ts';
import { openUnits } from './input.ts';
import type { Session } from './session.ts';
import { type Attempt, attempt } from './steps/attempt.ts';
import { cleaned } from './steps/cleaned.ts';
import { openDesk } from './steps/desk.ts';
import { layers } from './steps/layers.ts';
import type { Step } from './steps/step.ts';
import { findStore } from './store/place.ts';
import { type Errand, type Found, isUnit, type Worked, workInThreads } from './workers.ts';

/**
 * What `step` makes of each article named on the command line, in the order named, whatever the number of threads. What
 * cannot be read is said and passed over.
 */
export async function* mapArticles<Result, Options>(
  session: Session,
  names: readonly string[],
  step: Step<Result, Options>,
  options: Options,
): AsyncGenerator<Result> {
  const { io, input } = session;
  const { inputs, folder } = await findInputs(names, input, io);
  const store = folder === undefined || input.index === false ? undefined : await findStore(folder);
  if (!inputs.includes('-')) session.progress.expect(inputs.length);
  yield* workOn(session, withoutDone(openUnits(inputs, input, io), session), { step, options, store });
}

export interface Work<Result, Options> {
  readonly step: Step<Result, Options>;
  readonly options: Options;
  /** Folder of the store to look things up in. */
  readonly store: string | undefined;
}

/** What `step` makes of each article of `found`, in order. What cannot be read is said and passed over. */
export async function* workOn<Result, Options>(
  session: Session,
  found: AsyncGenerator<Found>,
  work: Work<Result, Options>,
): AsyncGenerator<Result> {
  for await (const one of share(session, found, work)) {
    if (one instanceof InputError) await session.fail(one.message);
    else if ('code' in one) await session.reject(one);
    else {
      if ('result' in one.attempt) yield one.attempt.result;
      else await session.fail(new InputError(one.unit.source, one.attempt.unreadable).message);
      await session.progress.step();
    }
  }
}

/** What is found, but for the articles that a run before wrote and what it had to say between them. */
async function* withoutDone(found: AsyncGenerator<Found>, session: Session): AsyncGenerator<Found> {
  for await (const one of found) {
    if (isUnit(one) && session.isDone(one.id)) await session.progress.step();
    else if ('code' in one && session.isReplaying()) await session.reject(one);
    else yield one;
  }
}

/** The first articles here; the rest in threads, if there are more and threads are to be had. */
async function* share<Result, Options>(
  { io, jobs, input: { asIs, encoding } }: Session,
  found: AsyncGenerator<Found>,
  { step, options, store }: Work<Result, Options>,
): AsyncGenerator<Worked<Result>> {
  const reading = { asIs, encoding, store };
  const alone = jobs > 1 && io.worker ? step.alone : Number.POSITIVE_INFINITY;
  try {
    const ended = yield* workHere(found, attempt(step.prepare(await openDesk(reading), options)), alone);
    const errand: Errand = { step: step.name, options, reading };
    if (!ended && io.worker) yield* workInThreads<Result>(found, errand, { jobs, worker: io.worker });
  } finally {
    await found.return(undefined);
  }
}

/** Up to `most` of what is found, one after the other; true when that was all. */
async function* workHere<Result>(
  found: AsyncGenerator<Found>,
  each: (unit: Unit) => Promise<Attempt<Result>>,
  most: number,
): AsyncGenerator<Worked<Result>, boolean> {
  for (let done = 0; done < most; done += 1) {
    const next = await found.next();
    if (next.done) return true;
    yield isUnit(next.value) ? { unit: next.value, attempt: await each(next.value) } : next.value;
  }
  return false;
}

/** The articles named, cleaned, one at a time; with what a profile knows of their outlets. */
export const readArticles = (session: Session, names: readonly string[], profile?: Profile): AsyncGenerator<Article> =>
  mapArticles(session, names, cleaned, profile);

/** The articles named, with sentences. */
export async function* readSplit(session: Session, names: readonly string[]): AsyncGenerator<Annotated<'sentences'>> {
  for await (const article of readArticles(session, names)) {
    yield { ...article, sentences: findSentences(article, english) };
  }
}

/** The articles named, with sentences and tokens. */
export async function* readTokenized(
  session: Session,
  names: readonly string[],
): AsyncGenerator<Annotated<'sentences' | 'tokens'>> {
  for await (const article of readSplit(session, names)) yield { ...article, tokens: findTokens(article, english) };
}

/** The articles named, with the layers asked for. */
export const readLayers = <Layer extends keyof Layers>(
  session: Session,
  names: readonly string[],
  wanted: readonly Layer[],
): AsyncGenerator<Annotated<Layer>> => mapArticles(session, names, layers, wanted);

/** The articles named, with every layer. */
export const readAnnotated = (session: Session, names: readonly string[]): AsyncGenerator<Annotated> =>
  readLayers(session, names, LAYERS);

/** Everything an asynchronous source gives. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}
