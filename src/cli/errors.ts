/** A wrong call: the message says what to try. Exit code 2, no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An input that cannot be read. The others are still processed; exit code 2 at the end. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Path as given, or `-`. */
  readonly source: string;

  constructor(source: string, reason: string) {
    super(`cannot read ${source}: ${reason}`);
    this.source = source;
  }
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you may not read it; ask its owner or check its permissions',
  EPERM: 'you may not read it; ask its owner or check its permissions',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

/** Says what the system's error means; an error that is none of the system's is a bug and thrown on. */
export function explainFailure(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return FAILURES[code] ?? `the system says ${code}`;
}

/** Whether the error says that nothing of that name exists. */
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z\d]+$/.test(code) ? code : undefined;
}
