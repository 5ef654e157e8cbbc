import type { Bound } from '../../model/value.ts';
import type { PhraseMatch } from '../phrase.ts';

/** Words before a number that say how it bounds the true one; longer phrases are joined by blanks. */
export const BOUNDS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ...phrases('about', 'about approximately around roughly some circa est estimated perhaps'),
  ...phrases('nearly', 'nearly almost barely'),
  ...phrases('at least', 'minimum'),
  ['at least', 'at least'],
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['not less than', 'at least'],
  ['up to', 'at most'],
  ['as many as', 'at most'],
  ['as much as', 'at most'],
  ['at most', 'at most'],
  ['no more than', 'at most'],
  ['a maximum of', 'at most'],
  ['more than', 'more than'],
  ['greater than', 'more than'],
  ['well over', 'more than'],
  ['in excess of', 'more than'],
  ...phrases('more than', 'over above exceeding exceeds exceeded tops topped surpasses surpassed passes'),
  ['less than', 'less than'],
  ['fewer than', 'less than'],
  ...phrases('less than', 'under below'),
  ['just over', 'more than'],
  ['just under', 'nearly'],
  ['close to', 'nearly'],
  ['an estimated', 'about'],
]);

function phrases(bound: Bound, words: string): [string, Bound][] {
  return words.split(' ').map((word): [string, Bound] => [word, bound]);
}

/** The bound a match captured; exact when it names none. */
export function boundOf(match: PhraseMatch): Bound {
  const said = match.word('bound');
  return [...BOUNDS.values()].find((bound) => bound === said) ?? 'exact';
}
