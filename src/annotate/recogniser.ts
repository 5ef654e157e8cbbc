import { gunzipSync } from 'node:zlib';
import type { Language } from '../lang/language.ts';
import type { NameKnowledge } from '../lang/names.ts';
import type { Annotated, NameSpan } from '../model/annotated.ts';
import { type Span, textOf } from '../model/span.ts';
import { decodeClusters } from './recogniser/clusters.ts';
import { settleWords } from './recogniser/consistency.ts';
import { findFeatures } from './recogniser/features.ts';
import { exponentials } from './recogniser/marginals.ts';
import { findMetonyms } from './recogniser/metonyms.ts';
import { findPieces } from './recogniser/pieces.ts';
import { findRatedSpans, type RatedSpan } from './recogniser/rate.ts';
import { toType } from './recogniser/types.ts';
import { decodeWeights } from './recogniser/weights.ts';
import { type WordFacts, wordReader } from './recogniser/words.ts';

/** Finds the spans of an article that name somebody or something. */
export interface NameFinder {
  /** Names in text order, not overlapping, none across a sentence. */
  readonly find: (article: Annotated<'sentences'>) => readonly NameSpan[];
}

/** The recogniser of a language, with its weights read in. */
export async function loadNameFinder(language: Language): Promise<NameFinder> {
  const names = await language.names();
  const { score, transitions } = decodeWeights(gunzipSync(names.weights));
  const read = wordReader(names, decodeClusters(gunzipSync(names.clusters)));
  const steps = exponentials(transitions);

  const find = ({ text, sentences }: Annotated<'sentences'>): NameSpan[] => {
    const pieces = sentences.map((sentence) => findPieces(text, sentence, language));
    const words = pieces.map((row) => row.map((piece) => read(textOf(text, piece))));
    const scored = findFeatures(words).map((features, at) => ({ words: words[at] ?? [], scores: score(features) }));
    return settleWords(scored, steps).flatMap((sentence, at) => {
      const spans = findRatedSpans(sentence, transitions, steps);
      return toNames(spans, { words: sentence.words, pieces: pieces[at] ?? [], sentence: at, names });
    });
  };
  return { find };
}

interface Place {
  readonly words: readonly WordFacts[];
  readonly pieces: readonly Span[];
  readonly sentence: number;
  readonly names: NameKnowledge;
}

function toNames(spans: readonly RatedSpan[], { words, pieces, sentence, names }: Place): NameSpan[] {
  const typed = spans.flatMap((span) => {
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
