import type { Page } from '../page.ts';
import { densestRun, type Run } from './cluster.ts';
import { type Column, type Features, runningSums, toColumn } from './columns.ts';

/** What a paragraph that is no prose takes from a run of prose. */
const SHORT_COST = 8;
const REMOVED_COST = 20;

/** The run of paragraphs in which prose is densest. */
export function findCore(own: Features): Run {
  const [words, prose, role] = [own.get('words'), own.get('prose'), own.get('role')];
  if (!words || !prose || !role) return { from: 0, to: 0 };
  return densestRun(
    toColumn(words.length, (index) => {
      if (prose[index]) return Math.min(words[index] ?? 0, 60);
      return role[index] ? -REMOVED_COST : -SHORT_COST;
    }),
  );
}

/** Where a paragraph stands: on the page, and towards its core. */
export function placeFeatures(page: Page, own: Features, core: Run): Map<string, Column> {
  const { length } = page.paragraphs;
  const words = own.get('words') ?? new Float32Array();
  const prose = own.get('prose') ?? new Float32Array();
  const before = runningSums(words);
  const total = Math.max(1, before[length] ?? 0);
  const vocabulary = coreVocabulary(page, core);
  return new Map<string, Column>([
    ['share above', toColumn(length, (index) => (before[index] ?? 0) / total)],
    ['from top', toColumn(length, (index) => Math.min(index, 200))],
    ['from bottom', toColumn(length, (index) => Math.min(length - index, 200))],
    ['before core', toColumn(length, (index) => clamp(core.from - index, -40, 60))],
    ['after core', toColumn(length, (index) => clamp(index - core.to + 1, -40, 60))],
    ['core vocabulary', toColumn(length, (index) => sharedWords(page, index, vocabulary, core))],
    ['core share', toColumn(length, () => ((before[core.to] ?? 0) - (before[core.from] ?? 0)) / total)],
    ['page prose', new Float32Array(length).fill(prose.reduce((sum, value) => sum + value, 0))],
  ]);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** In how many paragraphs of the core each content word occurs. */
function coreVocabulary(page: Page, core: Run): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { wordStart, wordEnd } of page.paragraphs.slice(core.from, core.to)) {
    for (const word of new Set(page.words.subarray(wordStart, Math.min(wordEnd, wordStart + 200)))) {
      if (!page.stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Share of a paragraph's content words that other paragraphs of the core have. */
function sharedWords(page: Page, index: number, vocabulary: ReadonlyMap<number, number>, core: Run): number {
  const paragraph = page.paragraphs[index];
  if (!paragraph) return 0;
  const self = index >= core.from && index < core.to ? 1 : 0;
  const content = page.words
    .subarray(paragraph.wordStart, Math.min(paragraph.wordEnd, paragraph.wordStart + 80))
    .filter((word) => !page.stopWords.has(word));
  if (content.length === 0) return -1;
  return content.filter((word) => (vocabulary.get(word) ?? 0) > self).length / content.length;
}
