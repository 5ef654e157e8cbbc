import { LABEL_COUNT, PATH_ENDS, PATHS } from './labels.ts';

/** What it is worth that one label follows another; rows are the label before, the last one the beginning of a sentence. */
export interface Steps {
  readonly scores: Float32Array;
  /** Exponentials of the scores. */
  readonly factors: Float64Array;
  /** Both in the order of `PATHS`. */
  readonly pathScores: Float32Array;
  readonly pathFactors: Float64Array;
}

/** The steps a table of transitions allows. */
export function toSteps(scores: Float32Array): Steps {
  const factors = Float64Array.from(scores, Math.exp);
  const places = placesOfPaths();
  return {
    scores,
    factors,
    pathScores: Float32Array.from(places, (at) => scores[at] ?? 0),
    pathFactors: Float64Array.from(places, (at) => factors[at] ?? 0),
  };
}

/** Where in the table each of `PATHS` stands. */
function placesOfPaths(): Uint16Array {
  const places = new Uint16Array(PATHS.length);
  for (let label = 0; label < LABEL_COUNT; label += 1) {
    for (let path = PATH_ENDS[label] ?? 0; path < (PATH_ENDS[label + 1] ?? 0); path += 1)
      places[path] = (PATHS[path] ?? 0) * LABEL_COUNT + label;
  }
  return places;
}
