import type { Language } from '../lang/language.ts';
import { toTerms } from '../lang/terms.ts';
import type { Annotated, FoundValue, Quote } from '../model/annotated.ts';
import type { CorpusEntity } from '../model/corpus.ts';
import type { EventMatch, Finding, Side } from '../model/finding.ts';
import { contains, indexHolding, type Span, toHolder, within } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { toVector, type Vector } from '../text/vector.ts';

/** An article prepared for comparing. */
export interface Reading {
  readonly article: Annotated;
  /** Statements of every sentence, in text order. */
  readonly statements: readonly (readonly Statement[])[];
  /** Terms of every sentence, weighted. */
  readonly vectors: readonly Vector[];
  /** Id, shared by both articles, of the entity named at a span; undefined where nothing is. */
  readonly entityAt: (span: Span) => string | undefined;
  /** The first quote a span stands in. */
  readonly quoteAt: (span: Span) => Quote | undefined;
  /** Names of the article's own entities, by id. */
  readonly nameOf: ReadonlyMap<string, string>;
}

/** Two articles to compare, or one with itself. */
export interface Pair {
  readonly a: Reading;
  readonly b: Reading;
  readonly self: boolean;
  readonly event: EventMatch;
  readonly entities: readonly CorpusEntity[];
  /** How much a shared term tells: its inverse document frequency in ordinary news. Independent of the two articles. */
  readonly weigh: (term: string) => number;
  readonly language: Language;
}

/** A finding before it is ranked and numbered. */
export type Candidate = Omit<Finding, 'id'>;

/** Both articles prepared. */
export function toPair(
  articles: readonly [Annotated, Annotated],
  knowledge: Pick<Pair, 'event' | 'entities' | 'language'>,
): Pair {
  const [a, b] = articles;
  const self = a.id === b.id;
  const terms = (self ? [a] : articles).map(termsBySentence);
  const weigh = (term: string): number => knowledge.language.background.idf(term);
  const [first, second] = articles.map((article, index) =>
    toReading(
      article,
      (terms[index] ?? terms[0] ?? []).map((each) => toVector(each, weigh)),
      knowledge.entities,
    ),
  );
  if (!first || !second) throw new TypeError('a pair holds two articles');
  return { ...knowledge, a: first, b: self ? first : second, self, weigh };
}

function toReading(article: Annotated, vectors: readonly Vector[], entities: readonly CorpusEntity[]): Reading {
  const statements: Statement[][] = article.sentences.map(() => []);
  for (const statement of article.statements) statements[statement.sentence]?.push(statement);
  const byStart = new Map<number, string>();
  for (const { id, mentions } of entities) {
    for (const mention of mentions) if (mention.article === article.id) byStart.set(mention.start, id);
  }
  return {
    article,
    statements,
    vectors,
    entityAt: (span) => byStart.get(span.start),
    quoteAt: toHolder(article.quotes),
    nameOf: new Map(article.entities.map(({ id, name }) => [id, name])),
  };
}

function termsBySentence(article: Annotated): ReadonlySet<string>[] {
  const terms = article.sentences.map(() => new Set<string>());
  for (const statement of article.statements) for (const term of statement.terms) terms[statement.sentence]?.add(term);
  return terms;
}

/** The statement a span stands in, or the last one of its sentence. */
export function statementAt(reading: Reading, sentence: number, span: Span): Statement | undefined {
  const statements = reading.statements[sentence] ?? [];
  return statements.find((statement) => contains(statement, span)) ?? statements.at(-1);
}

/** How much of the rest of the sentence counts beside the clause itself. Chosen on the development pairs. */
const REST_OF_SENTENCE = 0.35;
/** At this many tokens' distance inside the clause a term counts half: a list of purchases shares every word but the nearest. */
const HALF_AT = 4;

/** What is said around a span: its clause's terms, the nearer the heavier, and the rest of the sentence's at a discount. */
export function contextOf(
  reading: Reading,
  sentence: number,
  span: Span,
  { weigh, language }: Pick<Pair, 'weigh' | 'language'>,
): Vector {
  const context = new Map<string, number>();
  for (const [term, weight] of reading.vectors[sentence] ?? []) context.set(term, weight * REST_OF_SENTENCE);
  const clause = statementAt(reading, sentence, span);
  if (!clause) return context;
  for (const term of clause.terms) context.set(term, weigh(term) * REST_OF_SENTENCE);
  const tokens = within(reading.article.tokens, clause);
  const here = tokens.findIndex(({ end }) => end > span.start);
  const last = tokens.findLastIndex(({ start }) => start < span.end);
  const terms = toTerms(
    tokens.map(({ norm }) => norm),
    language,
  );
  const inClause = new Set(clause.terms);
  terms.forEach((own, index) => {
    const distance = Math.max(here - index, index - last, 0);
    for (const term of own.filter((each) => inClause.has(each))) {
      context.set(term, Math.max(context.get(term) ?? 0, (weigh(term) * HALF_AT) / (HALF_AT + distance)));
    }
  });
  return context;
}

/** One article's side of a finding. A span outside the prose (a byline, a dateline) is its own evidence. */
export function toSide(reading: Reading, span: Span, value?: string): Side {
  const { article } = reading;
  const { start, end } = article.sentences[indexHolding(article.sentences, span)] ?? span;
  const speaker = speakerOf(reading, span);
  return {
    article: article.id,
    start: span.start,
    end: span.end,
    ...(value === undefined ? {} : { value }),
    sentence: { start, end },
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** Who says what stands at a span: by name where it is known who "he" is. */
function speakerOf({ article: { text }, quoteAt, nameOf }: Reading, span: Span): string | undefined {
  const speaker = quoteAt(span)?.speaker;
  if (!speaker) return undefined;
  const said = text.slice(speaker.start, speaker.end);
  if (/\p{Lu}/u.test(said)) return said;
  return (speaker.entity === undefined ? undefined : nameOf.get(speaker.entity)) ?? said;
}

/** A confidence of two decimals, `most` at the highest. */
export const toConfidence = (sure: number, most: number): number => Math.round(Math.min(most, sure) * 100) / 100;

/** The values of some kinds in an article. */
export const valuesOf = (reading: Reading, kinds: readonly FoundValue['value']['kind'][]): FoundValue[] =>
  reading.article.values.filter(({ value }) => kinds.includes(value.kind));

/** The values in a sentence, by its index. */
export function valuesIn({ article }: Reading, sentence: number): readonly FoundValue[] {
  const span = article.sentences[sentence];
  return span ? within(article.values, span) : [];
}
