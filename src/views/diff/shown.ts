import type { Finding } from '../../model/finding.ts';
import { byAspect, type Section } from './page.ts';

/** How many findings of a section a terminal shows unasked; of what one tells, of each article. */
const LIMIT: { readonly [N in Section['name']]: number } = {
  conflict: Number.POSITIVE_INFINITY,
  compatible: 6,
  agree: 12,
  unsure: 3,
  spelling: 12,
  only: 8,
};

/** The findings of a section worth a reader's first look: none told twice, not too many. */
export function chooseShown({ name, findings }: Section): readonly Finding[] {
  if (name === 'conflict' || name === 'spelling') return findings.slice(0, LIMIT[name]);
  const sorted = [...findings].sort(byAspect);
  if (name === 'only') {
    const articles = new Set(findings.map(articleOf));
    return [...articles].flatMap((article) => sorted.filter((one) => articleOf(one) === article).slice(0, LIMIT.only));
  }
  if (name === 'unsure') sorted.sort((left, right) => right.confidence - left.confidence);
  return surestOfEach(sorted).slice(0, LIMIT[name]);
}

const articleOf = ({ sides }: Finding): string | undefined => sides[0]?.article;

/** Of findings on one place of the first article the surest: a sentence is often told again in several. */
function surestOfEach(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const [side] = finding.sides;
    const place = `${side?.article}:${side?.start}-${side?.end}`;
    const known = best.get(place);
    if (!known || known.confidence < finding.confidence) best.set(place, finding);
  }
  const chosen = new Set(best.values());
  return findings.filter((finding) => chosen.has(finding));
}
