/** A stream of bytes or text that is, or is not, a person's terminal. */
export interface Stream {
  readonly isTerminal: boolean;
  /** Width in characters; 0 when unknown. */
  readonly columns: number;
  /** Settles once the text is handed over; rejects with the system's error (`EPIPE`, `ENOSPC` …). */
  readonly write: (text: string | Uint8Array) => Promise<void>;
}

/** The outside world, as far as commands may touch it. Tests pass their own. */
export interface Io {
  readonly out: Stream;
  readonly err: Stream;
  readonly stdin: { readonly isTerminal: boolean; readonly bytes: () => AsyncIterable<Uint8Array> };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the current folder. */
  readonly cwd: string;
  /** The program that other threads run; without one all work is done in this one. */
  readonly worker?: URL;
  /** Milliseconds since some moment in the past. */
  readonly now: () => number;
  /** Has `tidy` done before an interrupt (Ctrl-C) ends the program; the function given back calls that off. */
  readonly onInterrupt: (tidy: () => Promise<void>) => () => void;
}

/** The world of the running process. */
export function processIo(): Io {
  return {
    out: toStream(process.stdout),
    err: toStream(process.stderr),
    stdin: { isTerminal: process.stdin.isTTY === true, bytes: () => process.stdin },
    env: process.env,
    cwd: process.cwd(),
    worker: new URL('../cli/worker.js', import.meta.url),
    now: () => performance.now(),
    onInterrupt,
  };
}

/** Waiting for every write keeps memory flat behind a slow reader and turns a closed pipe into an ordinary rejection. */
function toStream(stream: NodeJS.WriteStream): Stream {
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 0,
    write: (text) =>
      new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
  };
}

/** A reader that has stopped reading must not keep the program alive. */
const PATIENCE_MS = 500;

function onInterrupt(tidy: () => Promise<void>): () => void {
  const stop = (): void => {
    setTimeout(() => process.exit(130), PATIENCE_MS);
    void tidy().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop);
  return () => process.off('SIGINT', stop);
}
