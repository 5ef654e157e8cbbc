import { formatValue } from '../kinds/index.ts';
import type { Annotated, FoundValue } from '../model/annotated.ts';
import type { ListedEntity } from '../model/corpus.ts';
import { textOf } from '../model/span.ts';
import { toIds } from '../text/names/slug.ts';

/** The dates, amounts and ranks the articles give, each once however written, by how often, then by first place. */
export function groupValues(articles: readonly Annotated<'values'>[]): ListedEntity[] {
  const groups = new Map<string, Given[]>();
  for (const article of articles) {
    for (const found of article.values) {
      if (!isStated(found)) continue;
      const key = `${found.value.kind} ${formatValue(found.value)}`;
      const group = groups.get(key);
      if (group) group.push({ article, found });
      else groups.set(key, [{ article, found }]);
    }
  }
  const sorted = [...groups.values()].sort((left, right) => right.length - left.length);
  const ids = toIds(
    sorted.map(([first]) => (first ? `${first.found.value.kind} ${formatValue(first.found.value)}` : '')),
  );
  return sorted.flatMap((given, at) => toEntity(ids[at] ?? '', given));
}

/** "Now" and "in the past" are times of the story, no dates to list. */
const isStated = ({ value }: FoundValue): boolean => value.kind !== 'date' || /^\d/.test(value.timex);

interface Given {
  readonly article: Annotated<'values'>;
  readonly found: FoundValue;
}

function toEntity(id: string, given: readonly Given[]): ListedEntity[] {
  const [first] = given;
  if (!first) return [];
  const name = formatValue(first.found.value);
  const mentions = given.map(({ article, found: { start, end } }) => {
    return { article: article.id, start, end, text: textOf(article.text, { start, end }) };
  });
  const aliases = [...new Set(mentions.map(({ text }) => text))].filter((text) => text !== name);
  const articles = [...new Set(mentions.map(({ article }) => article))];
  return [{ id, type: first.found.value.kind, name, aliases, roles: [], articles, mentions, merges: [] }];
}
