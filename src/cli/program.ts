import { Command as Program } from 'commander';
import { escapeText } from '../views/escape.ts';
import { wantsColor } from './color.ts';
import type { Command, CommandEntry } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import type { ExitCode } from './exit-code.ts';
import { explainFailure } from './failure.ts';
import { formatIntroduction, GENERAL_EXAMPLES } from './help.ts';
import type { Io } from './io.ts';
import { addGlobalOptions, type GlobalOptions, toFormat } from './options.ts';
import { withSession } from './session.ts';

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
    await Promise.all([io.out.write(words.out), io.err.write(words.err)]).catch(() => {});
    return explainFailure(error, io);
  }
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
    done(await withSession(io, format, globals, (session) => command.run(session, program.args, program.opts())));
  });
}
