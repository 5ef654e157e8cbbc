import { annotate, loadAnnotator } from '../annotate/annotate.ts';
import { findSentences } from '../annotate/sentences.ts';
import { findTokens } from '../annotate/tokens.ts';
import { clean } from '../clean/clean.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { InputError } from './errors.ts';
import { openArticles } from './input.ts';
import type { Session } from './session.ts';

/** The articles named on the command line, cleaned, one at a time and in the order named. What cannot be read is said and passed over. */
export async function* readArticles(session: Session, names: readonly string[]): AsyncGenerator<Article> {
  const { io, input } = session;
  let pending: Diagnostic[] = [];
  for await (const found of openArticles(names, input, io)) {
    if (found instanceof InputError) await session.fail(found.message);
    else if (!('code' in found)) {
      if (!session.isDone(found.id)) {
        const article = clean(found, english);
        yield { ...article, diagnostics: [...pending, ...article.diagnostics] };
      }
      pending = [];
      await session.progress.step();
    } else if (found.article === undefined) await session.reject(found);
    else pending.push(found);
  }
}

/** The articles named, with sentences and tokens. */
export async function* readTokenized(
  session: Session,
  names: readonly string[],
): AsyncGenerator<Annotated<'sentences' | 'tokens'>> {
  for await (const article of readArticles(session, names)) {
    const sentences = findSentences(article, english);
    yield { ...article, sentences, tokens: findTokens({ ...article, sentences }, english) };
  }
}

/** The articles named, with every layer. */
export async function* readAnnotated(session: Session, names: readonly string[]): AsyncGenerator<Annotated> {
  const annotator = await loadAnnotator(english);
  for await (const article of readArticles(session, names)) yield annotate(article, annotator);
}

/** Everything an asynchronous source gives. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}
