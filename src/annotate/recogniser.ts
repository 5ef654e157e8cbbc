import { gunzipSync } from 'node:zlib';
import type { Language } from '../lang/language.ts';
import type { NameKnowledge } from '../lang/names.ts';
import type { Annotated, NameSpan } from '../model/annotated.ts';
import { type Span, textOf } from '../model/span.ts';
import { withoutHidden } from '../text/hidden.ts';
import { decodeClusters } from './recogniser/clusters.ts';
import { type ScoredSentence, settleWords } from './recogniser/consistency.ts';
import { splitAtHyphens } from './recogniser/hyphens.ts';
import { findIslands } from './recogniser/islands.ts';
import { NAME_KINDS } from './recogniser/labels.ts';
import { findLooseSpans } from './recogniser/loose.ts';
import { findMetonyms } from './recogniser/metonyms.ts';
import { findPieces } from './recogniser/pieces.ts';
import { findRatedSpans, type RatedSpan } from './recogniser/rate.ts';
import { sentenceScorer } from './recogniser/score.ts';
import { toSteps } from './recogniser/steps.ts';
import { toType } from './recogniser/types.ts';
import { decodeWeights } from './recogniser/weights.ts';
import { type WordFacts, wordReader } from './recogniser/words.ts';

/** Finds the spans of an article that name somebody or something. */
export interface NameFinder {
  /**
   * Names in text order, not overlapping, none across a sentence. In an article that is `foreign` to the language they are
   * rows of capitals, marked by a low confidence.
   */
  readonly find: (article: Annotated<'sentences'>, foreign?: boolean) => readonly NameSpan[];
}

/** The recogniser of a language, with its weights read in. */
export async function loadNameFinder(language: Language): Promise<NameFinder> {
  const names = await language.names();
  const weights = decodeWeights(gunzipSync(names.weights));
  const score = sentenceScorer(weights);
  const read = wordReader(names, decodeClusters(gunzipSync(names.clusters)));
  const steps = toSteps(weights.transitions);

  const decode = (scored: readonly ScoredSentence[]): RatedSpan[][] => {
    const islands = scored.map(findIslands);
    const settled = settleWords(islands.flat(), steps);
    let next = 0;
    return islands.map((row) =>
      row.flatMap(({ from }) => {
        const island = settled[next++];
        return island ? findRatedSpans(island, steps).map((span) => moved(span, from)) : [];
      }),
    );
  };

  const find = ({ text, sentences }: Annotated<'sentences'>, foreign = false): NameSpan[] => {
    const stretches = sentences.flatMap((sentence, at) => inStretches(findPieces(text, sentence, language), at));
    const words = stretches.map(({ pieces }) => pieces.map((piece) => read(withoutHidden(textOf(text, piece)))));
    const scored = score(words).map((scores, at) => ({ words: words[at] ?? [], scores }));
    const spans = foreign ? findLooseSpans(scored) : decode(scored);
    return stretches.flatMap((stretch, at) => {
      const found = spans[at] ?? [];
      return found.length > 0 ? toNames(found, { ...stretch, words: words[at] ?? [], names }) : [];
    });
  };
  return { find };
}

const moved = (span: RatedSpan, by: number): RatedSpan => ({ ...span, first: span.first + by, last: span.last + by });

interface Stretch {
  readonly pieces: readonly Span[];
  readonly sentence: number;
}

/** Longer than any sentence; a table or a text without stops is read in parts, so that memory stays small. */
const LONGEST = 1000;

function inStretches(pieces: readonly Span[], sentence: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < pieces.length; from += LONGEST) {
    stretches.push({ pieces: pieces.slice(from, from + LONGEST), sentence });
  }
  return stretches;
}

interface Place extends Stretch {
  readonly words: readonly WordFacts[];
  readonly names: NameKnowledge;
}

/** A body written small must be this certain: of those less certain in WNUT17 and the five articles none was right. */
const SURE = 0.8;

const isSmallBody = ({ first, last, kind }: RatedSpan, words: readonly WordFacts[]): boolean =>
  NAME_KINDS[kind] === 'organization' && !words.slice(first, last + 1).some(({ capital }) => capital);

const OPENING = new Set(['(', '[', '{', '“', '‘', '«', '"']);
const CLOSING = new Set([')', ']', '}', '”', '»', '"']);

/** "[van den Berg" without the bracket: one that no other answers inside the name is none of it. */
function withoutLooseMarks(span: RatedSpan, words: readonly WordFacts[]): RatedSpan {
  let { first, last } = span;
  const isLoose = (at: number, own: ReadonlySet<string>, answer: ReadonlySet<string>): boolean =>
    own.has(words[at]?.lower ?? '') &&
    !words.slice(first, last + 1).some((word, other) => first + other !== at && answer.has(word.lower));
  while (first < last && isLoose(first, OPENING, CLOSING)) first += 1;
  while (last > first && isLoose(last, CLOSING, OPENING)) last -= 1;
  return first === span.first && last === span.last ? span : { ...span, first, last };
}

function toNames(spans: readonly RatedSpan[], { words, pieces, sentence, names }: Place): NameSpan[] {
  const typed = spans
    .map((span) => withoutLooseMarks(span, words))
    .flatMap((span) => splitAtHyphens(span, words, names))
    .filter((span) => span.confidence >= SURE || !isSmallBody(span, words))
    .flatMap((span) => {
      const type = toType(words.slice(span.first, span.last + 1), span.kind, names);
      return type ? [{ ...span, type }] : [];
    });
  const places = typed.filter(({ type }) => type === 'place');
  const metonyms = findMetonyms(words, places, names.metonyms);
  return typed.flatMap((span) => {
    const { first, last, type, confidence } = span;
    const [start, end] = [pieces[first]?.start, pieces[last]?.end];
    if (start === undefined || end === undefined) return [];
    return [{ start, end, type, sentence, confidence, ...(metonyms.has(span) ? { metonym: true } : {}) }];
  });
}
