import { toBlob, toKey } from '../store/store.ts';
import type { Step } from './step.ts';

/** An article of the collection as the store knows it. */
export interface Stored {
  readonly source: string;
  readonly key: string;
  /** What to keep, as base64; absent when it is kept already. */
  readonly blob?: string;
}

/** What the store has to know of an article that it does not know yet. */
export const stored: Step<Stored> = {
  name: 'stored',
  alone: 20,
  prepare: (desk) => async (unit) => {
    const { source } = unit;
    const key = toKey(unit, desk.reading);
    if (desk.isKept(key)) return { source, key };
    return { source, key, blob: Buffer.from(toBlob(await desk.annotate(unit))).toString('base64') };
  },
};
