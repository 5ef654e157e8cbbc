import { availableParallelism } from 'node:os';
import type { Diagnostic } from '../model/diagnostic.ts';
import { toDiagnosticRecord } from '../views/json/diagnostic.ts';
import { toLine } from '../views/json/write.ts';
import { formatDiagnostic } from '../views/message.ts';
import { paletteOf } from '../views/palette.ts';
import type { Screen } from '../views/screen.ts';
import { wrapTo } from '../views/width.ts';
import type { InputOptions } from './arguments.ts';
import { wantsColor } from './color.ts';
import { UsageError } from './errors.ts';
import type { ExitCode } from './exit-code.ts';
import { reasonOf, toOwnLine } from './failure.ts';
import type { Format } from './format.ts';
import type { Io, Stream } from './io.ts';
import type { GlobalOptions } from './options.ts';
import { Out, type OutFile, openOutFile } from './out.ts';

/** One run of the program: where it reads, where it writes, and whether anything went wrong on the way. */
export interface Session {
  readonly io: Io;
  readonly out: Out;
  readonly format: Format;
  readonly screen: Screen;
  /** What was said of the input on the command line. */
  readonly input: InputOptions;
  /** Threads to work in. */
  readonly jobs: number;
  /** Says something beside the results: one line on standard error, unless `--quiet`. */
  readonly tell: (message: string) => Promise<void>;
  /** Says what failed, even with `--quiet`; the program will end with 2. */
  readonly fail: (message: string) => Promise<void>;
  /** Takes note of trouble that belongs to no article, a record that is none; the program will end with 2. */
  readonly reject: (diagnostic: Diagnostic) => Promise<void>;
  /** Whether anything failed so far. */
  readonly hasFailed: () => boolean;
  /** What was rejected so far. */
  readonly rejected: readonly Diagnostic[];
}

/** Runs `work` in a session of its own. Results in a file appear only when it ends well. */
export async function withSession(
  io: Io,
  format: Format,
  globals: GlobalOptions,
  work: (session: Session) => Promise<ExitCode | undefined>,
): Promise<ExitCode> {
  const file = globals.output === undefined ? undefined : await openFile(globals.output, io);
  const out = new Out(file?.stream ?? io.out);
  const trouble = { seen: false };
  const calm = io.onInterrupt(async () => {
    await out.settled();
    await file?.discard();
  });
  try {
    const code = await work(startSession({ io, out, format, globals, trouble }));
    await out.flush();
    await file?.keep();
    return trouble.seen ? 2 : (code ?? 0);
  } catch (error) {
    await file?.discard();
    throw error;
  } finally {
    calm();
  }
}

/** Puts diagnostics where they belong: records among NDJSON results, otherwise words on standard error. */
export async function report(session: Session, diagnostics: readonly Diagnostic[]): Promise<void> {
  for (const diagnostic of diagnostics) {
    if (session.format === 'ndjson') await session.out.write(toLine(toDiagnosticRecord(diagnostic)));
    else await session.tell(formatDiagnostic(diagnostic));
  }
}

/** Refuses an option that only text for people can follow. */
export function requireText({ format }: Session, option: string): void {
  if (format !== 'text') throw new UsageError(`${option} is text for people; leave it out or leave out --${format}`);
}

async function openFile(path: string, io: Io): Promise<OutFile> {
  try {
    return await openOutFile(path, io.cwd);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${reasonOf((error as NodeJS.ErrnoException).code)}`);
  }
}

interface Beginnings {
  readonly io: Io;
  readonly out: Out;
  readonly format: Format;
  readonly globals: GlobalOptions;
  readonly trouble: { seen: boolean };
}

function startSession({ io, out, format, globals, trouble }: Beginnings): Session {
  const say = async (message: string): Promise<void> => {
    await out.flush();
    await io.err.write(formatMessage(message, io.err));
  };
  const rejected: Diagnostic[] = [];
  const { index, corpus, asIs, follow, encoding } = globals;
  return {
    io,
    out,
    format,
    screen: toScreen(out.stream, io.env, globals),
    jobs: globals.jobs ?? availableParallelism(),
    input: { index, corpus, asIs, follow, encoding },
    tell: async (message) => (globals.quiet ? undefined : say(message)),
    fail: async (message) => {
      trouble.seen = true;
      await say(message);
    },
    hasFailed: () => trouble.seen,
    rejected,
    reject: async (diagnostic) => {
      trouble.seen = true;
      rejected.push(diagnostic);
      if (format === 'ndjson') await out.write(toLine(toDiagnosticRecord(diagnostic)));
      await say(formatDiagnostic(diagnostic));
    },
  };
}

/** One line, or on a terminal as many as it takes, the later ones indented. */
function formatMessage(message: string, { isTerminal, columns }: Stream): string {
  const line = toOwnLine(message);
  if (!isTerminal) return line;
  const [first = '', ...rest] = wrapTo(line.trimEnd(), Math.max(NARROWEST, columns || 80) - 2);
  return [first, ...rest.map((more) => `  ${more}`)].map((part) => `${part}\n`).join('');
}

const NARROWEST = 40;
const WIDEST = 200;

/** `CORPUS_FORCE_TTY=100` asks for the terminal's layout at that width wherever output goes, as GH_FORCE_TTY does. */
function toScreen(stream: Stream, env: Io['env'], { color }: GlobalOptions): Screen {
  const forced = toWidth(env['CORPUS_FORCE_TTY']);
  const told = forced || stream.columns || toWidth(env['COLUMNS']) || 80;
  const isTerminal = stream.isTerminal || forced > 0;
  return {
    isTerminal,
    columns: isTerminal ? Math.min(WIDEST, Math.max(NARROWEST, told)) : 100,
    paint: paletteOf(wantsColor(color === false ? 'never' : color, env, stream) ? 1 : 0),
  };
}

const toWidth = (given: string | undefined): number => Number.parseInt(given ?? '', 10) || 0;
