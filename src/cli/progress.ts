import type { Stream } from './io.ts';

/** A run shorter than this needs no progress. */
const PATIENCE_MS = 500;
/** Time between two looks at the line. */
const REDRAW_MS = 200;

const ERASE = '\r\u001b[2K';

/** How far a run has come, told on a person's terminal by one line that is wiped before anything else is written. */
export class Progress {
  #articles = 0;
  #expected: number | undefined;
  #shown = false;
  #drawn: number;
  readonly #began: number;
  readonly #stream: Stream | undefined;
  readonly #now: () => number;

  /** Without a stream it only counts. `now` gives milliseconds. */
  constructor(stream: Stream | undefined, now: () => number) {
    this.#stream = stream;
    this.#now = now;
    this.#began = now();
    this.#drawn = this.#began + PATIENCE_MS - REDRAW_MS;
  }

  /** Articles done so far. */
  get articles(): number {
    return this.#articles;
  }

  /** Makes known how many articles are to come, if every input holds one. */
  expect(articles: number): void {
    this.#expected = articles;
  }

  /** Counts one article. */
  async step(): Promise<void> {
    this.#articles += 1;
    const now = this.#now();
    if (!this.#stream || now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    this.#shown = true;
    await this.#stream.write(`${ERASE}${formatProgress(this.#articles, now - this.#began, this.#expected)}`);
  }

  /** Wipes the line, so that something else can be written. */
  async clear(): Promise<void> {
    if (!this.#shown) return;
    this.#shown = false;
    await this.#stream?.write(ERASE);
  }
}

/** "corpus: 412 of 10,000 articles, 25/s, 6:23 left"; `expected` that was passed says nothing of what is to come. */
export function formatProgress(articles: number, elapsed: number, expected: number | undefined): string {
  const rate = (articles * 1000) / Math.max(1, elapsed);
  const known = expected !== undefined && expected >= articles;
  const count = known ? `${group(articles)} of ${group(expected)} articles` : `${group(articles)} articles`;
  const left = known ? `, ${formatDuration((expected - articles) / rate)} left` : '';
  return `corpus: ${count}, ${group(Number(rate.toPrecision(2)))}/s${left}`;
}

const group = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

function formatDuration(seconds: number): string {
  const [whole, pad] = [Math.ceil(seconds), (part: number): string => String(part).padStart(2, '0')];
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}
