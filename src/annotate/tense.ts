import type { Term } from '../lang/phrase.ts';
import type { Tense } from '../lang/times.ts';

/** How many words around a phrase are searched for the tense it is told in. */
const REACH = 14;

/** The tense of the last verb before the terms `from` to `to`, else of the first one behind them. */
export function tenseAround(terms: readonly Term[], from: number, to: number): Tense | undefined {
  for (let index = from - 1; index >= from - REACH; index -= 1) {
    const tense = tenseOf(terms[index]);
    if (tense) return tense;
  }
  for (let index = to; index < to + REACH; index += 1) {
    const tense = tenseOf(terms[index]);
    if (tense) return tense;
  }
  return undefined;
}

function tenseOf(term: Term | undefined): Tense | undefined {
  const tense = term?.senses.find((sense) => sense.class === 'tense')?.value;
  return tense === 'past' || tense === 'future' ? tense : undefined;
}
