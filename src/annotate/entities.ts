import type { Language } from '../lang/language.ts';
import type { PeopleKnowledge } from '../lang/people.ts';
import type { Annotated, Entity, EntityType, Layers, Mention, NameDecision, NameSpan } from '../model/annotated.ts';
import { chooseNearest } from '../text/names/choose.ts';
import { type Cluster, clusterNames } from '../text/names/cluster.ts';
import { distinct, toDecision } from '../text/names/decision.ts';
import { chooseName, type WrittenForm } from '../text/names/forms.ts';

import { toIds } from '../text/names/slug.ts';
import { findNamed, type NamedSpan } from './mentions.ts';
import { findOffices } from './offices.ts';

/** Who and what an article names: its mentions, the entities they name, and the offices written beside persons. */
export function findEntities(
  article: Annotated<'sentences' | 'tokens'>,
  names: readonly NameSpan[],
  language: Language,
): Pick<Layers, 'mentions' | 'entities' | 'offices'> {
  const spans = findNamed(article, names, language.people);
  const groups = groupSpans(spans, language.people);
  const ids = toIds(groups.map(({ name }) => name));
  const owner = new Map(groups.flatMap((group, at) => group.items.map((item) => [item, ids[at] ?? ''])));
  const mentions = spans.map(({ start, end, type, sentence, confidence, metonym }, at): Mention => {
    const entity = owner.get(at) ?? '';
    return { start, end, type, sentence, entity, confidence, ...(metonym ? { metonym } : {}) };
  });
  const entities = groups.map(({ type, name, aliases, merges }, at): Entity => {
    return { id: ids[at] ?? '', type, name, aliases, ...(merges.length ? { merges } : {}) };
  });
  return { mentions, entities, offices: findOffices(article, mentions, language) };
}

interface Group {
  readonly items: readonly number[];
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly merges: readonly NameDecision[];
}

/** Groups of spans that name the same, in order of first mention. */
function groupSpans(spans: readonly NamedSpan[], people: PeopleKnowledge): Group[] {
  const types = [...new Set(spans.map(({ type }) => type))];
  const groups = types.flatMap((type) => {
    const items = spans.flatMap((span, at) => (span.type === type ? [at] : []));
    const named = items.map((at) => ({ names: spans[at]?.names ?? [] }));
    return clusterNames(named, people, chooseNearest).map((cluster) => toGroup(cluster, items, spans));
  });
  return groups.sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0));
}

function toGroup(cluster: Cluster, items: readonly number[], spans: readonly NamedSpan[]): Group {
  const own = cluster.items.map((at) => items[at] ?? 0);
  const members = own.flatMap((at) => spans[at] ?? []);
  const forms = members.map(({ written, names: [name] }): WrittenForm => ({ text: written, name, count: 1 }));
  const reasons = members.flatMap(({ reason }) => reason ?? []);
  return {
    items: own,
    type: members[0]?.type ?? 'organization',
    ...chooseName(forms),
    merges: distinct([...cluster.merges.map(toDecision), ...reasons]),
  };
}
