import type { Language } from '../lang/language.ts';
import type { ReusedPassage, ReuseSide } from '../model/reuse.ts';
import { byPosition, overlaps } from '../model/span.ts';
import { findNearPairs } from './reuse/near.ts';
import { findOrigin } from './reuse/origin.ts';
import { type StemSentence, toStemSentences, weighStems } from './reuse/stems.ts';
import { type Tokenized, toWordStream } from './reuse/stream.ts';
import { findRuns, toSide } from './reuse/verbatim.ts';

/** Runs of words that weigh less are names and set phrases. */
const LEAST_WEIGHT = 10;
/** A near pair says nothing new when its shorter side stands word for word in the other. */
const COVERED = 0.85;
/** Words from which a run is worth a row of its own beside the near pair it stands in. */
const WORTH = 14;

/** Passages that stand more than once, in one article or across articles, in the order of their first place. */
export function findReuse(articles: readonly Tokenized[], language: Language): ReusedPassage[] {
  const order = new Map(articles.map(({ id }, index) => [id, index]));
  const sentences = toStemSentences(articles, language);
  const weigh = weighStems(sentences, language);
  const verbatim = findVerbatim(articles, language, weigh);
  const covering = indexByArticle(verbatim);
  const near = findNearPairs(sentences, weigh)
    .map(({ left, right }) => toNearPassage(left, right))
    .filter(
      (passage) => !covering(passage).some((run) => run.words >= COVERED * passage.words && isPart(passage, run)),
    );
  const around = indexByArticle(near);
  const runs = verbatim.filter((run) => run.words >= WORTH || !around(run).some((passage) => isPart(run, passage)));
  const placeOf = ({ sides: [first] }: ReusedPassage): number => order.get(first?.article ?? '') ?? 0;
  const NOWHERE = { start: 0, end: 0 };
  const byId = new Map(articles.map((article) => [article.id, article]));
  return [...runs, ...near]
    .sort(
      (left, right) =>
        placeOf(left) - placeOf(right) || byPosition(left.sides[0] ?? NOWHERE, right.sides[0] ?? NOWHERE),
    )
    .map((passage) => {
      const origin = findOrigin(passage.sides.flatMap(({ article }) => byId.get(article) ?? []));
      return origin ? { ...passage, origin } : passage;
    });
}

/** Finds the passages that have a place in the article where another begins. */
function indexByArticle(passages: readonly ReusedPassage[]): (passage: ReusedPassage) => readonly ReusedPassage[] {
  const index = new Map<string, ReusedPassage[]>();
  for (const passage of passages) {
    for (const article of new Set(passage.sides.map((side) => side.article))) {
      const list = index.get(article);
      if (list) list.push(passage);
      else index.set(article, [passage]);
    }
  }
  return ({ sides: [first] }) => index.get(first?.article ?? '') ?? [];
}

function findVerbatim(
  articles: readonly Tokenized[],
  language: Language,
  weigh: (stem: string) => number,
): ReusedPassage[] {
  const stream = toWordStream(articles, language);
  const { words, statements } = language;
  return findRuns(stream).flatMap(({ starts, length }) => {
    const [first = 0] = starts;
    const tokens = articles[stream.owner[first] ?? 0]?.tokens ?? [];
    const from = stream.token[first] ?? 0;
    const weight = tokens
      .slice(from, from + length)
      .reduce((sum, { norm }) => sum + (words.stopWords.has(norm) ? 0 : weigh(words.stem(statements.spell(norm)))), 0);
    if (weight < LEAST_WEIGHT) return [];
    return [{ kind: 'verbatim', words: length, sides: starts.map((start) => toSide(stream, start, length)) }];
  });
}

function toNearPassage(left: StemSentence, right: StemSentence): ReusedPassage {
  return {
    kind: 'near',
    words: Math.min(left.to - left.from, right.to - right.from),
    sides: [toSentenceSide(left), toSentenceSide(right)],
  };
}

function toSentenceSide({ article, sentence }: StemSentence): ReuseSide {
  const { start, end } = article.sentences[sentence] ?? { start: 0, end: 0 };
  return { article: article.id, start, end, text: article.text.slice(start, end) };
}

/** True when all places of `passage` lie in places of `other`. */
const isPart = (passage: ReusedPassage, other: ReusedPassage): boolean =>
  passage.sides.every((side) => other.sides.some((wider) => wider.article === side.article && overlaps(wider, side)));
