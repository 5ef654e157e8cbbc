import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Annotated } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import type { Session } from './session.ts';
import { toAnnotated, toArticle } from './stages.ts';

/** The articles named on the command line, cleaned, one at a time and in the order named. */
export async function* readArticles(session: Session, names: readonly string[]): AsyncGenerator<Article> {
  for await (const document of readDocuments(session, names)) yield toArticle(document);
}

/** The articles named, with every layer. */
export async function* readAnnotated(session: Session, names: readonly string[]): AsyncGenerator<Annotated> {
  for await (const article of readArticles(session, names)) yield toAnnotated(article);
}

async function* readDocuments(session: Session, names: readonly string[]): AsyncGenerator<Document> {
  if (names[0] === '-') {
    for await (const line of createInterface({ input: Readable.from(session.io.stdin.bytes()) })) {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      yield { id, source: '-', format: 'record', text, declarations: [] };
    }
    return;
  }
  const folder = join(session.io.cwd, session.corpus ?? 'corpus');
  for (const source of (await readdir(folder)).sort()) {
    const id = source.slice(0, 3);
    if (names.length > 0 && !names.includes(id)) continue;
    yield { id, source, format: 'text', text: await readFile(join(folder, source), 'utf8'), declarations: [] };
  }
}

/** Everything an asynchronous source gives. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}
