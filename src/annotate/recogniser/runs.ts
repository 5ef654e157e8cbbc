import { bitOf } from '../../lang/names.ts';
import { CASES, type WordFacts } from './words.ts';

/** A row of capitalised words: first and last index, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const CONNECTOR = bitOf('connector');

/**
 * For every piece of a sentence the row of capitalised words it stands in, or undefined. A narrow run is unbroken
 * ("Foreign Ministry"), a wide one crosses connectors ("Ministry of Foreign Affairs").
 */
export function findRuns(words: readonly WordFacts[], wide: boolean): (Run | undefined)[] {
  const runs: (Run | undefined)[] = new Array(words.length);
  let first = 0;
  while (first < words.length) {
    if (!words[first]?.capital) {
      first += 1;
      continue;
    }
    const last = endOfRun(words, first, wide);
    runs.fill({ first, last }, first, last + 1);
    first = last + 1;
  }
  return runs;
}

function endOfRun(words: readonly WordFacts[], first: number, wide: boolean): number {
  let last = first;
  for (;;) {
    const step = stepToNext(words, last, wide);
    if (step === 0) return last;
    last += step;
  }
}

/** How far the next capitalised word of the run is: past a hyphen or ampersand, or, in a wide run, past connectors. */
function stepToNext(words: readonly WordFacts[], last: number, wide: boolean): number {
  for (let step = 1; step <= 3; step += 1) {
    const word = words[last + step];
    if (word === undefined) return 0;
    if (word.capital) return step;
    if (step === 1 && word.letterCase === CASES.mark && (word.lower === '-' || word.lower === '&')) continue;
    if (!wide || (word.lists & CONNECTOR) === 0) return 0;
  }
  return 0;
}
