import type { Annotated } from '../model/annotated.ts';
import type { Cooccurrence, CorpusEntity } from '../model/corpus.ts';
import { firstFrom } from '../model/span.ts';
import { toLogDice } from '../text/statistics.ts';

/** Who is named with whom, the most often first. Pairs that share an article but no sentence are left out. */
export function findCooccurrences(
  entities: readonly CorpusEntity[],
  articles: readonly Annotated<'sentences'>[],
): Cooccurrence[] {
  const places = placesBySentence(entities, articles);
  const order = new Map(entities.map((entity, at) => [entity, at] as const));
  const own = new Map<CorpusEntity, number>();
  const pairs = new Map<string, { readonly a: CorpusEntity; readonly b: CorpusEntity; count: number }>();
  for (const named of places.values()) {
    const members = [...named].sort((x, y) => (order.get(x) ?? 0) - (order.get(y) ?? 0));
    for (const [at, a] of members.entries()) {
      own.set(a, (own.get(a) ?? 0) + 1);
      for (const b of members.slice(at + 1)) {
        const key = `${a.id}\n${b.id}`;
        const pair = pairs.get(key) ?? { a, b, count: 0 };
        pair.count += 1;
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()]
    .map(({ a, b, count }) => ({
      a,
      b,
      sentences: count,
      articles: a.articles.filter((article) => b.articles.includes(article)).length,
      logDice: toLogDice({ joint: count, left: own.get(a) ?? 0, right: own.get(b) ?? 0, size: places.size }),
    }))
    .sort((x, y) => y.sentences - x.sentences || y.articles - x.articles || y.logDice - x.logDice);
}

/** The entities each sentence names. */
function placesBySentence(
  entities: readonly CorpusEntity[],
  articles: readonly Annotated<'sentences'>[],
): ReadonlyMap<string, ReadonlySet<CorpusEntity>> {
  const sentences = new Map(articles.map((article) => [article.id, article.sentences] as const));
  const places = new Map<string, Set<CorpusEntity>>();
  for (const entity of entities) {
    for (const { article, start, block } of entity.mentions) {
      if (block !== undefined) continue;
      const key = `${article}\n${firstFrom(sentences.get(article) ?? [], start + 1) - 1}`;
      places.set(key, (places.get(key) ?? new Set<CorpusEntity>()).add(entity));
    }
  }
  return places;
}
