import type { Language } from '../lang/language.ts';
import type { Role } from '../model/article.ts';
import { parseByline } from './byline.ts';
import { densestRun, type Run } from './cluster.ts';
import { type Column, distancesFrom, neighbours, runningSums, toColumn, windowSums } from './columns.ts';
import { parseDateStamp } from './dates.ts';
import type { Decisions } from './decide.ts';
import { markupFeatures } from './markup.ts';
import { isProse, type Page, wordCount } from './page.ts';
import { endKind, measureShape, startKind } from './shape.ts';

/** Named columns of a page, in a fixed order: what the line model sees. */
export type Features = ReadonlyMap<string, Column>;

/** Roles a rule can give before the model speaks, as numbers. */
const ROLE_NUMBERS: Partial<Record<Role, number>> = {
  boilerplate: 1,
  'reader-comment': 2,
  caption: 3,
  credit: 4,
  'pull-quote': 5,
  'publication-note': 6,
};

/** What the learned keys say of each paragraph: its wording, and on a page with markup its place. */
export interface Weighed {
  readonly wording: Column;
  readonly layout?: Column;
}

/** What is measured on every paragraph of `page`, by name; always the same names in the same order for text, and for markup. */
export function toFeatures(page: Page, decided: Decisions, language: Language, { wording, layout }: Weighed): Features {
  const own = ownFeatures(page, decided, language, wording);
  const core = findCore(own);
  const markup = layout ? markupFeatures(page, core, layout) : [];
  return new Map([...own, ...placeFeatures(page, own, core), ...surroundings(own), ...markup]);
}

function ownFeatures(page: Page, decided: Decisions, { cleaning }: Language, wording: Column): Map<string, Column> {
  const { paragraphs } = page;
  const { text } = page.document;
  const shapes = paragraphs.map(({ start, end }) => measureShape(text, start, end));
  const copies = countCopies(page);
  const column = (measure: (index: number) => number): Column => toColumn(paragraphs.length, measure);
  const share = (measure: (shape: (typeof shapes)[number]) => number, of: 'length' | 'letters' | 'words'): Column =>
    column((index) => {
      const [shape, paragraph] = [shapes[index], paragraphs[index]];
      if (!shape || !paragraph) return 0;
      return measure(shape) / Math.max(1, of === 'words' ? Math.min(wordCount(paragraph), 330) : shape[of]);
    });
  const each = (measure: (paragraph: (typeof paragraphs)[number]) => number): Column =>
    column((index) => (paragraphs[index] ? measure(paragraphs[index]) : 0));
  return new Map<string, Column>([
    ['words', each((paragraph) => Math.min(wordCount(paragraph), 300))],
    ['wording', wording],
    ['role', column((index) => ROLE_NUMBERS[decided[index]?.role ?? 'body'] ?? 0)],
    ['prose', column((index) => Number(!decided[index] && isProse(paragraphs[index] ?? NOTHING)))],
    ['closed', each(({ closed }) => Number(closed))],
    ['title-like', each((paragraph) => Number(isTitleLike(paragraph)))],
    ['end', each(({ start, end }) => endKind(text, start, end))],
    ['start', each(({ start }) => startKind(text, start))],
    ['gap', each(({ gap }) => Math.min(gap, 4))],
    ['stop words', each((paragraph) => stopShare(page, paragraph))],
    ['capitals', share(({ capitals }) => capitals, 'letters')],
    ['capitalised', share(({ capitalised }) => capitalised, 'words')],
    ['digits', share(({ digits }) => digits, 'length')],
    ['commas', share(({ commas }) => commas, 'words')],
    ['stops', share(({ stops }) => stops, 'words')],
    ['quotes', share(({ quotes }) => quotes, 'words')],
    ['separators', share(({ separators }) => separators, 'words')],
    ['signs', share(({ signs }) => signs, 'words')],
    ['brackets', share(({ brackets }) => brackets, 'words')],
    ['letters', share(({ letters }) => letters, 'words')],
    ['copies', column((index) => copies[index] ?? 0)],
    ['date', each((paragraph) => dateKind(paragraph.text, cleaning))],
    ['byline', each((paragraph) => Number(parseByline(paragraph.text, cleaning) !== undefined))],
  ]);
}

/** A line as long as a headline and as open at its end. */
function isTitleLike(paragraph: Page['paragraphs'][number]): boolean {
  const words = wordCount(paragraph);
  return !paragraph.closed && words >= 4 && words <= 22;
}

const NOTHING = {
  index: 0,
  start: 0,
  end: 0,
  lines: [0, 0],
  text: '',
  wordStart: 0,
  wordEnd: 0,
  closed: false,
  gap: 0,
} as const;

/** 0 no date, 1 a date among other words, 2 nothing but a date. */
function dateKind(text: string, cleaning: Language['cleaning']): number {
  const stamp = parseDateStamp(text, cleaning);
  return stamp ? 1 + Number(stamp.alone) : 0;
}

/** Words that are looked at for their share of stop words. */
const STOP_SAMPLE = 60;

function stopShare(page: Page, { wordStart, wordEnd }: Page['paragraphs'][number]): number {
  const sample = page.words.subarray(wordStart, Math.min(wordEnd, wordStart + STOP_SAMPLE));
  return sample.filter((word) => page.stopWords.has(word)).length / Math.max(1, sample.length);
}

/** How often each paragraph's words fill a paragraph of the page; at most 9. */
function countCopies(page: Page): Float32Array {
  const keys = page.paragraphs.map(({ wordStart, wordEnd }) =>
    page.words.subarray(wordStart, wordEnd).reduce((key, word) => (Math.imul(key, 31) + word) | 0, wordEnd - wordStart),
  );
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Float32Array.from(keys, (key) => Math.min(9, counts.get(key) ?? 0));
}

/** What a paragraph that is no prose takes from a run of prose. */
const SHORT_COST = 8;
const REMOVED_COST = 20;

/** The run of paragraphs in which prose is densest. */
function findCore(own: Features): Run {
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
function placeFeatures(page: Page, own: Features, core: Run): Map<string, Column> {
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
    ['page prose', toColumn(length, () => prose.reduce((sum, value) => sum + value, 0))],
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

/** Measures whose neighbours count too, and those that count in windows. */
const NEIGHBOURED = ['words', 'wording', 'prose', 'role', 'end', 'gap', 'capitalised', 'date', 'byline'];
const WINDOWED = ['prose', 'wording', 'words', 'closed', 'title-like'];

function surroundings(own: Features): Map<string, Column> {
  const found = new Map<string, Column>();
  for (const name of NEIGHBOURED) {
    const column = own.get(name) ?? new Float32Array();
    for (const by of [-3, -2, -1, 1, 2, 3]) found.set(`${name} ${by}`, neighbours(column, by));
  }
  for (const name of WINDOWED) {
    const column = own.get(name) ?? new Float32Array();
    for (const [from, to] of [
      [-5, -1],
      [1, 5],
      [-15, -1],
      [1, 15],
    ] as const) {
      found.set(`${name} ${from}..${to}`, windowSums(column, from, to));
    }
  }
  for (const [name, column] of headings(own)) found.set(name, column);
  const prose = own.get('prose') ?? new Float32Array();
  const removed = (own.get('role') ?? new Float32Array()).map((role) => Number(role > 0));
  found.set('prose above', distancesFrom(prose, 30)).set('prose below', distancesFrom(prose, 30, true));
  found.set('removed above', distancesFrom(removed, 30)).set('removed below', distancesFrom(removed, 30, true));
  return found;
}

/** Longest line that may head a part of the page, in words. */
const LONGEST_HEADING = 7;

/** How the nearest short line above is worded, and how the worst worded one of the last thirty. */
function headings(own: Features): [string, Column][] {
  const words = own.get('words') ?? new Float32Array();
  const wording = own.get('wording') ?? new Float32Array();
  const heads = words.map((count, index) => Number(count <= LONGEST_HEADING && !own.get('closed')?.[index]));
  const distance = distancesFrom(heads, 30);
  const nearest = toColumn(words.length, (index) => {
    const above = index - (distance[index] ?? 0);
    return heads[above] ? (wording[above] ?? 0) : 0;
  });
  const worst = toColumn(words.length, (index) => {
    let lowest = 0;
    for (let above = Math.max(0, index - 30); above <= index; above += 1) {
      if (heads[above]) lowest = Math.min(lowest, wording[above] ?? 0);
    }
    return lowest;
  });
  return [
    ['heading above', nearest],
    ['heading distance', distance],
    ['worst heading', worst],
  ];
}
