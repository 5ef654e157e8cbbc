import type { CorpusEntity } from '../../src/model/corpus.ts';

/** An entity named at these places, each an article and the words there; a name alone is named nowhere. */
export const toEntity = (
  name: string,
  type: CorpusEntity['type'] = 'person',
  ...places: readonly (readonly [article: string, text: string, start?: number])[]
): CorpusEntity => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  type,
  name,
  aliases: [...new Set(places.map(([, text]) => text))].filter((text) => text !== name),
  roles: [],
  articles: [...new Set(places.map(([article]) => article))],
  mentions: places.map(([article, text, start = 0]) => ({ article, start, end: start + text.length, text })),
  merges: [],
});
