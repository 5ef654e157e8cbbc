import type { Page } from '../page.ts';
import type { Run } from './cluster.ts';
import { type Column, type Features, neighbours, runningSums, toColumn, windowSums } from './columns.ts';

/** Elements that say something, by their number; every other block is 0. */
const TAGS = [
  'p',
  'li',
  'td',
  'div',
  'blockquote',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'dd',
  'dt',
];
const REGIONS = ['article', 'main', 'nav', 'aside', 'footer', 'header', 'figure', 'form', 'table'];

/** What the markup of a page adds to the columns of its text. `core` is the run in which prose is densest. */
export function markupFeatures({ paragraphs }: Page, core: Run, layout: Column): Features {
  const column = (measure: (hint: NonNullable<Page['paragraphs'][number]['hint']>) => number): Column =>
    toColumn(paragraphs.length, (index) => {
      const hint = paragraphs[index]?.hint;
      return hint ? measure(hint) : -1;
    });
  const shares = labelShares(paragraphs.slice(core.from, core.to));
  const common = [...shares].filter(([, share]) => share > 0.5).map(([label]) => label);
  const links = column(({ linkShare }) => linkShare);
  const found = new Map<string, Column>([
    ['layout', layout],
    ['links', links],
    ['tag', column(({ tag }) => TAGS.indexOf(tag) + 1)],
    ['depth of labels', column(({ labels }) => Math.min(labels.length, 60))],
    ['core labels', column(({ labels }) => sharedLabels(labels, common))],
    ['foreign labels', column(({ labels }) => foreignLabels(labels, shares))],
    ...REGIONS.map((region): [string, Column] => [
      `in ${region}`,
      column(({ regions }) => Number(regions.includes(region))),
    ]),
  ]);
  for (const by of [-2, -1, 1, 2]) {
    found.set(`layout ${by}`, neighbours(layout, by)).set(`links ${by}`, neighbours(links, by));
    found.set(`core labels ${by}`, neighbours(found.get('core labels') ?? links, by));
  }
  for (const [from, to] of [
    [-5, -1],
    [1, 5],
  ] as const) {
    found
      .set(`layout ${from}..${to}`, windowSums(runningSums(layout), from, to))
      .set(`links ${from}..${to}`, windowSums(runningSums(links), from, to));
  }
  return found;
}

/** Share of the core's words under each label. */
function labelShares(core: Page['paragraphs']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const total = core.reduce((sum, { wordStart, wordEnd }) => sum + wordEnd - wordStart, 0);
  for (const { hint, wordStart, wordEnd } of core) {
    for (const label of hint?.labels ?? []) {
      counts.set(label, (counts.get(label) ?? 0) + (wordEnd - wordStart) / Math.max(1, total));
    }
  }
  return counts;
}

/** Share of the labels common to most of the core that a line has too. */
function sharedLabels(labels: readonly string[], common: readonly string[]): number {
  return common.filter((label) => labels.includes(label)).length / Math.max(1, common.length);
}

/** Number of a line's labels that hardly any of the core has. */
const foreignLabels = (labels: readonly string[], shares: ReadonlyMap<string, number>): number =>
  Math.min(20, labels.filter((label) => (shares.get(label) ?? 0) < 0.05).length);
