import type { Language } from '../lang/language.ts';
import type { StageCue } from '../lang/statements.ts';
import { toTerms } from '../lang/terms.ts';
import type { Annotated, Quote, Token } from '../model/annotated.ts';
import { contains, type Span, within } from '../model/span.ts';
import type { Slot, Stage, Statement } from '../model/statement.ts';
import { findClauses } from './clauses.ts';

type Input = Annotated<'sentences' | 'tokens' | 'mentions' | 'entities' | 'offices' | 'values' | 'quotes'>;

/** One statement for every clause that says something: what it is about, when, how much, whether it is denied and how sure. */
export function findStatements(article: Input, language: Language): Statement[] {
  const norms = article.tokens.map((token) => normOf(article.text, token, language));
  const terms = toTerms(norms, language);
  const quotes = quoteLookup(article.quotes);
  const inTime = tokensInTimes(article);
  return findClauses(article, language).flatMap(({ sentence, tokens, ...span }) => {
    const told = [...antecedent(article, tokens[0] ?? 0, language), ...tokens];
    const own = told.flatMap((index) => (inTime.has(index) ? [] : (terms[index] ?? [])));
    const slots = findSlots(article, span);
    if (own.length === 0 && slots.length === 0) return [];
    const stage = stageOf(
      tokens.map((index) => (inTime.has(index) ? '' : (norms[index] ?? ''))),
      language,
    );
    const { predicate, negated } = whatIsSaid(
      told.map((index) => ({ word: norms[index] ?? '', terms: inTime.has(index) ? [] : (terms[index] ?? []) })),
      language,
    );
    const quote = quotes(span);
    return {
      ...span,
      sentence,
      terms: [...new Set(own)].sort(),
      ...(predicate ? { predicate } : {}),
      slots,
      negated,
      ...(stage ? { stage } : {}),
      ...(quote === undefined ? {} : { quote }),
    };
  });
}

/** Tokens a relative clause may hang on: "an accord between the two countries, which was signed". */
const ANTECEDENT_TOKENS = 8;

/** The tokens a relative clause hangs on, by index; none for any other clause. */
function antecedent({ tokens }: Input, first: number, { statements }: Language): number[] {
  if (!statements.relatives.has(tokens[first]?.norm ?? '')) return [];
  const sentence = tokens[first]?.sentence;
  return Array.from({ length: Math.min(ANTECEDENT_TOKENS, first) }, (_, back) => first - 1 - back)
    .filter((index) => tokens[index]?.sentence === sentence)
    .reverse();
}

/** "US" in capitals is a country, whatever "us" is. */
function normOf(text: string, token: Token, { statements, words }: Language): string {
  if (!words.stopWords.has(token.norm)) return token.norm;
  const raw = text.slice(token.start, token.end);
  const isName = raw.length > 1 && raw === raw.toUpperCase();
  return (isName && statements.origins.get(token.norm)) || token.norm;
}

/** Finds the quote a clause stands in or holds, for clauses asked in text order. */
function quoteLookup(quotes: readonly Quote[]): (clause: Span) => number | undefined {
  let from = 0;
  return (clause) => {
    while (from < quotes.length && (quotes[from]?.end ?? 0) <= clause.start) from += 1;
    const quote = quotes[from];
    return quote && (contains(quote, clause) || contains(clause, quote)) ? from : undefined;
  };
}

/** Tokens that are part of a time expression: they are a slot of the statement, not words to align it by. */
function tokensInTimes({ tokens, values }: Input): ReadonlySet<number> {
  const times = values.filter(({ value }) => 'timex' in value);
  const inside = new Set<number>();
  let next = 0;
  tokens.forEach((token, index) => {
    while ((times[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    if ((times[next]?.start ?? Number.POSITIVE_INFINITY) <= token.start) inside.add(index);
  });
  return inside;
}

function findSlots(article: Input, clause: Span): Slot[] {
  const names = within(article.mentions, clause).map(
    (mention): Slot => ({
      start: mention.start,
      end: mention.end,
      role: mention.type === 'place' ? 'place' : 'subject',
      entity: mention.entity,
    }),
  );
  const offices = once(within(article.offices, clause)).map(({ start, end }): Slot => ({ start, end, role: 'office' }));
  const values = within(article.values, clause).map(
    ({ start, end, value }): Slot => ({ start, end, role: 'timex' in value ? 'time' : 'amount', value }),
  );
  return [...names, ...offices, ...values].sort((left, right) => left.start - right.start);
}

/** An office shared by several is one phrase of the text. */
const once = <Place extends Span>(places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [place.start, place])).values(),
];

/** An act is denied by a negator at most this many tokens before it: "were not seriously injured", "no one was killed". */
const DENIED_WITHIN = 3;

/** The act a clause tells of, the denied one first; a clause without an act is denied as a whole. */
function whatIsSaid(
  tokens: readonly { readonly word: string; readonly terms: readonly string[] }[],
  { statements }: Language,
): { predicate: string | undefined; negated: boolean } {
  const acts = tokens.map(({ terms }) => terms.find((term) => statements.predicates.has(term)));
  const negators = tokens.flatMap(({ word }, index) =>
    statements.isNegator(word) && !statements.unsaysNegation(tokens[index + 1]?.word ?? '') ? [index] : [],
  );
  for (const at of negators) {
    const denied = acts.slice(at + 1, at + 1 + DENIED_WITHIN).find((act) => act !== undefined);
    if (denied !== undefined) return { predicate: denied, negated: true };
  }
  const predicate = acts.find((act) => act !== undefined);
  return { predicate, negated: predicate === undefined && negators.length > 0 };
}

/** The longest stage phrase that stands in the words; of equals the one listed first. */
function stageOf(words: readonly string[], { statements }: Language): Stage | undefined {
  let best: StageCue | undefined;
  for (const [start, first] of words.entries()) {
    for (const cue of statements.stages.get(first) ?? []) {
      if (best && best.rank <= cue.rank) break;
      if (cue.words.every((word, offset) => words[start + offset] === word)) best = cue;
    }
  }
  return best?.stage;
}
