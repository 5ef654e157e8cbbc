import { Option } from 'commander';
import { findSentences } from '../../annotate/sentences.ts';
import { findTokens } from '../../annotate/tokens.ts';
import { CopyFinder, findSimilarArticles } from '../../compare/reuse/similar.ts';
import { keepProse, type Tokenized } from '../../compare/reuse/stream.ts';
import { findReuse } from '../../compare/reuse.ts';
import { english } from '../../lang/en/index.ts';
import type { Annotated } from '../../model/annotated.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReusedPassage, SimilarArticles } from '../../model/reuse.ts';
import { toPassage, toSimilarArticles } from '../../views/json/reuse.ts';
import { toPassageTable, toSimilarTable } from '../../views/reuse.ts';
import { collect, readArticles } from '../articles.ts';
import type { Command } from '../command.ts';
import { type RowView, writeDocument, writeRows } from '../results.ts';
import { report, type Session } from '../session.ts';

interface ReuseOptions {
  readonly documents?: true;
}

const PASSAGES: RowView<ReusedPassage> = {
  command: 'reuse',
  list: 'passages',
  record: 'passage',
  toJson: toPassage,
  toTable: toPassageTable,
};

const DOCUMENTS: RowView<SimilarArticles> = {
  command: 'reuse',
  list: 'documents',
  record: 'document',
  toJson: toSimilarArticles,
  toTable: toSimilarTable,
};

export const reuse: Command<ReuseOptions> = {
  arguments: '[articles...]',
  about: `Finds passages that stand in more than one place, word for word (ten words and more) or edited, in one article or
across articles. Captions and pull quotes are searched with the body. Where publication dates tell, the article that has it first
is named; where articles name a news agency, it is wire copy and the agency is named.`,
  examples: [
    ['corpus reuse', 'in the whole collection'],
    ['corpus reuse 002 004', 'what two articles share'],
    ['corpus reuse --documents', 'articles that are largely copies of one another'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [new Option('--documents', 'pairs of articles that share much of their wording')],
  async run(session, args, options) {
    if (options.documents && session.format !== 'json') return writeCopies(session, args);
    const articles = await collect(readTokens(session, args));
    const diagnostics = articles.flatMap((article) => article.diagnostics);
    const documents = options.documents ? findSimilarArticles(articles, english) : [];
    const passages = findReuse(articles, english);
    if (session.format !== 'json') await writeRows(session, passages, diagnostics, PASSAGES);
    else {
      const pairs = options.documents ? { documents: documents.map(toSimilarArticles) } : {};
      await writeDocument(session, PASSAGES, { passages: passages.map(toPassage), ...pairs }, diagnostics);
      await report(session, diagnostics);
    }
    return undefined;
  },
};

/** The articles are let go one by one: what is kept of them tells which are alike. */
async function writeCopies(session: Session, names: readonly string[]): Promise<undefined> {
  const finder = new CopyFinder(english);
  const diagnostics: Diagnostic[] = [];
  for await (const article of readProse(session, names)) {
    finder.add(article);
    diagnostics.push(...article.diagnostics);
  }
  await writeRows(session, finder.pairs(), diagnostics, DOCUMENTS);
  return undefined;
}

async function* readTokens(session: Session, names: readonly string[]): AsyncGenerator<Tokenized> {
  for await (const article of readProse(session, names)) yield { ...article, tokens: findTokens(article, english) };
}

async function* readProse(session: Session, names: readonly string[]): AsyncGenerator<Annotated<'sentences'>> {
  for await (const read of readArticles(session, names)) {
    const article = keepProse(read);
    yield { ...article, sentences: findSentences(article, english) };
  }
}
