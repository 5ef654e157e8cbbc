import { resolve } from 'node:path';
import { CommanderError, Command as Program } from 'commander';
import { escapeText } from '../views/escape.ts';
import { wantsColor } from './color.ts';
import type { Command, CommandEntry } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { UsageError } from './errors.ts';
import type { ExitCode } from './exit-code.ts';
import { explainFailure, toOwnLine } from './failure.ts';
import { diskFiles } from './files.ts';
import { formatIntroduction, GENERAL_EXAMPLES } from './help.ts';
import type { Io } from './io.ts';
import { addGlobalOptions, type GlobalOptions, toFormat } from './options.ts';
import { withSession } from './session.ts';
import { readSideFile, splitNames } from './side-file.ts';

/** Runs one command line and gives the exit code. Never throws. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const words = { out: '', err: '' };
  const result: { code: ExitCode } = { code: 0 };
  try {
    const program = toProgram(io, words, (code) => {
      result.code = code;
    });
    await program.parseAsync(args[0] === 'help' ? [...args.slice(1), '--help'] : args, { from: 'user' });
    return result.code;
  } catch (error) {
    try {
      await io.out.write(words.out);
    } catch (unwritten) {
      return explainFailure(unwritten, io);
    }
    await io.err.write(words.err + (await hintAtFile(error, args, io))).catch(() => {});
    return explainFailure(error, io);
  }
}

/** A file whose name begins with a dash looks like an option. */
async function hintAtFile(error: unknown, args: readonly string[], { cwd }: Io): Promise<string> {
  if (!(error instanceof CommanderError) || error.code !== 'commander.unknownOption') return '';
  const dashed = args.filter((arg) => arg.startsWith('-') && arg.length > 1);
  for (const name of dashed) {
    const kind = await diskFiles.kindOf(resolve(cwd, name)).catch(() => undefined);
    if (kind) return toOwnLine(`${name} is also a file; call it ./${name}, or put -- before it`);
  }
  return '';
}

/** The command tree; only the command asked for is loaded. */
function toProgram(io: Io, words: { out: string; err: string }, done: (code: ExitCode) => void): Program {
  const program = new Program('corpus')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        words.out += text;
      },
      writeErr: (text) => {
        words.err += escapeText(text);
      },
      outputError: (text, write) => write(text.replace(/^error: /, 'corpus: ')),
      getOutHelpWidth: () => io.out.columns || 80,
      getErrHelpWidth: () => io.err.columns || 80,
      getOutHasColors: () => wantsColor('auto', io.env, io.out),
      getErrHasColors: () => wantsColor('auto', io.env, io.err),
    })
    .configureHelp({ showGlobalOptions: true })
    .helpCommand(false)
    .version(`corpus ${__CORPUS_VERSION__}`)
    .usage('[options] <command> [articles...]')
    .addHelpText(
      'before',
      formatIntroduction('News articles: clean them, find who is named, compare what they say.', GENERAL_EXAMPLES),
    );
  addGlobalOptions(program);
  const loading = new Map(COMMANDS.map((entry) => [program.command(entry.name).summary(entry.summary), entry]));
  program.hook('preSubcommand', async (_, chosen) => {
    const entry = loading.get(chosen);
    if (entry) declare(chosen, entry, await entry.load(), io, done);
  });
  return program;
}

function declare(
  program: Program,
  { name }: CommandEntry,
  command: Command,
  io: Io,
  done: (code: ExitCode) => void,
): void {
  if (command.arguments) program.arguments(command.arguments);
  for (const option of command.options) program.addOption(option);
  program.addHelpText('before', formatIntroduction(command.about, command.examples));
  program.action(async () => {
    const globals = program.optsWithGlobals<GlobalOptions>();
    const format = toFormat(globals, name, command.formats);
    const { filesFrom } = globals;
    const listed = filesFrom === undefined ? [] : splitNames(await readSideFile(filesFrom, io));
    if (filesFrom !== undefined && listed.length === 0) throw new UsageError(`${filesFrom} names no articles`);
    const names = [...program.args, ...listed];
    const resumable = command.resumes?.(format, program.opts()) ?? false;
    if (globals.resume && !(resumable && globals.output !== undefined)) {
      throw new UsageError('--resume goes on in a file of rows, one an article: -o FILE with annotate or --ndjson');
    }
    const begin = { io, format, globals, command: name, resumable };
    done(await withSession(begin, (session) => command.run(session, names, program.opts())));
  });
}
