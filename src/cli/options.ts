import { InvalidArgumentError, Option, type Command as Program } from 'commander';
import type { ColorWish } from './color.ts';
import { UsageError } from './errors.ts';
import type { Format } from './format.ts';

/** What may stand anywhere on the command line. */
export interface GlobalOptions {
  readonly corpus?: string;
  readonly filesFrom?: string;
  readonly asIs?: true;
  readonly follow?: true;
  readonly encoding?: string;
  readonly json?: true;
  readonly ndjson?: true;
  readonly csv?: true;
  readonly csvRaw?: true;
  readonly markdown?: true;
  readonly output?: string;
  readonly resume?: true;
  readonly color: ColorWish | false;
  readonly quiet?: true;
  readonly jobs?: number;
  readonly index: boolean;
}

/** Adds the options every command shares. */
export function addGlobalOptions(program: Program): void {
  program
    .option('-C, --corpus <dir>', 'folder of the collection (default: $CORPUS_DIR, else the nearest corpus/ upwards)')
    .option('--files-from <file>', 'read the names of articles from a file, one a line ("-": standard input)', once)
    .option('--as-is', 'take every text as already clean')
    .option('--encoding <name>', 'how the files are encoded (default: judged from their bytes)')
    .option('--follow', 'also read links that lead out of a folder')
    .addOption(new Option('--json', 'one JSON document').conflicts(['ndjson', 'csv', 'markdown']))
    .addOption(new Option('--ndjson', 'one JSON record a line, as soon as it is ready').conflicts(['csv', 'markdown']))
    .addOption(new Option('--csv', 'rows for a spreadsheet').conflicts(['markdown']))
    .addOption(
      new Option('--csv-raw', 'as --csv, without the apostrophe that keeps a spreadsheet from running a cell')
        .implies({ csv: true })
        .conflicts(['json', 'ndjson', 'markdown']),
    )
    .option('-o, --output <file>', 'write results to a file, whole or not at all', once)
    .option('--resume', 'go on in the file of -o: skip the articles whose rows it holds already')
    .addOption(new Option('--color <when>', 'paint the output').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-color', 'same as --color never')
    .addOption(
      new Option('-j, --jobs <n>', 'threads to work in (default: one a processor); the output is the same').argParser(
        toCount(1),
      ),
    )
    .option('--no-index', 'do not look up what corpus index keeps')
    .option('-q, --quiet', 'say only what failed');
}

/** The format asked for; a usage error where the command has no such view. */
export function toFormat(globals: GlobalOptions, command: string, formats: readonly Format[]): Format {
  const wished = (['json', 'ndjson', 'csv', 'markdown'] as const).find((format) => globals[format]);
  if (!wished) return 'text';
  if (formats.includes(wished)) return wished;
  const others = formats.map((format) => `--${format}`).join(', ');
  throw new UsageError(`${command} has no --${wished} view${others ? `; it has ${others}` : ''}`);
}

/** Parses a whole number of at least `least`. */
export const toCount =
  (least: number) =>
  (given: string): number => {
    if (!/^\d{1,9}$/.test(given) || Number(given) < least) {
      throw new InvalidArgumentError(`Expected a whole number, ${least} or more.`);
    }
    return Number(given);
  };

/** Parses a comma-separated list of words that must be among `known`; repeating the option adds to it. */
export const toListOf =
  <Word extends string>(known: readonly Word[]) =>
  (given: string, before: readonly Word[] = []): readonly Word[] => {
    const words = given.split(',').map((word) => word.trim());
    const found = words.map((word) => known.find((candidate) => candidate === word));
    const unknown = words.find((_, index) => found[index] === undefined);
    if (unknown !== undefined) throw new InvalidArgumentError(`Known are: ${known.join(', ')}.`);
    return [...before, ...found.filter((word) => word !== undefined)];
  };

function once(given: string, before: string | undefined): string {
  if (before !== undefined) throw new InvalidArgumentError('Given twice.');
  return given;
}
