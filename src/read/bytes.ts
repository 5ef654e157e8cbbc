import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnreadableError } from './unreadable.ts';

/** Output below this size is never called a bomb. */
const HARMLESS = 1_000_000;
/** Text shrinks to a fifth, a page of one repeated line to a fiftieth. */
const MAX_RATIO = 100;

/** The first bytes of a stream, as many as `enough` asks for, and the whole stream from its beginning. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  enough: (head: Uint8Array) => boolean,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const source = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let ended = false;
  while (!ended && !enough(head)) {
    const next = await source.next();
    if (next.done) ended = true;
    else head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, whole: resume(head, source, ended) };
}

async function* resume(
  head: Uint8Array,
  source: AsyncIterator<Uint8Array>,
  ended: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = ended ? undefined : await source.next(); next && !next.done; next = await source.next()) {
      yield next.value;
    }
  } finally {
    await source.return?.();
  }
}

/** All bytes of a stream, if they are no more than `maxBytes`. */
export async function gather(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > maxBytes) throw new UnreadableError(`it is larger than ${maxBytes / 1e6} MB; split it into articles`);
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}

/** What gzip packed into `chunks`, unpacked piece by piece; gives up where it swells without measure. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  };
  const source = Readable.from(counted());
  const unzip = source.pipe(createGunzip());
  source.on('error', (error) => unzip.destroy(error));
  try {
    for await (const chunk of unzip as AsyncIterable<Uint8Array>) {
      unpacked += chunk.length;
      if (unpacked > HARMLESS && unpacked > packed * MAX_RATIO) {
        throw new UnreadableError(
          `its gzip data unpacks to more than ${MAX_RATIO} times its size; unpack it yourself if you trust it`,
        );
      }
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? new UnreadableError('its gzip data is damaged; fetch or pack it again') : error;
  } finally {
    source.destroy();
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^Z_/.test(error.code);
