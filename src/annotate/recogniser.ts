import { brotliDecompressSync } from 'node:zlib';
import type { Language } from '../lang/language.ts';
import type { Annotated, NameSpan } from '../model/annotated.ts';
import { textOf } from '../model/span.ts';
import { decodeClusters } from './recogniser/clusters.ts';
import { findFeatures } from './recogniser/features.ts';
import { toPieceSpans } from './recogniser/labels.ts';
import { findPieces } from './recogniser/pieces.ts';
import { decodeLabels } from './recogniser/viterbi.ts';
import { decodeWeights } from './recogniser/weights.ts';
import { wordReader } from './recogniser/words.ts';

/** Finds the spans of an article that name somebody or something. */
export interface NameFinder {
  /** Names in text order, not overlapping, none across a sentence. */
  readonly find: (article: Annotated<'sentences'>) => readonly NameSpan[];
}

const TYPES = ['person', 'organization', 'place', undefined] as const;

/** The recogniser of a language, with its weights read in. */
export async function loadNameFinder(language: Language): Promise<NameFinder> {
  const names = await language.names();
  const weights = decodeWeights(brotliDecompressSync(names.weights));
  const read = wordReader(names, decodeClusters(brotliDecompressSync(names.clusters)));

  const find = ({ text, sentences }: Annotated<'sentences'>): NameSpan[] => {
    const pieces = sentences.map((sentence) => findPieces(text, sentence, language));
    const features = findFeatures(pieces.map((row) => row.map((piece) => read(textOf(text, piece)))));
    return features.flatMap((sheet, sentence) => {
      const row = pieces[sentence] ?? [];
      const labels = decodeLabels(row.length, weights.score(sheet), weights.transitions);
      return toPieceSpans(labels).flatMap(({ first, last, kind }) => {
        const type = TYPES[kind];
        const [start, end] = [row[first]?.start, row[last]?.end];
        if (type === undefined || start === undefined || end === undefined) return [];
        return [{ start, end, type, sentence, confidence: 1 }];
      });
    });
  };
  return { find };
}
