import { resolveEntities } from '../corpus/entities.ts';
import { withDates } from '../corpus/timeline.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { CorpusEntity, Dated } from '../model/corpus.ts';
import { collect, readLayers } from './articles.ts';
import { correctAll, toCorrect } from './corrections/apply.ts';
import { openCorrections } from './corrections/file.ts';
import type { Session } from './session.ts';

/** What putting names together takes. */
export type NamingArticle = Annotated<'sentences' | 'mentions' | 'entities' | 'offices' | 'display' | 'values'>;

/** The articles named, with no other layer. */
export const readNamed = (session: Session, names: readonly string[]): AsyncGenerator<NamingArticle> =>
  readLayers(session, names, ['sentences', 'mentions', 'entities', 'offices', 'display', 'values']);

/** Articles with everybody and everything they name. */
export interface Named {
  readonly articles: readonly NamingArticle[];
  /** By number of mentions; with the dates of the articles that name them. */
  readonly entities: readonly (CorpusEntity & Dated)[];
}

/** Who is named in the articles, as the user of the collection has it. */
export async function findNamed(session: Session, args: readonly string[]): Promise<Named> {
  const corrections = await openCorrections(session);
  const articles = await collect(readNamed(session, args));
  const found = resolveEntities(articles, english);
  const entities = args.length === 0 ? await correctAll(session, found, corrections) : toCorrect(corrections)(found);
  return { articles, entities: withDates(entities, articles) };
}
