import type { OfficeMention } from '../model/annotated.ts';
import { textOf } from '../model/span.ts';
import { groupBy } from '../text/group.ts';
import { type Candidate, type Pair, type Reading, toSide } from './reading.ts';

interface Held {
  readonly office: OfficeMention;
  readonly person: string;
  readonly key: string;
}

/** The offices both articles give to one person: the same, or two that nobody holds at one time. */
export function compareOffices(pair: Pair): Candidate[] {
  const right = groupBy(officesOf(pair.b, pair), ({ person }) => person);
  const seen = new Set<string>();
  return officesOf(pair.a, pair).flatMap((a) =>
    (right.get(a.person) ?? []).flatMap((b) => {
      if (pair.self && b.office.mention <= a.office.mention) return [];
      const id = `${a.person} ${a.key} ${b.key}`;
      if (seen.has(id)) return [];
      seen.add(id);
      return toCandidate(pair, a, b) ?? [];
    }),
  );
}

function officesOf({ article, entityAt }: Reading, pair: Pair): Held[] {
  return article.offices.flatMap((office) => {
    const mention = article.mentions[office.mention];
    const person = mention && entityAt(mention);
    const key = pair.language.statements.officeKey(textOf(article.text, office));
    return person && key ? [{ office, person, key }] : [];
  });
}

function toCandidate(pair: Pair, a: Held, b: Held): Candidate | undefined {
  const sides = [toSide(pair.a, withName(pair.a, a), a.key), toSide(pair.b, withName(pair.b, b), b.key)];
  const subject = pair.entities.find(({ id }) => id === a.person)?.name ?? '';
  const found = { aspect: 'role' as const, subject, sides };
  const offices = [coreOffice(a.key, pair), coreOffice(b.key, pair)] as const;
  if (a.key === b.key || offices[0] === offices[1]) {
    return { ...found, verdict: 'agree', rule: 'role-agree', confidence: 0.95 };
  }
  if (a.office.former !== b.office.former)
    return { ...found, verdict: 'compatible', rule: 'role-then-now', confidence: 0.6 };
  if (!exclude(offices[0], offices[1], pair))
    return { ...found, verdict: 'compatible', rule: 'role-compatible', confidence: 0.6 };
  if (pair.event.same < 0.5 && !pair.self)
    return { ...found, verdict: 'compatible', rule: 'role-then-now', confidence: 0.6 };
  return { ...found, verdict: 'conflict', severity: 'high', rule: 'role-excludes', confidence: 0.95 };
}

/** The listed office a wording holds ("special secretary ambassador" holds both; the longest first), or the wording itself. */
function coreOffice(key: string, pair: Pair): string {
  const listed = pair.language.statements.exclusiveOffices.flatMap((offices) => [...offices]);
  const held = listed
    .filter((office) => ` ${key} `.includes(` ${office} `))
    .sort((x, y) => y.length - x.length || key.indexOf(x) - key.indexOf(y));
  return held[0] ?? key;
}

const exclude = (left: string, right: string, pair: Pair): boolean =>
  left !== right &&
  pair.language.statements.exclusiveOffices.some((offices) => offices.has(left) && offices.has(right));

/** Office and name together, when they stand in one sentence: the evidence a reader wants to see. */
function withName({ article }: Reading, { office }: Held): { start: number; end: number } {
  const mention = article.mentions[office.mention];
  if (!mention) return office;
  const start = Math.min(office.start, mention.start);
  const end = Math.max(office.end, mention.end);
  return end - start < 200 ? { start, end } : office;
}
