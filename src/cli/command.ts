import type { Option } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Format } from './format.ts';
import type { Session } from './session.ts';

/** A line to type and what it gives. */
export type Example = readonly [line: string, gives: string];

/** One subcommand: what its help says and what it does. */
export interface Command<Options extends object = object> {
  /** In commander's notation: `[articles...]`. */
  readonly arguments: string;
  readonly about: string;
  /** At least two; the tests run them. */
  readonly examples: readonly Example[];
  /** Formats besides text. */
  readonly formats: readonly Format[];
  readonly options: readonly Option[];
  /** True when the output is one row an article, so that `--resume` can go on in it. */
  resumes?(format: Format, options: Options): boolean;
  /** A method, so that the options may be as narrow as the list above makes them. */
  run(session: Session, args: readonly string[], options: Options): Promise<ExitCode | undefined>;
}

/** A row of the table of commands: enough for `corpus --help` without loading the stages behind it. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}
