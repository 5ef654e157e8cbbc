import { bitOf } from '../../lang/names.ts';
import { CASES, type WordFacts } from './words.ts';

/** How a word is used everywhere in one article; what one sentence leaves open another may settle. */
export interface Evidence {
  /** Times written small. */
  small: number;
  /** Times with a capital inside a sentence, and where a sentence begins. */
  inside: number;
  opening: number;
  /** Times right after a title. */
  titled: number;
  /** Times as the last, the first, a middle, the only word of a row of capitalised words. */
  last: number;
  first: number;
  middle: number;
  alone: number;
  /** The capitalised word before or after it when it stood in a row. */
  fellowBefore?: WordFacts;
  fellowAfter?: WordFacts;
  /** Words that stood right before and after it, small ones only; the first few. */
  readonly before: WordFacts[];
  readonly after: WordFacts[];
}

const FEW = 3;
const TITLE = bitOf('title');

/** Evidence for every word of an article, by its lower-case form. Headlines in capitals tell nothing. */
export function gatherEvidence(sentences: readonly (readonly WordFacts[])[]): ReadonlyMap<string, Evidence> {
  const gathered = new Map<string, Evidence>();
  for (const words of sentences) {
    if (isMostlyCapital(words)) continue;
    words.forEach((word, index) => {
      if (word.letterCase < CASES.lower) return;
      let evidence = gathered.get(word.lower);
      if (!evidence) {
        evidence = {
          small: 0,
          inside: 0,
          opening: 0,
          titled: 0,
          last: 0,
          first: 0,
          middle: 0,
          alone: 0,
          before: [],
          after: [],
        };
        gathered.set(word.lower, evidence);
      }
      if (word.capital) noteUse(evidence, words, index);
      else evidence.small += 1;
    });
  }
  return gathered;
}

/** True for a headline: nearly every word begins with a capital. */
export function isMostlyCapital(words: readonly WordFacts[]): boolean {
  const written = words.filter((word) => word.letterCase >= CASES.lower);
  return written.filter((word) => word.capital).length > 0.7 * written.length;
}

function noteUse(evidence: Evidence, words: readonly WordFacts[], index: number): void {
  const before = words[index - 1];
  const after = words[index + 1];
  if (before && before.letterCase !== CASES.mark) evidence.inside += 1;
  else evidence.opening += 1;
  const titled = before !== undefined && (before.lists & TITLE) !== 0;
  if (titled) evidence.titled += 1;
  const joinsBefore = before?.capital === true && !titled;
  const joinsAfter = after?.capital === true;
  if (joinsBefore) evidence.fellowBefore ??= before;
  if (joinsAfter) evidence.fellowAfter ??= after;
  if (joinsBefore && joinsAfter) evidence.middle += 1;
  else if (joinsBefore) evidence.last += 1;
  else if (joinsAfter) evidence.first += 1;
  else evidence.alone += 1;
  if (before && !before.capital && evidence.before.length < FEW) evidence.before.push(before);
  if (after && !after.capital && evidence.after.length < FEW) evidence.after.push(after);
}
