import { PhraseFolder } from '../corpus/phrases.ts';
import { TermCounter } from '../corpus/term-counter.ts';
import { WordCounter } from '../corpus/word-counter.ts';
import { english } from '../lang/en/index.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PartialCounts } from '../model/terms.ts';
import { toLine } from '../views/json/write.ts';
import { type Counted, type CountOptions, loadPhraseFinder } from './counting.ts';
import { UsageError } from './errors.ts';
import { readRecords } from './records.ts';
import type { Session } from './session.ts';

const SCHEMA = 'corpus.keywords.partial/1';

/** What some articles hold, when they appeared, and what is to be said of them. */
export interface Partial {
  /** Of phrases, each form by itself: which forms are one is known when all are there. */
  readonly counts: PartialCounts;
  readonly dates: readonly (readonly [article: string, published: string])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the articles hold, to be added to what others hold. */
export async function countPartial(
  articles: AsyncIterable<Annotated<'sentences'>>,
  options: CountOptions,
): Promise<Partial> {
  const dates: [string, string][] = [];
  const diagnostics: Diagnostic[] = [];
  const counter = options.phrases ? await openPhraseCounter() : new WordCounter(english, options);
  for await (const article of articles) {
    counter.add(article);
    if (article.metadata.published) dates.push([article.id, article.metadata.published.value]);
    diagnostics.push(...article.diagnostics);
  }
  return { counts: counter.partial(), dates, diagnostics };
}

async function openPhraseCounter(): Promise<Pick<WordCounter, 'add' | 'partial'>> {
  const counter = new TermCounter();
  const find = await loadPhraseFinder();
  return {
    add: (article) => {
      const { phrases, words } = find(article);
      const terms = phrases.map((phrase) => ({ ...phrase, key: toFormKey(phrase) }));
      counter.add(article.id, terms, words);
    },
    partial: () => counter.partial(),
  };
}

/** Writes counts as one record. */
export function writePartial(session: Session, { counts, ...partial }: Partial, options: CountOptions): Promise<void> {
  return session.out.write(toLine({ schema: SCHEMA, ...toManner(options), ...counts, ...partial }));
}

/** The partial counts in NDJSON files (`-` is standard input), added up in the order given. */
export async function mergePartials(
  session: Session,
  paths: readonly string[],
  options: CountOptions,
): Promise<Partial> {
  const counter = new TermCounter();
  const dates: (readonly [string, string])[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths.length > 0 ? paths : ['-']) {
    for await (const { line, fields } of readRecords(session, path)) {
      if (fields['schema'] !== SCHEMA) {
        await session.reject({ code: 'BAD_RECORD', source: path, line, reason: 'it is no partial count' });
        continue;
      }
      // The record is one of ours: `writePartial` made it.
      const partial = fields as unknown as PartialCounts & Omit<Partial, 'counts'> & Manner;
      requireSame(partial, toManner(options), `${path}, line ${line}`);
      counter.merge(partial);
      dates.push(...partial.dates);
      diagnostics.push(...partial.diagnostics);
    }
  }
  return { counts: counter.partial(), dates, diagnostics };
}

/** The counts as they would be had all articles been counted at once. */
export function toCounted({ counts, dates, diagnostics }: Partial, { phrases }: CountOptions): Counted {
  const counter = new TermCounter();
  const folder = new PhraseFolder();
  counter.merge(counts, phrases ? (key) => folder.foldKey(...toKeyAndForm(key), english) : undefined);
  const found = counter.counts();
  return { words: found, phrases: found, articles: [], dates: new Map(dates), diagnostics };
}

/** The key of one form of a phrase alone. */
const toFormKey = ({ key, form }: { readonly key: string; readonly form: string }): string => `${key}\t${form}`;

function toKeyAndForm(formKey: string): [key: string, form: string] {
  const [key = '', form = ''] = formKey.split('\t');
  return [key, form];
}

/** How terms are counted: counts made one way cannot be added to those made another. */
interface Manner {
  readonly phrases: boolean;
  readonly numbers: boolean;
}

const toManner = ({ phrases, keepNumbers }: CountOptions): Manner => ({
  phrases: phrases === true,
  numbers: keepNumbers === true,
});

function requireSame(partial: Manner, manner: Manner, place: string): void {
  for (const [field, option] of [
    ['phrases', '--phrases'],
    ['numbers', '--keep-numbers'],
  ] as const) {
    if (partial[field] === manner[field]) continue;
    const [say, made] = partial[field] ? ['add it', 'with'] : ['leave it out', 'without'];
    throw new UsageError(`${place} was counted ${made} ${option}; ${say} here too`);
  }
}
