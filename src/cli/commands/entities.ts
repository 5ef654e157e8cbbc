import { Option } from 'commander';
import { groupValues } from '../../compare/value-entities.ts';
import { findCooccurrences } from '../../corpus/cooccurrence.ts';
import { resolveEntities } from '../../corpus/entities.ts';
import { english } from '../../lang/en/index.ts';
import { ENTITY_TYPES } from '../../model/annotated.ts';
import type { Cooccurrence, ListedEntity } from '../../model/corpus.ts';
import { toCooccurrenceTable } from '../../views/cooccurrences.ts';
import { toArticleEntityTable, toEntityTable } from '../../views/entities.ts';
import { toCooccurrence, toEntity } from '../../views/json/entities.ts';
import { collect } from '../articles.ts';
import type { Command } from '../command.ts';
import { toCorrect } from '../corrections/apply.ts';
import { openCorrections } from '../corrections/file.ts';
import { type ChangeOptions, isChange } from '../corrections/options.ts';
import { explainEntity } from '../entity-explanation.ts';
import { EXPORT_FORMATS, type ExportFormat, toExport } from '../entity-export.ts';
import { UsageError } from '../errors.ts';
import { findNamed, readNamed } from '../naming.ts';
import { toCount, toListOf } from '../options.ts';
import { type ArticleRows, type RowView, roomOf, writePerArticle, writeRows } from '../results.ts';
import { report, requireText, type Session } from '../session.ts';

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
  readonly cooccur?: true;
  readonly explain?: string;
  readonly format?: ExportFormat;
}

const VIEW: RowView<ListedEntity> = {
  command: 'entities',
  list: 'entities',
  record: 'entity',
  toJson: toEntity,
  toTable: toEntityTable,
};

const PAIRS: RowView<Cooccurrence> = {
  command: 'entities',
  list: 'pairs',
  record: 'pair',
  toJson: toCooccurrence,
  toTable: toCooccurrenceTable,
};

export const entities: Command<EntityOptions> = {
  arguments: '[articles...]',
  about: `Finds the people, organizations and places that articles name. All spellings of one are put together,
with the offices each is given and every place where it is named. What you know better is kept in entities.yaml in the
collection's folder, written by --merge, --split, --rename, --retype and --reject or by hand, and holds for every run.`,
  examples: [
    ['corpus entities --person', 'everybody named in the collection'],
    ['corpus entities 002 004 --org --place', 'organizations and places of two articles'],
    ['corpus entities --type date,money', 'dates and sums, each once however written'],
    ['corpus entities --min-count 3 --json', 'the often named, with every mention'],
    ['corpus entities --explain Lavrov', 'why his names are one, and who was kept apart from him'],
    ['corpus entities --person --cooccur', 'who is named with whom'],
    ['corpus entities --format gexf -o who.gexf', 'the same as a graph for Gephi'],
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
    new Option('--cooccur', 'who is named with whom in one sentence').conflicts(['perArticle']),
    new Option('--explain <entity>', 'why its names are one, and what came near').conflicts(['perArticle', 'cooccur']),
    new Option('--format <name>', 'followthemoney records or a graph of who is named with whom')
      .choices(EXPORT_FORMATS)
      .conflicts(['perArticle', 'cooccur', 'explain']),
    new Option('--reject <entities...>', 'these are no entities'),
    new Option('--merge <entities...>', 'these are one, called as the first'),
    new Option('--rename <names...>', 'an entity and its right name'),
    new Option('--retype <names...>', 'an entity and its right type'),
    new Option('--split <names...>', 'an entity, another name, and the articles that mean the other'),
  ],
  resumes: (format, { perArticle }) => format === 'ndjson' && perArticle === true,
  async run(session, args, options) {
    if (isChange(options)) await change(session, args, options);
    else if (options.perArticle) await listEach(session, args, options);
    else if (options.explain !== undefined) await explainEntity(session, args, options.explain);
    else await list(session, args, options);
    return undefined;
  },
};

async function list(session: Session, args: readonly string[], options: EntityOptions): Promise<void> {
  const { format } = options;
  if (format) requireText(session, `--format ${format}`);
  const { articles, entities: found } = await findNamed(session, args);
  const diagnostics = articles.flatMap((article) => article.diagnostics);
  const isWanted = toFilter(options);
  const named = found.filter(isWanted);
  if (format) {
    await session.out.write(toExport(format, { articles, entities: named }));
    return report(session, diagnostics);
  }
  if (options.cooccur) return writeRows(session, findCooccurrences(named, articles), diagnostics, PAIRS);
  // Bars are for the eye.
  const rows = session.format === 'csv' ? named.map(({ timeline, ...entity }) => entity) : named;
  const values = options.type?.some(isValue) ? groupValues(articles).filter(isWanted) : [];
  const toTable = (some: readonly ListedEntity[]) => toEntityTable(some, roomOf(session));
  return writeRows(session, [...rows, ...values], diagnostics, { ...VIEW, toTable });
}

/** Corrections hold for the collection: names are looked up in all of it. */
async function change(session: Session, args: readonly string[], options: EntityOptions): Promise<void> {
  if (args.length > 0) throw new UsageError('corrections hold for the whole collection; leave out the articles');
  const found = resolveEntities(await collect(readNamed(session, [])), english);
  const { changeCorrections } = await import('../corrections/change.ts');
  await writeRows(session, await changeCorrections(session, options, found), [], VIEW);
}

async function listEach(session: Session, args: readonly string[], options: EntityOptions): Promise<void> {
  const correct = toCorrect(await openCorrections(session));
  const isWanted = toFilter(options);
  const articles = readNamed(session, args);
  async function* toRows(): AsyncGenerator<ArticleRows<ListedEntity>> {
    for await (const article of articles) {
      const names = correct(resolveEntities([article], english));
      const values = options.type?.some(isValue) ? groupValues([article]) : [];
      yield { id: article.id, rows: [...names, ...values].filter(isWanted), diagnostics: article.diagnostics };
    }
  }
  await writePerArticle(session, toRows(), { ...VIEW, toTable: toArticleEntityTable });
}

const isValue = (type: ListedType): boolean => !ENTITY_TYPES.some((name) => name === type);

function toFilter({ person, org, place, type = [], minCount }: EntityOptions): (entity: ListedEntity) => boolean {
  const types = new Set<ListedType>(type);
  if (person) types.add('person');
  if (org) types.add('organization');
  if (place) types.add('place');
  const isWanted = ({ type: own, subtype }: ListedEntity): boolean =>
    types.size === 0 || types.has(own) || (subtype !== undefined && types.has(subtype));
  return (entity) => isWanted(entity) && entity.mentions.length >= minCount;
}
