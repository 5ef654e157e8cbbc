export { type Annotator, annotate, loadAnnotator } from './annotate/annotate.ts';
export { findQuotes } from './annotate/quotes.ts';
export { findReferenceTime } from './annotate/reference-time.ts';
export { findSentences } from './annotate/sentences.ts';
export { findTokens } from './annotate/tokens.ts';
export { findValues } from './annotate/values.ts';
export { guessClasses } from './annotate/word-classes.ts';
export { clean } from './clean/clean.ts';
export { openArticleRanking, rankArticleKeywords } from './compare/article-keywords.ts';
export { rankArticlePhrases } from './compare/article-phrases.ts';
export { rankCollocates } from './compare/collocates.ts';
export { type DiffKnowledge, diff } from './compare/diff.ts';
export { rankKeywords } from './compare/keywords.ts';
export { CopyFinder, findSimilarArticles } from './compare/reuse/similar.ts';
export { keepProse } from './compare/reuse/stream.ts';
export { findReuse } from './compare/reuse.ts';
export { CollocateCounter } from './corpus/collocate-counter.ts';
export { findPatternPlaces, findPlaces, parseQuery, showPlaces } from './corpus/occurrences.ts';
export { findPhrases } from './corpus/phrases.ts';
export { TermCounter } from './corpus/term-counter.ts';
export { findTerms } from './corpus/terms.ts';
export { WordCounter } from './corpus/word-counter.ts';
export { compareValues, formatValue } from './kinds/index.ts';
export { english } from './lang/en/index.ts';
export type { Language } from './lang/language.ts';
export type * from './model/annotated.ts';
export type * from './model/article.ts';
export type * from './model/concordance.ts';
export type * from './model/corpus.ts';
export type * from './model/diagnostic.ts';
export type * from './model/document.ts';
export type * from './model/finding.ts';
export type * from './model/reuse.ts';
export type * from './model/span.ts';
export type * from './model/statement.ts';
export type * from './model/terms.ts';
export type * from './model/value.ts';
export { readHtml } from './read/html.ts';
export type { ReadOptions } from './read/options.ts';
export { isDiagnostic, type ReadDocuments, readDocuments, readStream } from './read/read.ts';
export { UnreadableError } from './read/unreadable.ts';
export { toLogRatioBound } from './text/log-ratio-bound.ts';
export {
  toBic,
  toDispersion,
  toG2,
  toJuilland,
  toLogDice,
  toLogRatio,
  toMutualInformation,
  toPairG2,
  toPerMillion,
  toTScore,
} from './text/statistics.ts';
