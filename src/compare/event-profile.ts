import { toDays } from '../kinds/date.ts';
import type { Language } from '../lang/language.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Span } from '../model/span.ts';
import type { DateValue } from '../model/value.ts';
import { weekdayOf } from '../text/calendar.ts';
import { foldAccents } from '../text/fold.ts';
import { cosine, type Vector } from '../text/vector.ts';
import { findWords } from '../text/words.ts';

/** Layers an event is read from. */
export type EventArticle = Annotated<
  'sentences' | 'tokens' | 'mentions' | 'entities' | 'offices' | 'referenceTime' | 'values'
>;

/** A stretch of days since 1970, both included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** What an article tells of its event, in a form for comparing. Weights are tf-idf against ordinary news. */
export interface EventProfile {
  readonly terms: Vector;
  /** The first words, where news tells who did what and where. */
  readonly lead: Vector;
  /** Capitalised words, the parts of names. */
  readonly names: Vector;
  /** Neighbouring content words. */
  readonly phrases: Vector;
  /** Those of the first words. */
  readonly leadPhrases: Vector;
  readonly people: Vector;
  /** The people of the opening. */
  readonly leaders: Vector;
  readonly places: Vector;
  /** What is counted, and how many there are said to be: 23 pirates, 33 years of age. */
  readonly counts: ReadonlyMap<string, ReadonlySet<number>>;
  /** Days the opening sentences put their events on. */
  readonly days: readonly Days[];
  /** Weekdays of the opening, 1 is Monday. */
  readonly weekdays: ReadonlySet<number>;
  /** When it was written, as far as that is known. */
  readonly written?: Days;
  /** Counted things and their rank: "the 85th award". */
  readonly ranks: ReadonlyMap<string, number>;
  /** Those of the opening that tell one event of a series from the next: "the 12th meeting". */
  readonly meetings: ReadonlyMap<string, number>;
}

/** Content words that count as the opening. */
const LEAD = 40;

/** Sentences whose dates are taken for the event's. */
const OPENING = 6;

/** What `article` tells of its event. */
export function toEventProfile(article: EventArticle, language: Language): EventProfile {
  const words = wordsOf(article, language);
  const written = writtenOn(article);
  const dates = article.values.flatMap(({ value, sentence }) => (value.kind === 'date' ? [{ value, sentence }] : []));
  const opening = dates.filter(({ sentence }) => sentence < OPENING).map(({ value }) => value);
  const weigh = (stems: readonly string[]): Vector => toWeights(stems, language);
  return {
    terms: weigh(words.map(({ stem }) => stem)),
    lead: weigh(words.slice(0, LEAD).map(({ stem }) => stem)),
    names: weigh(words.filter(({ capital }) => capital).map(({ stem }) => stem)),
    phrases: toPhrases(words, language),
    leadPhrases: toPhrases(words.slice(0, LEAD), language),
    people: namesOf(article, language, 'person'),
    leaders: namesOf(article, language, 'person', OPENING),
    places: namesOf(article, language, 'place'),
    counts: countsOf(article),
    days: opening.flatMap(({ timex }) => (PRECISE.test(timex) ? (toDays(timex) ?? []) : [])),
    weekdays: new Set(opening.flatMap(weekdayIn)),
    ranks: ranksOf(article, () => true),
    meetings: ranksOf(article, (counted, sentence) => sentence < OPENING && language.events.series.has(counted)),
    ...(written ? { written } : {}),
  };
}

/** A day or a month of a stated year. */
const PRECISE = /^\d{4}-\d\d/;

interface Word {
  readonly stem: string;
  readonly capital: boolean;
}

/** The content words of title and text. */
function wordsOf({ text, tokens, sentences, mentions, metadata }: EventArticle, language: Language): Word[] {
  const { stopWords, stem } = language.words;
  const named = new Set(mentions.map(({ start }) => start));
  const words: Word[] = [];
  const put = (norm: string, capital: boolean): void => {
    if (!/^\p{L}/u.test(norm) || norm.length < 2 || stopWords.has(norm)) return;
    words.push({ stem: stem(foldAccents(norm)), capital });
  };
  const title = metadata.title?.value ?? '';
  for (const { start, end } of findWords(title, { start: 0, end: title.length }))
    put(foldAccents(title.slice(start, end)), false);
  for (const { start, sentence, norm } of tokens) {
    const first = sentences[sentence]?.start === start;
    put(norm, (!first || named.has(start)) && /^\p{Lu}/u.test(text.slice(start, start + 2)));
  }
  return words;
}

/** Frequencies dampened by their logarithm, times rareness. */
function toWeights(stems: readonly string[], { background }: Language): Vector {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, (1 + Math.log(count)) * background.idf(stem)]));
}

function toPhrases(words: readonly Word[], { background }: Language): Vector {
  const phrases = new Map<string, number>();
  words.forEach(({ stem }, at) => {
    const next = words[at + 1];
    if (next) phrases.set(`${stem} ${next.stem}`, background.idf(stem) + background.idf(next.stem));
  });
  return phrases;
}

/** The last words of the names of one type, weighted by rareness; a person is known by the surname. */
function namesOf(
  { text, mentions }: EventArticle,
  language: Language,
  type: 'person' | 'place',
  sentences = Number.POSITIVE_INFINITY,
): Vector {
  const last = (span: Span): string =>
    [...findWords(text, span)].map(({ start, end }) => text.slice(start, end)).at(-1) ?? '';
  const names = mentions.filter((mention) => mention.type === type && mention.sentence < sentences).map(last);
  return toWeights(
    names.map((name) => language.words.stem(foldAccents(name).replace(/'.*$/, ''))),
    language,
  );
}

/** Exact numbers of counted things; shares and sums of money are told of too many things to compare. */
function countsOf({ values }: EventArticle): ReadonlyMap<string, ReadonlySet<number>> {
  const counts = new Map<string, Set<number>>();
  for (const { value } of values) {
    if (!('low' in value) || value.low === undefined || value.low !== value.high) continue;
    if (value.kind === 'percent' || value.kind === 'money') continue;
    const counted = ('counted' in value && value.counted) || value.unit;
    if (counted) counts.set(counted, (counts.get(counted) ?? new Set()).add(value.low));
  }
  return counts;
}

function weekdayIn({ timex }: DateValue): number[] {
  const named = /^[A-Z]{4}-[A-Z]{3}-(\d)/.exec(timex)?.[1];
  if (named) return [Number(named)];
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(timex) ?? [];
  return day ? [weekdayOf({ year: Number(year), month: Number(month), day: Number(day) })] : [];
}

function writtenOn({ referenceTime }: EventArticle): Days | undefined {
  return referenceTime.iso === undefined ? undefined : toDays(referenceTime.iso);
}

function ranksOf(
  { values }: EventArticle,
  keeps: (counted: string, sentence: number) => boolean,
): ReadonlyMap<string, number> {
  return new Map(
    values.flatMap(({ value, sentence }) =>
      value.kind === 'ordinal' && value.counted && value.rank > 2 && keeps(value.counted, sentence)
        ? [[value.counted, value.rank] as const]
        : [],
    ),
  );
}

/** Cosine, 0 when one has nothing. */
export const likeness = (left: Vector, right: Vector): number => (left.size && right.size ? cosine(left, right) : 0);
