import type { NameDecision } from '../../model/annotated.ts';
import type { Cooccurrence, CorpusEntity, CorpusMention, ListedEntity, NearMiss } from '../../model/corpus.ts';

/** `Sergei Ryabkov = Sergey Ryabkov: given-name variant`. */
export const formatDecision = ({ name, to, reason }: NameDecision): string =>
  `${name}${to === undefined ? '' : ` = ${to}`}: ${reason}`;

/** One entity of `corpus entities`. */
export function toEntity(entity: ListedEntity): object {
  const { id, type, subtype, name, aliases, roles, articles, mentions, merges } = entity;
  return {
    id,
    type,
    ...(subtype ? { subtype } : {}),
    name,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    count: mentions.length,
    articles,
    ...(entity.firstSeen === undefined ? {} : { firstSeen: entity.firstSeen }),
    mentions: mentions.map(({ article, start, end, text, block }) => ({
      article,
      start,
      end,
      text,
      ...(block ? { block } : {}),
    })),
    ...(merges.length > 0 ? { merges: merges.map(formatDecision) } : {}),
  };
}

/** Two entities that are named together. */
export const toCooccurrence = ({ a, b, sentences, articles, logDice }: Cooccurrence): object => ({
  a: a.id,
  b: b.id,
  names: [a.name, b.name],
  sentences,
  articles,
  logDice: Number(logDice.toFixed(3)),
});

/** Why an entity is one: its decisions with the mentions behind them, and who was kept apart. */
export const toExplanation = (entity: CorpusEntity, nearMisses: readonly NearMiss[]): object => ({
  decisions: entity.merges.map((decision) => ({
    ...decision,
    evidence: findEvidence(decision, entity).map(({ article, start, end, text }) => ({ article, start, end, text })),
  })),
  nearMisses: nearMisses.map((miss) => ({
    id: miss.entity.id,
    type: miss.entity.type,
    name: miss.entity.name,
    forms: [miss.name, miss.other],
    score: Number(miss.score.toFixed(3)),
    reason: miss.reason,
  })),
});

/** Where the names of a decision first stand. */
export const findEvidence = ({ name, to }: NameDecision, { mentions }: CorpusEntity): CorpusMention[] =>
  [name, to].flatMap(
    (form) =>
      (form === undefined ? undefined : mentions.find(({ text }) => text === form)) ??
      (form === undefined ? undefined : mentions.find(({ text }) => text.includes(form))) ??
      [],
  );
