import { Option } from 'commander';
import { groupValues } from '../../compare/value-entities.ts';
import { resolveEntities } from '../../corpus/entities.ts';
import { english } from '../../lang/en/index.ts';
import { type Annotated, ENTITY_TYPES } from '../../model/annotated.ts';
import type { CorpusEntity, ListedEntity } from '../../model/corpus.ts';
import { toEntityTable } from '../../views/entities.ts';
import { toEntity } from '../../views/json/entities.ts';
import { collect, readLayers } from '../articles.ts';
import type { Command } from '../command.ts';
import { correctAll, toCorrect } from '../corrections/apply.ts';
import { openCorrections } from '../corrections/file.ts';
import { type ChangeOptions, isChange } from '../corrections/options.ts';
import { UsageError } from '../errors.ts';
import { toCount, toListOf } from '../options.ts';
import { type ArticleRows, type RowView, writePerArticle, writeRows } from '../results.ts';
import type { Session } from '../session.ts';

type ListedType = ListedEntity['type'];

/** Names, then the values that are listed when asked for. */
const TYPES: readonly ListedType[] = [...ENTITY_TYPES, 'date', 'duration', 'money', 'percent', 'count'];

interface EntityOptions extends ChangeOptions {
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
    ['corpus entities --merge "Foreign Office" FO', 'two of them are one; remembered in entities.yaml'],
  ],
  formats: ['json', 'ndjson', 'csv'],
  options: [
    new Option('--person', 'only people'),
    new Option('--org', 'only organizations'),
    new Option('--place', 'only places'),
    new Option('--type <types>', `only these: ${TYPES.join(', ')}`).argParser(toListOf(TYPES)),
    new Option('--min-count <n>', 'named at least n times').argParser(toCount(1)).default(1),
    new Option('--per-article', 'one list an article instead of one for all'),
    new Option('--reject <entities...>', 'these are no entities'),
    new Option('--merge <entities...>', 'these are one, called as the first'),
    new Option('--rename <names...>', 'an entity and its right name'),
    new Option('--retype <names...>', 'an entity and its right type'),
    new Option('--split <names...>', 'an entity, another name, and the articles that mean the other'),
  ],
  async run(session, args, options) {
    if (isChange(options)) return change(session, args, options);
    const isWanted = toFilter(options);
    const corrections = await openCorrections(session);
    const toRows = (articles: readonly Named[], names: readonly CorpusEntity[]): ListedEntity[] => {
      const values = options.type?.some(isValue) ? groupValues(articles) : [];
      return [...names, ...values].filter(isWanted);
    };
    if (options.perArticle) {
      const correct = toCorrect(corrections);
      const find = (article: Named): ListedEntity[] => toRows([article], correct(resolveEntities([article], english)));
      await writePerArticle(session, listEach(readNamed(session, args), find), VIEW);
      return undefined;
    }
    const articles = await collect(readNamed(session, args));
    const diagnostics = articles.flatMap((article) => article.diagnostics);
    const found = resolveEntities(articles, english);
    const names = args.length === 0 ? await correctAll(session, found, corrections) : toCorrect(corrections)(found);
    await writeRows(session, toRows(articles, names), diagnostics, VIEW);
    return undefined;
  },
};

/** Corrections hold for the collection: names are looked up in all of it. */
async function change(session: Session, args: readonly string[], options: EntityOptions): Promise<undefined> {
  if (args.length > 0) throw new UsageError('corrections hold for the whole collection; leave out the articles');
  const found = resolveEntities(await collect(readNamed(session, [])), english);
  const { changeCorrections } = await import('../corrections/change.ts');
  await writeRows(session, await changeCorrections(session, options, found), [], VIEW);
  return undefined;
}

async function* listEach(
  articles: AsyncIterable<Named>,
  find: (article: Named) => ListedEntity[],
): AsyncGenerator<ArticleRows<ListedEntity>> {
  for await (const article of articles) {
    yield { id: article.id, rows: find(article), diagnostics: article.diagnostics };
  }
}

/** What putting names together takes. */
type Named = Annotated<'mentions' | 'entities' | 'offices' | 'display' | 'values'>;

const readNamed = (session: Session, names: readonly string[]): AsyncGenerator<Named> =>
  readLayers(session, names, ['mentions', 'entities', 'offices', 'display', 'values']);

const isValue = (type: ListedType): boolean => !ENTITY_TYPES.some((name) => name === type);

function toFilter({ person, org, place, type = [], minCount }: EntityOptions): (entity: ListedEntity) => boolean {
  const types = new Set<ListedType>(type);
  if (person) types.add('person');
  if (org) types.add('organization');
  if (place) types.add('place');
  return (entity) => (types.size === 0 || types.has(entity.type)) && entity.mentions.length >= minCount;
}
