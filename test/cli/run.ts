import { run } from '../../src/cli/program.ts';

/** How the program is called, and what it finds around it. */
export interface Call {
  readonly stdin?: string | (() => AsyncIterable<Uint8Array>);
  readonly env?: Readonly<Record<string, string>>;
  /** Width of the terminal; without it, output goes to a pipe. */
  readonly terminal?: number;
  readonly cwd?: string;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process, its world replaced. */
export async function corpus(args: readonly string[], call: Call = {}): Promise<Outcome> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTerminal: call.terminal !== undefined,
    columns: call.terminal ?? 0,
    write: async (text: string | Uint8Array) => {
      written[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
  });
  const code = await run(args, {
    out: stream('out'),
    err: stream('err'),
    stdin: {
      isTerminal: call.stdin === undefined,
      bytes: typeof call.stdin === 'function' ? call.stdin : () => once(Buffer.from(`${call.stdin ?? ''}`)),
    },
    env: call.env ?? {},
    cwd: call.cwd ?? process.cwd(),
    now: () => 0,
    onInterrupt: () => () => {},
  });
  return { code, ...written };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The records of an NDJSON output. */
export const toRecords = (text: string): readonly Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
