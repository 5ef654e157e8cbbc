import type { Unit } from '../../read/unit.ts';
import { UnreadableError } from '../../read/unreadable.ts';

/** A result, or why the bytes are no article. */
export type Attempt<Result> = { readonly result: Result } | { readonly unreadable: string };

/** Lets a unit that holds no text be an answer, not an exception: it may come from another thread. */
export const attempt =
  <Result>(work: (unit: Unit) => Promise<Result>) =>
  async (unit: Unit): Promise<Attempt<Result>> => {
    try {
      return { result: await work(unit) };
    } catch (error) {
      if (error instanceof UnreadableError) return { unreadable: error.message };
      throw error;
    }
  };
