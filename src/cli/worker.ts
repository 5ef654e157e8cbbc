import { workerData } from 'node:worker_threads';
import type { Unit } from '../read/unit.ts';
import { type Attempt, attempt } from './steps/attempt.ts';
import { openDesk } from './steps/desk.ts';
import { STEPS } from './steps/index.ts';
import type { Answers, Errand } from './workers.ts';

/** What the pool hands its workers lies behind data of its own. */
const { step, options, reading } = (workerData as readonly [unknown, Errand])[1];
const prepared = prepare();

/** Options come from the thread that chose the step. */
async function prepare(): Promise<((unit: Unit) => Promise<Attempt<unknown>>) | undefined> {
  const found = await STEPS[step]?.();
  return found && attempt(found.prepare(await openDesk(reading), options as never));
}

/** The results of some units as they cross threads. */
export async function work(units: readonly Unit[]): Promise<Answers> {
  const each = await prepared;
  if (!each) throw new Error(`no step ${step}`);
  const done: Attempt<unknown>[] = [];
  for (const unit of units) done.push(await each(unit));
  return done.every(isWritten) ? done.map(toBytes) : JSON.stringify(done);
}

const isWritten = (attempt: Attempt<unknown>): attempt is Attempt<string> =>
  'unreadable' in attempt || typeof attempt.result === 'string';

const toBytes = (attempt: Attempt<string>): Attempt<Uint8Array> =>
  'result' in attempt ? { result: new TextEncoder().encode(attempt.result) } : attempt;
