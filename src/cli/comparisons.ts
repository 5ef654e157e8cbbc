import { isDeepStrictEqual } from 'node:util';
import { type Annotator, annotate, loadAnnotator } from '../annotate/annotate.ts';
import { clean } from '../clean/clean.ts';
import { findStories } from '../compare/stories.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { DiffResult } from '../model/finding.ts';
import { claimIds } from '../read/options.ts';
import { readRecord } from '../read/record.ts';
import { collect, readAnnotated, readArticles } from './articles.ts';
import { compareTwo } from './comparing.ts';
import { type Correct, toCorrect } from './corrections/apply.ts';
import { openCorrections } from './corrections/file.ts';
import { UsageError } from './errors.ts';
import { Progress } from './progress.ts';
import { type LineRecord, readRecords } from './records.ts';
import type { Session } from './session.ts';
import { chooseStory } from './story.ts';

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
  const compare = comparer(toCorrect(await openCorrections(session)));
  const [first] = articles;
  if (articles.length < 2 && session.hasFailed()) {
    throw new UsageError('diff needs two articles that can be read');
  }
  if (first && articles.length === 1 && names.length === 2) {
    yield compare(first, first);
    return;
  }
  if (articles.length < 2) {
    throw new UsageError('diff needs two articles; name one twice to see where it contradicts itself');
  }
  yield* compareAll(articles, compare);
}

/** Every pair of the articles of one story, by its id or words of its label, among the articles named. */
export async function* compareStory(
  session: Session,
  names: readonly string[],
  wanted: string,
): AsyncGenerator<Compared> {
  const articles = await collect(readAnnotated(session, names));
  const members = new Set(chooseStory(findStories(articles, english), wanted).articles);
  const compare = comparer(toCorrect(await openCorrections(session)));
  yield* compareAll(
    articles.filter(({ id }) => members.has(id)),
    compare,
  );
}

function* compareAll(
  articles: readonly Annotated[],
  compare: (left: Annotated, right: Annotated) => Compared,
): Generator<Compared> {
  const number = numberOn();
  for (const [index, left] of articles.entries()) {
    for (const right of articles.slice(index + 1)) yield number(compare(left, right));
  }
}

const comparer =
  (correct: Correct) =>
  (left: Annotated, right: Annotated): Compared => ({
    articles: [left, right],
    result: compareTwo(left, right, correct),
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
  const compare = comparer(toCorrect(await openCorrections(session)));
  const within = sideOf(session);
  for await (const { line, fields } of readRecords(session, path)) {
    const id = String(fields['id'] ?? line);
    if (session.isDone(id)) continue;
    const articles = await readPair(fields, within, annotator);
    if (typeof articles === 'string') {
      await session.reject({ code: 'BAD_RECORD', source: path, line, reason: articles });
    } else yield { id, ...compare(...articles) };
    await session.progress.step();
  }
}

/** A session to read one article of a pair in: it is the pairs that are counted and resumed. */
const sideOf = (session: Session): Session => ({
  ...session,
  progress: new Progress(undefined, session.io.now),
  isDone: () => false,
  isReplaying: () => false,
});

/** Both articles of a pair, or why there are none. */
async function readPair(
  { a, b }: LineRecord['fields'],
  session: Session,
  annotator: Annotator,
): Promise<readonly [Annotated, Annotated] | string> {
  if (a === undefined || b === undefined) return 'it is no pair {id, a, b}';
  const claim = claimIds();
  const left = await readSide(a, { session, annotator, id: 'a', claim });
  if (typeof left === 'string') return left;
  if (isDeepStrictEqual(a, b)) return [left, left];
  const right = await readSide(b, { session, annotator, id: 'b', claim });
  return typeof right === 'string' ? right : [left, right];
}

interface SideOptions {
  readonly session: Session;
  readonly annotator: Annotator;
  /** Of a record that brings none. */
  readonly id: string;
  readonly claim: (id: string) => string;
}

/** An article by its id in the collection, or from a record. */
async function readSide(side: unknown, { session, annotator, id, claim }: SideOptions): Promise<Annotated | string> {
  if (typeof side === 'string') {
    for await (const article of readArticles(session, [side])) return annotate(article, annotator);
    return `${side} cannot be read`;
  }
  const read = await readRecord(side, { id, source: '-', asIs: session.input.asIs, claim });
  if (typeof read === 'string') return `${id}: ${read}`;
  const article = clean(read.document, annotator.language);
  return annotate({ ...article, diagnostics: [...read.diagnostics, ...article.diagnostics] }, annotator);
}
