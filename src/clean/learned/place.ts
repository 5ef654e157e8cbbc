import type { Page } from '../page.ts';
import { densestRun, type Run } from './cluster.ts';
import { type Column, type Features, newColumn, runningSums } from './columns.ts';

/** What a paragraph that is no prose takes from a run of prose. */
const SHORT_COST = 8;
const REMOVED_COST = 20;

/** The run of paragraphs in which prose is densest. */
export function findCore(own: Features): Run {
  const [words, prose, role] = [own.get('words'), own.get('prose'), own.get('role')];
  if (!words || !prose || !role) return { from: 0, to: 0 };
  const worth = newColumn(words.length);
  for (let index = 0; index < worth.length; index += 1) {
    worth[index] = prose[index] ? Math.min(words[index] ?? 0, 60) : role[index] ? -REMOVED_COST : -SHORT_COST;
  }
  return densestRun(worth);
}

/** Where a paragraph stands: on the page, and towards its core. */
export function placeFeatures(page: Page, own: Features, core: Run): Map<string, Column> {
  const { length } = page.paragraphs;
  const words = own.get('words') ?? newColumn(0);
  const prose = own.get('prose') ?? newColumn(0);
  const before = runningSums(words);
  const total = Math.max(1, before[length] ?? 0);
  const column = (): Column => newColumn(length);
  const [above, top, bottom, beforeCore, afterCore] = [column(), column(), column(), column(), column()];
  let proseLines = 0;
  for (let index = 0; index < length; index += 1) {
    above[index] = (before[index] ?? 0) / total;
    top[index] = Math.min(index, 200);
    bottom[index] = Math.min(length - index, 200);
    beforeCore[index] = clamp(core.from - index, -40, 60);
    afterCore[index] = clamp(index - core.to + 1, -40, 60);
    proseLines += prose[index] ?? 0;
  }
  return new Map([
    ['share above', above],
    ['from top', top],
    ['from bottom', bottom],
    ['before core', beforeCore],
    ['after core', afterCore],
    ['core vocabulary', vocabularyShares(page, core)],
    ['core share', column().fill(((before[core.to] ?? 0) - (before[core.from] ?? 0)) / total)],
    ['page prose', column().fill(proseLines)],
  ]);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Words of a paragraph that make up the core's vocabulary, and that are looked up in it. */
const VOCABULARY_WORDS = 200;
const LOOKED_UP_WORDS = 80;

/** In how many paragraphs of the core each content word occurs, by its number. */
function coreVocabulary({ paragraphs, numbers, vocabulary, content }: Page, core: Run): Int32Array {
  const counts = new Int32Array(vocabulary);
  const countedIn = new Int32Array(vocabulary);
  for (let index = core.from; index < core.to; index += 1) {
    const { wordStart = 0, wordEnd = 0 } = paragraphs[index] ?? {};
    const end = Math.min(wordEnd, wordStart + VOCABULARY_WORDS);
    for (let word = wordStart; word < end; word += 1) {
      const number = numbers[word] ?? 0;
      if (!content[word] || countedIn[number] === index + 1) continue;
      countedIn[number] = index + 1;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return counts;
}

/** Share of each paragraph's content words that other paragraphs of the core have; -1 where there are no such words. */
function vocabularyShares(page: Page, core: Run): Column {
  const { paragraphs, numbers, content } = page;
  const counts = coreVocabulary(page, core);
  const shares = newColumn(paragraphs.length);
  for (let index = 0; index < shares.length; index += 1) {
    const { wordStart = 0, wordEnd = 0 } = paragraphs[index] ?? {};
    const self = index >= core.from && index < core.to ? 1 : 0;
    const end = Math.min(wordEnd, wordStart + LOOKED_UP_WORDS);
    let [total, shared] = [0, 0];
    for (let word = wordStart; word < end; word += 1) {
      if (!content[word]) continue;
      total += 1;
      if ((counts[numbers[word] ?? 0] ?? 0) > self) shared += 1;
    }
    shares[index] = total === 0 ? -1 : shared / total;
  }
  return shares;
}
