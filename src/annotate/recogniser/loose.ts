import type { ScoredSentence } from './consistency.ts';
import { isMostlyCapital } from './evidence.ts';
import { LABEL_COUNT, labelOf, NAME_KINDS } from './labels.ts';
import type { RatedSpan } from './rate.ts';
import { findRuns } from './runs.ts';
import { CASES } from './words.ts';

/** What is left in a language the weights do not know: capitals, and a guess what they name. */
const CONFIDENCE = 0.3;

/** Share of capitals among the words of an article that open no sentence from which on nouns must be written large: Spanish 0.1, German 0.35. */
const NOUNS = 0.25;

/** In fewer words a few names are a large share. */
const ENOUGH = 40;

/** Rows of capitalised words inside the sentences of an article, each as the kind of name its words look most like. */
export function findLooseSpans(sentences: readonly ScoredSentence[]): RatedSpan[][] {
  const words = sentences.flatMap(({ words: [, ...inside] }) =>
    inside.filter((word) => isWritten(word) || isWithoutCase(word)),
  );
  const large = words.filter(({ capital }) => capital).length;
  const least = large > NOUNS * Math.max(ENOUGH, words.length) ? 2 : 1;
  return sentences.map((sentence) => findRows(sentence, least));
}

/** Where every noun is large, one large word is no name; `least` words are. */
function findRows({ words, scores }: ScoredSentence, least: number): RatedSpan[] {
  if (!words.some(isWithoutCase) && isMostlyCapital(words)) return [];
  const runs = new Set(findRuns(words, false));
  return [...runs].flatMap((run) => {
    const length = run ? run.last - run.first + 1 : 0;
    if (!run || length < least || (length === 1 && opensClause(words, run.first))) return [];
    return [{ ...run, kind: likeliestKind(scores, run), confidence: CONFIDENCE }];
  });
}

const isWritten = ({ letterCase }: ScoredSentence['words'][number]): boolean => letterCase >= CASES.lower;

/** A word of letters that are neither large nor small, as those of Arabic: what is large among them stands out. */
const isWithoutCase = ({ letterCase, lower }: ScoredSentence['words'][number]): boolean =>
  letterCase === CASES.mark && lower.length > 2;

/** Any word is written large there. */
const opensClause = (words: ScoredSentence['words'], index: number): boolean =>
  words.slice(Math.max(0, index - 2), index).every((word) => word.letterCase === CASES.mark && !isWithoutCase(word));

function likeliestKind(
  scores: Float32Array,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const sums = NAME_KINDS.map((name, kind) => {
    if (name === 'other') return Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let piece = first; piece <= last; piece += 1) {
      const row = scores.subarray(piece * LABEL_COUNT + labelOf(kind, 0), piece * LABEL_COUNT + labelOf(kind, 4));
      sum += Math.max(...row);
    }
    return sum;
  });
  return sums.indexOf(Math.max(...sums));
}
