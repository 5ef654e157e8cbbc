import { type ArticleKeyword, openArticleRanking } from '../compare/article-keywords.ts';
import { rankArticlePhrases } from '../compare/article-phrases.ts';
import { type KeywordOptions, type KeywordStatistic, rankKeywords } from '../compare/keywords.ts';
import { findTrends } from '../compare/trends.ts';
import { english } from '../lang/en/index.ts';
import type { KeywordBasis } from '../model/basis.ts';
import type { Keyword } from '../model/corpus.ts';
import type { TermCounts } from '../model/terms.ts';
import type { Trends } from '../model/trend.ts';
import { FORMULAS, formatBasis } from '../views/basis.ts';
import { toArticleKeyword, toKeyword } from '../views/json/keywords.ts';
import { toArticleKeywordTable, toKeywordTable } from '../views/keywords.ts';
import { wrapTo } from '../views/width.ts';
import type { Counted, CountOptions } from './counting.ts';
import type { Reference } from './keyword-reference.ts';
import { type ArticleRows, roomOf, writeDocument, writePerArticle, writeRows } from './results.ts';
import { report, type Session } from './session.ts';

/** What was asked for. */
export interface KeywordsOptions {
  readonly top: number;
  readonly phrases?: true;
  readonly perArticle?: true;
  readonly partial?: true;
  readonly merge?: true;
  readonly against?: string;
  readonly stat?: KeywordStatistic;
  readonly minCount: number;
  readonly minDocuments: number;
  readonly include?: RegExp;
  readonly exclude?: RegExp;
  readonly keepNumbers?: true;
  readonly stop?: string;
}

/** What was counted, how, and against what. */
export interface KeywordMaterial {
  readonly counted: Counted;
  readonly count: CountOptions;
  readonly reference?: Reference;
}

const VIEW = { command: 'keywords', list: 'keywords', record: 'keyword' };

/** Writes the keywords of all articles together, and what their figures rest on. */
export async function writeCollection(
  session: Session,
  material: KeywordMaterial,
  options: KeywordsOptions,
): Promise<void> {
  const { counted, count, reference } = material;
  const counts = count.phrases ? counted.phrases : counted.words;
  const statistic = options.stat ?? (reference ? 'g2' : 'tfidf');
  const keywords = rankKeywords(counts, {
    ...toRankOptions(options),
    minWords: count.phrases ? 2 : 1,
    distinct: count.phrases === true,
    ...(reference ? { reference: reference.counts } : {}),
  });
  const basis = toBasis(material, counts, statistic, FORMULAS[statistic] ?? statistic);
  const trends = findTrends(keywords, { dates: counted.dates, sizes: counts.sizes });
  const times = new Map(keywords.map(({ term }, at) => [term, trends.trends[at]?.periods ?? []]));
  const dated = trends.periods.length > 0;
  const toJson = (keyword: Keyword): object =>
    toKeyword(keyword, dated ? { by: trends.unit, periods: times.get(keyword.term) ?? [] } : undefined);
  if (session.format === 'json') {
    await writeDocument(session, VIEW, { basis, keywords: keywords.map(toJson) }, counted.diagnostics);
    await report(session, counted.diagnostics);
    return;
  }
  const toTable = (rows: readonly Keyword[]) =>
    toKeywordTable(rows, roomOf(session), dated ? toTimeline(trends) : undefined);
  await writeRows(session, keywords, [], { ...VIEW, toJson, toTable });
  await writeBasis(session, basis);
  await report(session, counted.diagnostics);
}

/** What is characteristic of one article shows against the others: all are counted before the first is ranked. */
export async function writeEachArticle(
  session: Session,
  material: KeywordMaterial,
  options: KeywordsOptions,
): Promise<void> {
  const { counted, count } = material;
  const context = { ...counted, background: english.background };
  const rank = toRankOptions(options);
  const rankWords = openArticleRanking(counted.words, rank);
  const lists = async function* (): AsyncGenerator<ArticleRows<ArticleKeyword>> {
    for (const { id, keys, phrases, diagnostics } of counted.articles) {
      const rows = count.phrases ? rankArticlePhrases(phrases, context, rank) : rankWords(keys);
      yield { id, rows, diagnostics };
    }
  };
  const formula = count.phrases ? 'phrases' : 'articleWords';
  await writePerArticle(session, lists(), {
    ...VIEW,
    toJson: toArticleKeyword,
    toTable: (rows) => toArticleKeywordTable(rows, roomOf(session)),
  });
  if (session.format !== 'json')
    await writeBasis(session, toBasis(material, counted.words, 'score', FORMULAS[formula] ?? ''));
}

const toRankOptions = ({ top, minCount, minDocuments, stat, include, exclude }: KeywordsOptions): KeywordOptions => ({
  top,
  minCount,
  minDocuments,
  ...(stat ? { statistic: stat } : {}),
  ...(include ? { include } : {}),
  ...(exclude ? { exclude } : {}),
});

function toBasis(
  { count, reference }: KeywordMaterial,
  counts: TermCounts,
  statistic: string,
  formula: string,
): KeywordBasis {
  const stopWords = count.phrases ? english.words.phraseStops : english.words.stopWords;
  return {
    articles: counts.sizes.size,
    words: counts.size,
    statistic,
    formula,
    stopWords: stopWords.size,
    ...(count.stopWords ? { ownStopWords: count.stopWords.size } : {}),
    ...(reference ? { reference: toReferenceBasis(reference) } : {}),
  };
}

const toReferenceBasis = ({ counts, list }: Reference): NonNullable<KeywordBasis['reference']> =>
  list === undefined ? { articles: counts.sizes.size, words: counts.size } : { list, words: counts.size };

/** Under the table on a terminal, beside the rows of a pipe. */
async function writeBasis(session: Session, basis: KeywordBasis): Promise<void> {
  const { screen, out, format } = session;
  const line = formatBasis(basis);
  if (format !== 'text' || !screen.isTerminal) return session.tell(line);
  await out.write(`${wrapTo(line, screen.columns).map(screen.paint.dim).join('\n')}\n`);
}

const toTimeline = ({ periods, trends }: Trends) => ({
  periods: periods.map(({ period }) => period),
  rates: new Map(trends.map(({ term, periods: rows }) => [term, rows.map(({ perMillion }) => perMillion)])),
});
