import { CommanderError } from 'commander';
import { escapeLine, escapeText } from '../views/escape.ts';
import { InputError, UsageError } from './errors.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** Says on standard error why the program ends early, and gives its exit code. A reader who went away is no failure. */
export async function explainFailure(error: unknown, io: Io): Promise<ExitCode> {
  // Already put into words by commander, or asked for (help).
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError || error instanceof InputError) {
    await say(io, toOwnLine(error.message));
    return 2;
  }
  const { code, syscall } = toSystemError(error);
  if (syscall === 'write' && code === 'EPIPE') return 0;
  if (syscall === 'write') {
    await say(io, `corpus: cannot write the results: ${reasonOf(code)}\n`);
    return 2;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await say(
    io,
    `${escapeText(trace)}\ncorpus: this is a bug. Please report it with the lines above and the command you typed.\n`,
  );
  return 70;
}

/** The reason behind a system's error code, in words. */
export function reasonOf(code: string | undefined): string {
  return (code && REASONS[code]) ?? code ?? 'unknown reason';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left (ENOSPC)',
  EDQUOT: 'over the disk quota (EDQUOT)',
  EIO: 'the device failed (EIO)',
  ENOENT: 'no such folder',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
};

function toSystemError(error: unknown): Partial<NodeJS.ErrnoException> {
  return error instanceof Error ? (error as NodeJS.ErrnoException) : {};
}

/** A standard error that went away leaves nobody to tell. */
const say = (io: Io, text: string): Promise<void> => io.err.write(text).catch(() => {});

/** `message` as the program's own line; a whole article given as a name is cut out of the middle. */
export const toOwnLine = (message: string): string => `corpus: ${escapeLine(shorten(message))}\n`;

const LONGEST = 400;

const shorten = (message: string): string =>
  message.length <= LONGEST ? message : `${message.slice(0, LONGEST / 2)} … ${message.slice(-LONGEST / 2)}`;
