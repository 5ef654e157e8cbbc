import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { type Annotator, annotate, loadAnnotator } from '../annotate/annotate.ts';
import { clean } from '../clean/clean.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { DiffResult } from '../model/finding.ts';
import { readRecord } from '../read/record.ts';
import { type RawRecord, splitLines } from '../read/record-lines.ts';
import { collect, readAnnotated, readArticles } from './articles.ts';
import { compareTwo } from './comparing.ts';
import { UsageError } from './errors.ts';
import type { Session } from './session.ts';

/** Two articles and what comparing them found. */
export interface Compared {
  /** Id of the pair, when the caller gave one. */
  readonly id?: string;
  readonly articles: readonly [Annotated, Annotated];
  readonly result: DiffResult;
}

/** Every pair of the articles named, in the order named; one named twice with itself. Findings are numbered throughout. */
export async function* compareArticles(session: Session, names: readonly string[]): AsyncGenerator<Compared> {
  const articles = await collect(readAnnotated(session, names));
  const [first] = articles;
  if (first && articles.length === 1 && names.length === 2) {
    yield compare(first, first);
    return;
  }
  if (articles.length < 2) {
    throw new UsageError('diff needs two articles; name one twice to see where it contradicts itself');
  }
  const number = numberOn();
  for (const [index, left] of articles.entries()) {
    for (const right of articles.slice(index + 1)) yield number(compare(left, right));
  }
}

const compare = (left: Annotated, right: Annotated): Compared => ({
  articles: [left, right],
  result: compareTwo(left, right),
});

/** Lets the findings of one pair count on from those before it: after `c4` comes `c5`. */
function numberOn(): (compared: Compared) => Compared {
  const counts = new Map<string, number>();
  return (compared) => {
    const findings = compared.result.findings.map((finding) => {
      const letter = finding.id.charAt(0);
      const count = (counts.get(letter) ?? 0) + 1;
      counts.set(letter, count);
      return { ...finding, id: `${letter}${count}` };
    });
    return { ...compared, result: { ...compared.result, findings } };
  };
}

/** The pairs of an NDJSON file, one at a time. A line that holds none is said and passed over. */
export async function* comparePairs(session: Session, path: string): AsyncGenerator<Compared> {
  const annotator = await loadAnnotator(english);
  for await (const line of splitLines(openPairs(session, path), LONGEST_LINE)) {
    const pair = await readPair(line, session, annotator);
    if (typeof pair === 'string') {
      await session.reject({ code: 'BAD_RECORD', source: path, line: line.line, reason: pair });
    } else yield { id: pair.id, ...compare(...pair.articles) };
  }
}

const LONGEST_LINE = 100_000_000;

interface Pair {
  readonly id: string;
  readonly articles: readonly [Annotated, Annotated];
}

function openPairs(session: Session, path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? session.io.stdin.bytes() : createReadStream(resolve(session.io.cwd, path));
}

/** The pair on a line, or why there is none. */
async function readPair(
  { bytes, problem, line }: RawRecord,
  session: Session,
  annotator: Annotator,
): Promise<Pair | string> {
  if (!bytes) return problem ?? 'it is cut off';
  const { id, a, b } = parsePair(new TextDecoder().decode(bytes));
  if (a === undefined || b === undefined) return 'it is no pair {id, a, b}';
  const left = await readSide(a, 'a', session, annotator);
  if (typeof left === 'string') return left;
  const right = isSame(a, b) ? left : await readSide(b, 'b', session, annotator);
  if (typeof right === 'string') return right;
  return { id: id === undefined ? String(line) : String(id), articles: [left, right] };
}

function parsePair(text: string): { readonly id?: unknown; readonly a?: unknown; readonly b?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** An id of the collection, or a record. */
async function readSide(
  side: unknown,
  name: string,
  session: Session,
  annotator: Annotator,
): Promise<Annotated | string> {
  if (typeof side === 'string') {
    for await (const article of readArticles(session, [side])) return annotate(article, annotator);
    return `${name}: no article`;
  }
  const read = await readRecord(side, { id: name, source: '-', asIs: session.asIs });
  if (typeof read === 'string') return `${name}: ${read}`;
  const article = clean(read.document, annotator.language);
  return annotate({ ...article, diagnostics: [...read.diagnostics, ...article.diagnostics] }, annotator);
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
