import { resolveTime } from '../kinds/resolve.ts';
import type { Language } from '../lang/language.ts';
import type { Found, Term } from '../lang/phrase.ts';
import type { Tense } from '../lang/times.ts';
import type { Meaning } from '../lang/values.ts';
import type { Annotated, FoundValue } from '../model/annotated.ts';
import type { DateValue, Value } from '../model/value.ts';
import { findPieces } from '../text/pieces.ts';

/** How many words before a date are searched for the tense it is told in. */
const TENSE_REACH = 14;

/** Dates, durations, amounts and ranks of every sentence, in text order and never overlapping. */
export function findValues(article: Annotated<'sentences' | 'referenceTime'>, language: Language): FoundValue[] {
  const found: FoundValue[] = [];
  let narrative: string | undefined;
  for (const [sentence, span] of article.sentences.entries()) {
    const terms = language.values.toTerms(findPieces(article.text, span));
    for (const phrase of language.values.find(terms)) {
      const value = toValue(phrase, terms, language, { reference: article.referenceTime.iso, narrative });
      if (!value) continue;
      if (value.kind === 'date' && tellsDate(value)) narrative = value.timex.slice(0, 10);
      found.push({ start: phrase.start, end: phrase.end, sentence, value });
    }
  }
  return found;
}

function toValue(
  { meaning, from }: Found<Meaning>,
  terms: readonly Term[],
  language: Language,
  known: { readonly reference: string | undefined; readonly narrative: string | undefined },
): Value | undefined {
  if (meaning.kind !== 'time') return meaning;
  const date = resolveTime(meaning.time, {
    ...known,
    tense: tenseAround(terms, from),
    holidays: language.values.holidays,
  });
  const relation = relationBefore(terms, from);
  return date && (relation ? { ...date, relation } : date);
}

/** A date later expressions ("two days later") can be counted from. */
const tellsDate = (date: DateValue): boolean => /^\d{4}/.test(date.timex) && !date.readings;

/** The tense of the last verb before the term, else of the first one behind it. */
function tenseAround(terms: readonly Term[], at: number): Tense | undefined {
  for (let distance = 1; distance <= TENSE_REACH; distance += 1) {
    const tense = tenseOf(terms[at - distance]);
    if (tense) return tense;
  }
  for (let distance = 1; distance <= TENSE_REACH; distance += 1) {
    const tense = tenseOf(terms[at + distance]);
    if (tense) return tense;
  }
  return undefined;
}

function tenseOf(term: Term | undefined): Tense | undefined {
  const tense = term?.senses.find((sense) => sense.class === 'tense')?.value;
  return tense === 'past' || tense === 'future' ? tense : undefined;
}

const RELATIONS: readonly NonNullable<DateValue['relation']>[] = ['since', 'until', 'by', 'before', 'after'];

function relationBefore(terms: readonly Term[], at: number): DateValue['relation'] {
  const said = terms[at - 1]?.senses.find((sense) => sense.class === 'relation')?.value;
  return RELATIONS.find((relation) => relation === said);
}
