import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Annotated } from '../model/annotated.ts';
import type { DiffResult } from '../model/finding.ts';
import { collect, readAnnotated } from './articles.ts';
import { UsageError } from './errors.ts';
import type { Session } from './session.ts';
import { toAnnotated, toArticle, toDiff } from './stages.ts';

/** Two articles and what comparing them found. */
export interface Compared {
  /** Id of the pair, when the caller gave one. */
  readonly id?: string;
  readonly articles: readonly [Annotated, Annotated];
  readonly result: DiffResult;
}

/** Every pair of the articles named, in the order named. */
export async function* compareArticles(session: Session, names: readonly string[]): AsyncGenerator<Compared> {
  const articles = await collect(readAnnotated(session, names));
  if (articles.length === 1 && articles[0] && new Set(names).size < names.length) {
    yield compare(articles[0], articles[0]);
    return;
  }
  if (articles.length < 2)
    throw new UsageError('diff needs two articles; name one twice for the contradictions inside it');
  for (const [index, left] of articles.entries()) {
    for (const right of articles.slice(index + 1)) yield compare(left, right);
  }
}

/** The pairs of an NDJSON file, one at a time. */
export async function* comparePairs(session: Session, path: string): AsyncGenerator<Compared> {
  const input =
    path === '-' ? Readable.from(session.io.stdin.bytes()) : createReadStream(resolve(session.io.cwd, path));
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const { id, a, b } = JSON.parse(line) as {
      id: string;
      a: { id: string; text: string };
      b: { id: string; text: string };
    };
    const [left, right] = [a, b].map((side) =>
      toAnnotated(toArticle({ ...side, source: '-', format: 'record', declarations: [], asIs: session.asIs })),
    );
    if (left && right) yield { id, ...compare(left, right) };
  }
}

const compare = (left: Annotated, right: Annotated): Compared => ({
  articles: [left, right],
  result: toDiff(left, right),
});
