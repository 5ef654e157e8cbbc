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
import { Progress } from './progress.ts';
import { type Done, openToGoOn, readDone, startReplay } from './resume.ts';

/** One run of the program: where it reads, where it writes, and whether anything went wrong on the way. */
export interface Session {
  readonly io: Io;
  readonly out: Out;
  readonly format: Format;
  /** CSV cells as they are, formulas too. */
  readonly rawCells: boolean;
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
  /** Whether the rows of this article, the next in order, were written by a run before; each row answers once. */
  readonly isDone: (id: string) => boolean;
  /** Whether more of those may come. */
  readonly isReplaying: () => boolean;
  readonly progress: Progress;
  /** Whether anything failed so far. */
  readonly hasFailed: () => boolean;
  /** What was rejected so far. */
  readonly rejected: readonly Diagnostic[];
}

/** What a session is begun with. */
export interface Beginning {
  readonly io: Io;
  readonly format: Format;
  readonly globals: GlobalOptions;
  /** Name of the command. */
  readonly command: string;
  /** Its rows could be resumed. */
  readonly resumable: boolean;
}

/** Runs `work` in a session of its own. Results in a file appear only when it ends well, or row by row with `--resume`. */
export async function withSession(
  begin: Beginning,
  work: (session: Session) => Promise<ExitCode | undefined>,
): Promise<ExitCode> {
  const { io, globals } = begin;
  const { file, done } = await openOutput(begin);
  const { progress, err, stream } = watch(begin, file?.stream ?? io.out);
  const out = new Out(stream);
  const trouble = { seen: false };
  const session = startSession({ ...begin, out, err, done, progress, trouble });
  const calm = io.onInterrupt(async () => {
    await progress.clear();
    await out.end();
    await file?.discard();
    if (!globals.quiet) await err.write(formatMessage(explainInterrupt(begin, progress.articles), err));
  });
  try {
    const code = await work(session);
    await out.flush();
    await file?.keep();
    return trouble.seen ? 2 : (code ?? 0);
  } catch (error) {
    await file?.discard();
    throw error;
  } finally {
    await progress.clear().catch(() => {});
    calm();
  }
}

async function openOutput({ io, globals, command }: Beginning): Promise<{ file?: OutFile; done: Done }> {
  const { output, resume } = globals;
  const done = resume && output !== undefined ? await readDone(output, io.cwd, command) : NOTHING;
  if (output === undefined) return { done };
  try {
    return { done, file: resume ? await openToGoOn(output, io.cwd, done.size) : await openOutFile(output, io.cwd) };
  } catch (error) {
    throw new UsageError(`cannot write ${output}: ${reasonOf((error as NodeJS.ErrnoException).code)}`);
  }
}

const NOTHING: Done = { rows: new Map(), size: 0 };

/** Progress on a terminal, and both streams such that whatever is written wipes it first. */
function watch({ io, globals }: Beginning, results: Stream): { progress: Progress; err: Stream; stream: Stream } {
  const { env, now } = io;
  const isTerminal = io.err.isTerminal || toWidth(env['CORPUS_FORCE_TTY']) > 0;
  const progress = new Progress(isTerminal && !globals.quiet ? io.err : undefined, now);
  const wiping = (stream: Stream): Stream => ({
    ...stream,
    write: async (text) => {
      await progress.clear();
      await stream.write(text);
    },
  });
  return { progress, err: wiping(io.err), stream: wiping(results) };
}

/** What stands where after Ctrl-C, and how to go on. */
function explainInterrupt({ command, globals: { output, resume }, resumable }: Beginning, articles: number): string {
  const done = `interrupted after ${articles} ${articles === 1 ? 'article' : 'articles'}`;
  if (command === 'index') return `${done}; nearly all of them are kept, the same call goes on from there`;
  if (resume) return `${done}; ${output} keeps its rows, the same call goes on from there`;
  const kept = output === undefined ? done : `${done}; nothing was written to ${output}`;
  return resumable ? `${kept}. A call with -o FILE --resume can be interrupted and go on` : kept;
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

interface Beginnings extends Beginning {
  readonly out: Out;
  readonly err: Stream;
  readonly done: Done;
  readonly progress: Progress;
  readonly trouble: { seen: boolean };
}

function startSession({ io, out, err, done, progress, format, globals, trouble }: Beginnings): Session {
  const say = async (message: string): Promise<void> => {
    await out.flush();
    await err.write(formatMessage(message, err));
  };
  const rejected: Diagnostic[] = [];
  const { index, corpus, asIs, follow, encoding } = globals;
  const replay = startReplay(done);
  return {
    io,
    out,
    format,
    rawCells: globals.csvRaw === true,
    screen: toScreen(out.stream, io.env, globals),
    jobs: globals.jobs ?? availableParallelism(),
    input: { index, corpus, asIs, follow, encoding },
    progress,
    isDone: replay.isDone,
    isReplaying: replay.runs,
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
      if (format === 'ndjson' && !replay.runs()) await out.write(toLine(toDiagnosticRecord(diagnostic)));
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
