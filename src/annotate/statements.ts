import { forLanguage } from '../lang/for-language.ts';
import type { Language } from '../lang/language.ts';
import type { StageCue } from '../lang/statements.ts';
import { toTerms } from '../lang/terms.ts';
import type { Annotated, Quote, Token } from '../model/annotated.ts';
import { contains, type Span, within } from '../model/span.ts';
import type { Slot, Stage, Statement } from '../model/statement.ts';
import { isCapitalAt } from '../text/capital.ts';
import { remember } from '../text/remember.ts';
import { findClauses } from './clauses.ts';

type Input = Annotated<'sentences' | 'tokens' | 'mentions' | 'entities' | 'offices' | 'values' | 'quotes'>;

/** One statement for every clause that says something: what it is about, when, how much, whether it is denied and how sure. */
export function findStatements(article: Input, language: Language): Statement[] {
  const words = readWords(article, language);
  const quotes = quoteLookup(article.quotes);
  const statements: Statement[] = [];
  for (const { sentence, tokens, start, end } of findClauses(article, language)) {
    const span = { start, end };
    const told = withAntecedent(article, tokens, language);
    const own = termsOf(told, words);
    const slots = findSlots(article, span);
    if (own.length === 0 && slots.length === 0) continue;
    const stage = stageOf(tokens, words);
    const { predicate, negated } = whatIsSaid(told, words, language);
    const quote = quotes(span);
    statements.push({
      ...span,
      sentence,
      terms: own,
      ...(predicate ? { predicate } : {}),
      slots,
      negated,
      ...(stage ? { stage } : {}),
      ...(quote === undefined ? {} : { quote }),
    });
  }
  return statements;
}

/** The tokens of an article as statements are made of them, each list by the index of the token. */
interface Words {
  readonly norms: readonly string[];
  /** What the words stand for; nothing for those of a time: they are a slot of the statement, not words to align it by. */
  readonly terms: readonly (readonly string[])[];
  readonly inTime: Uint8Array;
  readonly facts: readonly WordFacts[];
}

/** What a word says of a clause it stands in. */
interface WordFacts {
  readonly negates: boolean;
  /** Makes a negator before it deny nothing. */
  readonly unsays: boolean;
  /** Cues it is the first word of. */
  readonly stages: readonly StageCue[] | undefined;
}

const factsReader = forLanguage(({ statements }) =>
  remember(
    (word): WordFacts => ({
      negates: statements.isNegator(word),
      unsays: statements.unsaysNegation(word),
      stages: statements.stages.get(word),
    }),
  ),
);

function readWords(article: Input, language: Language): Words {
  const norms = article.tokens.map((token) => normOf(article.text, token, language));
  const inTime = tokensInTimes(article);
  const terms = toTerms(norms, language).map((own, index) => (inTime[index] ? NONE : own));
  return { norms, terms, inTime, facts: norms.map(factsReader(language)) };
}

const NONE: readonly string[] = [];

/** The terms of some tokens, each once, in order of the alphabet. */
function termsOf(tokens: readonly number[], { terms }: Words): string[] {
  const own = new Set<string>();
  for (const index of tokens) for (const term of terms[index] ?? NONE) own.add(term);
  return [...own].sort();
}

/** Tokens a relative clause may hang on: "an accord between the two countries, which was signed". */
const ANTECEDENT_TOKENS = 8;

/** The tokens of a clause, by index, behind those it hangs on if it is a relative one. */
function withAntecedent(article: Input, clause: readonly number[], { statements }: Language): readonly number[] {
  const first = clause[0] ?? 0;
  const { norm, sentence } = article.tokens[first] ?? {};
  if (norm === undefined || !statements.relatives.has(norm)) return clause;
  let from = first;
  while (from > 0 && first - from < ANTECEDENT_TOKENS && article.tokens[from - 1]?.sentence === sentence) from -= 1;
  return [...Array.from({ length: first - from }, (_, step) => from + step), ...clause];
}

/** "US" in capitals is a country, whatever "us" is. */
function normOf(text: string, token: Token, { statements, words }: Language): string {
  if (!isCapitalAt(text, token.start) || !words.stopWords.has(token.norm)) return token.norm;
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

/** Marks the tokens that are part of a time expression. */
function tokensInTimes({ tokens, values }: Input): Uint8Array {
  const times = values.filter(({ value }) => 'timex' in value);
  const inside = new Uint8Array(tokens.length);
  let next = 0;
  tokens.forEach((token, index) => {
    while ((times[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    if ((times[next]?.start ?? Number.POSITIVE_INFINITY) <= token.start) inside[index] = 1;
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
  told: readonly number[],
  { terms, facts }: Words,
  { statements }: Language,
): { predicate: string | undefined; negated: boolean } {
  const actFrom = (from: number, to: number): string | undefined => {
    for (let at = from; at < Math.min(to, told.length); at += 1) {
      for (const term of terms[told[at] ?? -1] ?? NONE) if (statements.predicates.has(term)) return term;
    }
    return undefined;
  };
  let denies = false;
  for (let at = 0; at < told.length; at += 1) {
    if (!facts[told[at] ?? -1]?.negates || facts[told[at + 1] ?? -1]?.unsays) continue;
    denies = true;
    const denied = actFrom(at + 1, at + 1 + DENIED_WITHIN);
    if (denied !== undefined) return { predicate: denied, negated: true };
  }
  const predicate = actFrom(0, told.length);
  return { predicate, negated: predicate === undefined && denies };
}

/** The longest stage phrase that stands in the words outside times; of equals the one listed first. */
function stageOf(tokens: readonly number[], { norms, inTime, facts }: Words): Stage | undefined {
  let best: StageCue | undefined;
  for (const [start, first] of tokens.entries()) {
    const cues = facts[first]?.stages;
    if (!cues || inTime[first]) continue;
    for (const cue of cues) {
      if (best && best.rank <= cue.rank) break;
      const stands = cue.words.every((word, offset) => {
        const index = tokens[start + offset];
        return index !== undefined && !inTime[index] && norms[index] === word;
      });
      if (stands) best = cue;
    }
  }
  return best?.stage;
}
