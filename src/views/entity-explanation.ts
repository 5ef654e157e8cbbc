import type { NameDecision } from '../model/annotated.ts';
import type { CorpusEntity, CorpusMention, NearMiss } from '../model/corpus.ts';
import { groupBy } from '../text/group.ts';
import { escapeLine } from './escape.ts';
import { findEvidence, formatDecision } from './json/entities.ts';
import type { Screen } from './screen.ts';
import { wrapTo } from './width.ts';

/** One entity with the reasons behind it. */
export interface EntityExplanation {
  readonly entity: CorpusEntity;
  readonly firstSeen?: string;
  /** Others that come near, nearest first. */
  readonly nearMisses: readonly NearMiss[];
}

/** Places shown for one form, and near misses. */
const SOME = 3;
const MOST_MISSES = 8;

/** Why an entity is one: every form with its places, every merge with its evidence, and who was kept apart from it. */
export function formatEntityExplanation({ entity, firstSeen, nearMisses }: EntityExplanation, screen: Screen): string {
  const { paint } = screen;
  const count = `${entity.mentions.length} ${entity.mentions.length === 1 ? 'mention' : 'mentions'}`;
  const articles = `${entity.articles.length} ${entity.articles.length === 1 ? 'article' : 'articles'}`;
  const seen = firstSeen === undefined ? '' : `, first ${firstSeen}`;
  const lines = [
    `${paint.title(escapeLine(entity.name))} ${paint.dim(`${entity.type} · ${escapeLine(entity.id)} · ${count} in ${articles}${seen}`)}`,
    ...section('written', formatForms(entity), screen),
    ...section('said to be', formatRoles(entity), screen),
    ...section(
      'one, because',
      entity.merges.map((merge) => formatMerge(merge, entity)),
      screen,
    ),
    ...section('kept apart from', nearMisses.slice(0, MOST_MISSES).map(formatMiss), screen),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function section(head: string, rows: readonly string[], { paint, columns, isTerminal }: Screen): string[] {
  if (rows.length === 0) return [];
  const body = rows.map(escapeLine).flatMap((row) => {
    const [first = '', ...rest] = isTerminal ? wrapTo(row, columns - 4) : [row];
    return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  return ['', paint.strong(head), ...body];
}

function formatForms({ mentions }: CorpusEntity): string[] {
  return [...groupBy(mentions, ({ text }) => text)]
    .sort(([, left], [, right]) => right.length - left.length)
    .map(([form, places]) => `${form}  ${places.length}  ${formatPlaces(places)}`);
}

/** `001:426-434 (headline), 003:1290-1298, … 12 more`. */
function formatPlaces(places: readonly CorpusMention[]): string {
  const shown = places.slice(0, SOME).map(formatPlace).join(', ');
  return places.length > SOME ? `${shown}, … ${places.length - SOME} more` : shown;
}

const formatPlace = ({ article, start, end, block }: CorpusMention): string =>
  `${article}:${start}-${end}${block === undefined ? '' : ` (${block})`}`;

const formatRoles = ({ roles }: CorpusEntity): string[] =>
  roles.map(
    ({ text, article, former, when, date }) =>
      `${text}${former ? ' (former)' : ''}${when === undefined ? '' : `, ${when}`}  ${article}${date === undefined ? '' : `, ${date}`}`,
  );

/** The decision, and where both names first stand. */
function formatMerge(decision: NameDecision, entity: CorpusEntity): string {
  const evidence = findEvidence(decision, entity).map((mention) => `“${mention.text}” ${formatPlace(mention)}`);
  return formatDecision(decision) + (evidence.length > 0 ? `  [${evidence.join(' · ')}]` : '');
}

const formatMiss = ({ entity, name, other, reason }: NearMiss): string =>
  `${entity.name} (${entity.type}, ${entity.id}): “${name}” and “${other}”: ${reason}`;
