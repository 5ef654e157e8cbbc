import type { Page } from '../page.ts';
import { WordCounts } from '../word-counts.ts';
import { densestRun, type Run } from './cluster.ts';
import { type Column, type Features, newColumn, runningSums, toColumn } from './columns.ts';

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
    ['core share', newColumn(length).fill(((before[core.to] ?? 0) - (before[core.from] ?? 0)) / total)],
    ['page prose', newColumn(length).fill(prose.reduce((sum, value) => sum + value, 0))],
  ]);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Words of a paragraph that make up the core's vocabulary, and that are looked up in it. */
const VOCABULARY_WORDS = 200;
const LOOKED_UP_WORDS = 80;

/** In how many paragraphs of the core each content word occurs. */
function coreVocabulary({ paragraphs, words, content }: Page, core: Run): WordCounts {
  const ranges = paragraphs
    .slice(core.from, core.to)
    .map(({ wordStart, wordEnd }) => [wordStart, Math.min(wordEnd, wordStart + VOCABULARY_WORDS)] as const);
  const counts = new WordCounts(ranges.reduce((sum, [from, to]) => sum + to - from, 0));
  for (const [index, [from, to]] of ranges.entries()) {
    for (let word = from; word < to; word += 1) if (content[word]) counts.add(words[word] ?? 0, index + 1);
  }
  return counts;
}

/** Share of a paragraph's content words that other paragraphs of the core have. */
function sharedWords({ paragraphs, words, content }: Page, index: number, vocabulary: WordCounts, core: Run): number {
  const { wordStart = 0, wordEnd = 0 } = paragraphs[index] ?? {};
  const self = index >= core.from && index < core.to ? 1 : 0;
  let total = 0;
  let shared = 0;
  for (let word = wordStart; word < Math.min(wordEnd, wordStart + LOOKED_UP_WORDS); word += 1) {
    if (!content[word]) continue;
    total += 1;
    if (vocabulary.of(words[word] ?? 0) > self) shared += 1;
  }
  return total === 0 ? -1 : shared / total;
}
