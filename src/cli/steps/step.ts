import type { Unit } from '../../read/unit.ts';
import type { Desk } from './desk.ts';

/**
 * What a command does with each article by itself, in whatever thread. `Options` and `Result` go between threads, so they
 * are plain data.
 */
export interface Step<Result, Options = undefined> {
  readonly name: string;
  /** Articles done in this thread before others are started: about what one takes to start. */
  readonly alone: number;
  /** A method, so that the table of steps may hold them all. */
  prepare(desk: Desk, options: Options): (unit: Unit) => Promise<Result>;
}
