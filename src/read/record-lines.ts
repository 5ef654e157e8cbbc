/** One JSON value of a stream of records, still as bytes, or why there is none. */
export interface RawRecord {
  /** Number of the line it begins on, counted from 1. */
  readonly line: number;
  readonly bytes?: Uint8Array;
  readonly problem?: string;
}

const NEWLINE = 0x0a;

/** The lines of a stream that hold something; a line longer than `maxBytes` is passed over and reported. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RawRecord> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const take = (): RawRecord | undefined => {
    const bytes = Buffer.concat(parts);
    const whole: RawRecord = size > maxBytes ? { line, problem: tooLong(maxBytes) } : { line, bytes };
    const blank = size <= maxBytes && isBlank(bytes);
    parts = [];
    size = 0;
    line += 1;
    return blank ? undefined : whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      if (size + end - from <= maxBytes) parts.push(chunk.subarray(from, end));
      size += end - from;
      from = end + 1;
      const record = take();
      if (record) yield record;
    }
    if (size + chunk.length - from <= maxBytes) parts.push(chunk.subarray(from));
    else parts = [];
    size += chunk.length - from;
  }
  const last = size > 0 ? take() : undefined;
  if (last) yield last;
}

/** The objects of a JSON list, or of records spread over several lines; ends at the first that is torn. */
export async function* splitObjects(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RawRecord> {
  const scanner = new ObjectScanner(maxBytes);
  for await (const chunk of chunks) {
    yield* scanner.scan(chunk);
    if (scanner.broken) return;
  }
  if (scanner.open) yield { line: scanner.line, problem: 'the record is cut off' };
}

/** Follows braces, brackets and strings across chunks; structure is ASCII, so bytes will do. */
class ObjectScanner {
  broken = false;
  /** Line the record at hand begins on. */
  line = 1;
  #newlines = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #parts: Uint8Array[] = [];
  #size = 0;
  readonly #maxBytes: number;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Whether a record has begun and not ended. */
  get open(): boolean {
    return this.#depth > 0;
  }

  *scan(chunk: Uint8Array): Generator<RawRecord> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === NEWLINE) this.#newlines += 1;
      if (this.#depth === 0) {
        if (byte !== 0x7b) continue;
        from = at;
        this.line = this.#newlines;
      }
      if (this.#inString && byte === NEWLINE) {
        this.broken = true;
        yield { line: this.line, problem: 'a string runs over the end of its line; what follows is not read' };
        return;
      }
      if (this.#closes(byte)) {
        yield this.#take(chunk.subarray(from, at + 1));
        from = at + 1;
      }
    }
    if (this.open) this.#keep(chunk.subarray(from));
  }

  /** Moves on by one byte; true when it ends the record. */
  #closes(byte: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === 0x5c) this.#escaped = true;
      else if (byte === 0x22) this.#inString = false;
      return false;
    }
    if (byte === 0x22) this.#inString = true;
    else if (byte === 0x7b || byte === 0x5b) this.#depth += 1;
    else if (byte === 0x7d || byte === 0x5d) this.#depth -= 1;
    return this.#depth === 0;
  }

  #keep(part: Uint8Array): void {
    this.#size += part.length;
    if (this.#size <= this.#maxBytes) this.#parts.push(part);
    else this.#parts = [];
  }

  #take(last: Uint8Array): RawRecord {
    this.#keep(last);
    const record: RawRecord =
      this.#size > this.#maxBytes
        ? { line: this.line, problem: tooLong(this.#maxBytes) }
        : { line: this.line, bytes: Buffer.concat(this.#parts) };
    this.#parts = [];
    this.#size = 0;
    return record;
  }
}

const tooLong = (maxBytes: number): string => `the record is larger than ${maxBytes / 1e6} MB`;

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x20) return false;
  return true;
}
