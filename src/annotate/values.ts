import { resolveTime } from '../kinds/resolve.ts';
import type { TimeContext } from '../kinds/time-context.ts';
import type { Language } from '../lang/language.ts';
import type { Found, Term } from '../lang/phrase.ts';
import type { TimeExpression } from '../lang/times.ts';
import type { Meaning } from '../lang/values.ts';
import type { Annotated, FoundValue } from '../model/annotated.ts';
import type { DateValue, Value } from '../model/value.ts';
import { findPhrases, type Phrases } from './phrases.ts';
import { tenseAround } from './tense.ts';

/** The dates told so far. */
interface Story {
  readonly narrative?: string;
  readonly narrativeDay?: string;
}

/** Dates, durations, amounts and ranks of every sentence, in text order and never overlapping. */
export function findValues(
  article: Annotated<'sentences' | 'referenceTime'>,
  language: Language,
  phrases: readonly Phrases[] = findPhrases(article, language),
): FoundValue[] {
  const found: FoundValue[] = [];
  let story: Story = {};
  const known = { reference: article.referenceTime.iso, holidays: language.values.holidays };
  for (const [sentence, read] of phrases.entries()) {
    const values = toValues(read.found, read.terms, known, story);
    for (const [index, { start, end }] of read.found.entries()) {
      const value = values[index];
      if (value) found.push({ start, end, sentence, value });
    }
    story = values.reduce(continueStory, story);
  }
  return found;
}

/** The value of every phrase of a sentence; those that count from another date are read last. */
function toValues(
  phrases: readonly Found<Meaning>[],
  terms: readonly Term[],
  known: TimeContext,
  story: Story,
): (Value | undefined)[] {
  const values = phrases.map((phrase) => (isNarrative(phrase.meaning) ? undefined : toValue(phrase, terms, known)));
  let told = story;
  /** The day told last before the phrase, or else the first one after it. */
  let day = values.find(tellsDay);
  for (const [index, phrase] of phrases.entries()) {
    if (isNarrative(phrase.meaning)) {
      const beside = isClock(phrase.meaning) ? day?.timex.slice(0, 10) : undefined;
      values[index] = toValue(phrase, terms, { ...known, ...told, ...(beside ? { narrativeDay: beside } : {}) });
    }
    const value = values[index];
    told = continueStory(told, value);
    if (tellsDay(value)) day = value;
  }
  return values;
}

const timeOf = (meaning: Meaning): TimeExpression | undefined => (meaning.kind === 'time' ? meaning.time : undefined);

function isNarrative(meaning: Meaning): boolean {
  const time = timeOf(meaning);
  return time?.form === 'offset' && time.from === 'narrative';
}

/** A bare clock time takes the day its own sentence tells, wherever it stands: "at 10:35 a.m. (0735 GMT) Friday". */
function isClock(meaning: Meaning): boolean {
  const time = timeOf(meaning);
  return time?.form === 'offset' && time.count === 0 && time.clock?.hour !== undefined;
}

const tellsDate = (value: Value | undefined): value is DateValue =>
  value?.kind === 'date' && /^\d{4}/.test(value.timex) && !value.readings;

const tellsDay = (value: Value | undefined): value is DateValue =>
  tellsDate(value) && /^\d{4}-\d\d-\d\d/.test(value.timex);

function continueStory(story: Story, value: Value | undefined): Story {
  if (!tellsDate(value)) return story;
  const narrative = value.timex.slice(0, 10);
  return tellsDay(value) ? { narrative, narrativeDay: narrative } : { ...story, narrative };
}

function toValue({ meaning, from, to }: Found<Meaning>, terms: readonly Term[], known: TimeContext): Value | undefined {
  if (meaning.kind !== 'time') return meaning;
  const date = resolveTime(meaning.time, { ...known, tense: tenseAround(terms, from, to) });
  const relation = relationBefore(terms, from);
  return date && (relation ? { ...date, relation } : date);
}

const RELATIONS: readonly NonNullable<DateValue['relation']>[] = ['since', 'until', 'by', 'before', 'after'];

function relationBefore(terms: readonly Term[], at: number): DateValue['relation'] {
  const said = terms[at - 1]?.senses.find((sense) => sense.class === 'relation')?.value;
  return RELATIONS.find((relation) => relation === said);
}
