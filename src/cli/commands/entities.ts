import { Option } from 'commander';
import { groupValues } from '../../compare/value-entities.ts';
import { resolveEntities } from '../../corpus/entities.ts';
import { english } from '../../lang/en/index.ts';
import { type Annotated, ENTITY_TYPES } from '../../model/annotated.ts';
import type { ListedEntity } from '../../model/corpus.ts';
import { toEntityTable } from '../../views/entities.ts';
import { toEntity } from '../../views/json/entities.ts';
import { collect, readAnnotated } from '../articles.ts';
import type { Command } from '../command.ts';
import { toCount, toListOf } from '../options.ts';
import { type ArticleRows, type RowView, writePerArticle, writeRows } from '../results.ts';

type ListedType = ListedEntity['type'];

/** Names, then the values that are listed when asked for. */
const TYPES: readonly ListedType[] = [...ENTITY_TYPES, 'date', 'duration', 'money', 'percent', 'count'];

interface EntityOptions {
  readonly person?: true;
  readonly org?: true;
  readonly place?: true;
  readonly type?: readonly ListedType[];
  readonly minCount: number;
  readonly perArticle?: true;
}

const VIEW: RowView<ListedEntity> = {
  command: 'entities',
  list: 'entities',
  record: 'entity',
  toJson: toEntity,
  toTable: toEntityTable,
};

export const entities: Command<EntityOptions> = {
  arguments: '[articles...]',
  about: `Finds the people, organizations and places that articles name. All spellings of one are put together,
with the offices each is given and every place where it is named.`,
  examples: [
    ['corpus entities --person', 'everybody named in the collection'],
    ['corpus entities 002 004 --org --place', 'organizations and places of two articles'],
    ['corpus entities --type date,money', 'dates and sums, each once however written'],
    ['corpus entities --min-count 3 --json', 'the often named, with every mention'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--person', 'only people'),
    new Option('--org', 'only organizations'),
    new Option('--place', 'only places'),
    new Option('--type <types>', `only these: ${TYPES.join(', ')}`).argParser(toListOf(TYPES)),
    new Option('--min-count <n>', 'named at least n times').argParser(toCount(1)).default(1),
    new Option('--per-article', 'one list an article instead of one for all'),
  ],
  async run(session, args, options) {
    const isWanted = toFilter(options);
    const find = (articles: readonly Annotated[]): ListedEntity[] => {
      const values = options.type?.some(isValue) ? groupValues(articles) : [];
      return [...resolveEntities(articles, english), ...values].filter(isWanted);
    };
    if (options.perArticle) {
      await writePerArticle(session, listEach(readAnnotated(session, args), find), VIEW);
      return undefined;
    }
    const articles = await collect(readAnnotated(session, args));
    const diagnostics = articles.flatMap((article) => article.diagnostics);
    await writeRows(session, find(articles), diagnostics, VIEW);
    return undefined;
  },
};

async function* listEach(
  articles: AsyncIterable<Annotated>,
  find: (articles: readonly Annotated[]) => ListedEntity[],
): AsyncGenerator<ArticleRows<ListedEntity>> {
  for await (const article of articles) {
    yield { id: article.id, rows: find([article]), diagnostics: article.diagnostics };
  }
}

const isValue = (type: ListedType): boolean => !ENTITY_TYPES.some((name) => name === type);

function toFilter({ person, org, place, type = [], minCount }: EntityOptions): (entity: ListedEntity) => boolean {
  const types = new Set<ListedType>(type);
  if (person) types.add('person');
  if (org) types.add('organization');
  if (place) types.add('place');
  return (entity) => (types.size === 0 || types.has(entity.type)) && entity.mentions.length >= minCount;
}
