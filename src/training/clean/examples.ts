import { RULES } from '../../clean/clean.ts';
import { type Decisions, decide } from '../../clean/decide.ts';
import { layoutKeys, wordingKeys } from '../../clean/learned/keys.ts';
import { type Page, toPage, wordCount } from '../../clean/page.ts';
import type { Language } from '../../lang/language.ts';
import type { TrainingPage } from './pages.ts';
import { type Shingles, toShingles } from './score.ts';

/** A training page cut into paragraphs that are told to be body or not. */
export interface PageExamples {
  readonly source: TrainingPage;
  readonly page: Page;
  readonly decided: Decisions;
  /** 1 body, 0 not, by paragraph; how much each counts. */
  readonly wanted: readonly number[];
  readonly weights: readonly number[];
  readonly wordingKeys: readonly (readonly number[])[];
  readonly layoutKeys: readonly (readonly number[])[];
  /** A number that is the same for all pages of a host, 0 to 19. */
  readonly lot: number;
  readonly gold: Shingles;
}

/** Pages of the larger set count less, so that neither decides alone. */
const SET_WEIGHT: Readonly<Record<string, number>> = { wcxb: 0.35 };

export function toExamples(source: TrainingPage, language: Language): PageExamples {
  const page = toPage(source.document, language);
  const counted = page.paragraphs.map((paragraph) => Math.min(60, wordCount(paragraph)));
  const total = Math.max(
    1,
    counted.reduce((sum, count) => sum + count, 0),
  );
  const share = SET_WEIGHT[source.set] ?? 1;
  return {
    source,
    page,
    decided: decide(page, language, RULES),
    wanted: page.paragraphs.map(({ lines: [first, last] }) => labelOf(source.labels.slice(first - 1, last))),
    // The score counts words page by page; a line of one word still has to be learned.
    weights: counted.map((count) => share * ((50 * count) / total + 0.15)),
    wordingKeys: page.paragraphs.map((paragraph) => wordingKeys(page, paragraph)),
    layoutKeys: page.paragraphs.map(({ hint }) => (hint ? layoutKeys(hint) : [])),
    lot: lotOf(source.host),
    gold: toShingles(source.body),
  };
}

/** What most lines of a paragraph are. */
function labelOf(labels: readonly (0 | 1 | null)[]): number {
  const told = labels.filter((label) => label !== null);
  return told.length > 0 && 2 * told.filter((label) => label === 1).length >= told.length ? 1 : 0;
}

/** A number from 0 to 19 that is the same for all pages of `host`. */
export function lotOf(host: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < host.length; index += 1) hash = Math.imul(hash ^ host.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % 20;
}
