import type { DiffResult, Fact, FactCell, Finding, Side, Verdict } from '../model/finding.ts';

type Matched = Exclude<Verdict, 'only'>;

const VERDICTS: readonly Matched[] = ['conflict', 'compatible', 'agree'];
const COPIED = 'sentence-copied';

/**
 * The facts that pairwise findings speak of, one row each, over all articles compared: findings that share a place in an
 * article, on one aspect, tell one fact. Conflicts come first, then what most articles tell.
 */
export function gatherFacts(results: readonly DiffResult[]): Fact[] {
  const order = [...new Set(results.flatMap(({ articles }) => articles))];
  const findings = results.flatMap((result) => result.findings.filter(isOfAFact));
  const copied = new Set(results.flatMap((result) => result.findings.filter(({ rule }) => rule === COPIED).map(toKey)));
  const facts = groupByPlace(findings).map((group) => toFact(group, order, copied));
  return facts.sort(byWeight).map((fact, index) => ({ ...fact, id: `f${index + 1}` }));
}

/** Spellings, shared wording and likenesses below even odds are no facts of the story. */
const isOfAFact = ({ verdict, aspect, rule, sides }: Finding): boolean =>
  verdict !== 'only' &&
  rule !== 'sentence-related' &&
  aspect !== 'spelling' &&
  aspect !== 'reuse' &&
  new Set(sides.map(({ article }) => article)).size > 1;

/** Findings that hang together through a common side: a union-find over the places they speak of. */
function groupByPlace(findings: readonly Finding[]): Finding[][] {
  const parents = new Map<string, string>();
  const rootOf = (place: string): string => {
    const parent = parents.get(place) ?? place;
    if (parent === place) return place;
    const root = rootOf(parent);
    parents.set(place, root);
    return root;
  };
  const placeOf = ({ aspect }: Finding, { article, start }: Side): string => `${aspect} ${article} ${start}`;
  for (const finding of findings) {
    const [first, ...others] = finding.sides.map((side) => rootOf(placeOf(finding, side)));
    for (const other of others) if (first !== undefined) parents.set(other, first);
  }
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const [side] = finding.sides;
    if (!side) continue;
    const root = rootOf(placeOf(finding, side));
    groups.set(root, [...(groups.get(root) ?? []), finding]);
  }
  return [...groups.values()];
}

function toFact(group: readonly Finding[], order: readonly string[], copied: ReadonlySet<string>): Fact {
  const worst = [...group].sort(
    (x, y) => VERDICTS.indexOf(x.verdict as Matched) - VERDICTS.indexOf(y.verdict as Matched),
  );
  const [lead] = worst;
  if (!lead) throw new TypeError('a fact is gathered from at least one finding');
  const sides = group.flatMap((finding) => finding.sides).sort((x, y) => x.start - y.start);
  const cells = order.flatMap((article) => sides.find((side) => side.article === article) ?? []);
  return {
    id: '',
    verdict: lead.verdict as Matched,
    aspect: lead.aspect,
    ...(lead.severity === undefined ? {} : { severity: lead.severity }),
    subject: lead.subject,
    findings: group.map(({ id }) => id),
    cells: withMinority(cells),
    origins: countOrigins(cells, copied),
  };
}

/** Marks what fewer articles say than say the commonest; where two values are as common, neither is in the minority. */
function withMinority(cells: readonly Side[]): FactCell[] {
  const counts = new Map<string, number>();
  for (const { value = '' } of cells) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return cells.map((cell) => ({ ...cell, minority: (counts.get(cell.value ?? '') ?? 0) < most }));
}

/** Tellings that do not copy one another's sentence. */
function countOrigins(cells: readonly Side[], copied: ReadonlySet<string>): number {
  const origins: Side[][] = [];
  for (const cell of cells) {
    const same = origins.find((origin) => origin.some((other) => copied.has(keyOf(other, cell))));
    if (same) same.push(cell);
    else origins.push([cell]);
  }
  return origins.length;
}

const keyOf = (...sides: readonly Side[]): string =>
  sides
    .map(({ article, sentence }) => `${article} ${sentence.start}`)
    .sort()
    .join(' | ');

const toKey = ({ sides }: Finding): string => keyOf(...sides);

const SEVERITIES = ['high', 'medium', 'low'];

const byWeight = (left: Fact, right: Fact): number =>
  VERDICTS.indexOf(left.verdict) - VERDICTS.indexOf(right.verdict) ||
  SEVERITIES.indexOf(left.severity ?? 'low') - SEVERITIES.indexOf(right.severity ?? 'low') ||
  right.cells.length - left.cells.length;
