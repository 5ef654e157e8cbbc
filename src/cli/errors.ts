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
