import { type Article, cleanedText } from '../../model/article.ts';
import type { CorpusEntity } from '../../model/corpus.ts';

/** One entity of followthemoney: every property is a list of texts. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: 'Article' | 'Person' | 'Organization' | 'Mention';
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const SCHEMAS: Readonly<Record<string, 'Person' | 'Organization'>> = { person: 'Person', organization: 'Organization' };

/**
 * Articles, persons, organizations and the mentions that tie them, as followthemoney has them (Aleph, nomenklatura, `ftm`).
 * It resolves mentions to persons and organizations only, so places are names of the article.
 */
export function toFtm(articles: readonly Article[], entities: readonly CorpusEntity[]): FtmEntity[] {
  const actors = entities.flatMap((entity) => {
    const schema = SCHEMAS[entity.type];
    return schema ? [{ entity, schema }] : [];
  });
  return [
    ...articles.map((article) => toArticle(article, entities)),
    ...actors.map(({ entity, schema }) => ({
      id: actorId(entity),
      schema,
      properties: toProperties({
        name: [entity.name],
        alias: entity.aliases,
        ...(schema === 'Person' ? { position: entity.roles.map(({ text }) => text) } : {}),
      }),
    })),
    ...actors.flatMap(({ entity, schema }) => toMentions(entity, schema)),
  ];
}

const articleId = (id: string): string => `corpus-article-${id}`;
const actorId = ({ type, id }: CorpusEntity): string => `corpus-${type}-${id}`;

function toArticle(article: Article, entities: readonly CorpusEntity[]): FtmEntity {
  const { title, authors, published, updated, outlet, language, url } = article.metadata;
  const named = (type: string): string[] =>
    entities.filter((entity) => entity.type === type && entity.articles.includes(article.id)).map(({ name }) => name);
  return {
    id: articleId(article.id),
    schema: 'Article',
    properties: toProperties({
      fileName: article.source === '-' ? [] : [article.source],
      title: [title?.value],
      author: authors.map(({ value }) => value),
      publishedAt: [published?.value],
      modifiedAt: [updated?.value],
      publisher: [outlet?.value],
      language: [LANGUAGES[(language?.value ?? '').split('-')[0]?.toLowerCase() ?? '']],
      sourceUrl: [url?.value],
      bodyText: [cleanedText(article)],
      peopleMentioned: named('person'),
      companiesMentioned: named('organization'),
      locationMentioned: named('place'),
    }),
  };
}

/** One mention for each form in each article. */
function toMentions(entity: CorpusEntity, schema: FtmEntity['schema']): FtmEntity[] {
  const forms = new Map(entity.mentions.map(({ article, text }) => [`${article}\n${text}`, { article, text }]));
  return [...forms.values()].map(({ article, text }, at) => ({
    id: `corpus-mention-${entity.id}-${at + 1}`,
    schema: 'Mention',
    properties: { document: [articleId(article)], name: [text], resolved: [actorId(entity)], detectedSchema: [schema] },
  }));
}

/** Without what is unknown, each value once. */
function toProperties(values: Readonly<Record<string, readonly (string | undefined)[]>>): FtmEntity['properties'] {
  const known = Object.entries(values).map(
    ([key, list]) => [key, [...new Set(list.filter((value) => value !== undefined && value !== ''))]] as const,
  );
  return Object.fromEntries(
    known.flatMap(([key, list]) => (list.length > 0 ? [[key, list.flatMap((value) => value ?? [])]] : [])),
  );
}

/** ISO 639-1 to the ISO 639-3 that followthemoney asks for. */
const LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ar ara, cs ces, da dan, de deu, el ell, en eng, es spa, fa fas, fi fin, fr fra, he heb, hi hin, hu hun, id ind, it ita, ' +
    'ja jpn, ko kor, nl nld, no nor, pl pol, pt por, ro ron, ru rus, sv swe, tr tur, uk ukr, ur urd, zh zho'
  )
    .split(', ')
    .map((pair) => pair.split(' ')),
);
