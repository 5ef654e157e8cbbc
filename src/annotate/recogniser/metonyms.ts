import { bitOf, type MetonymWords } from '../../lang/names.ts';
import { CASES, type WordFacts } from './words.ts';

/** A place in its sentence: first and last piece, both included. */
export interface Place {
  readonly first: number;
  readonly last: number;
}

/**
 * Which places of a sentence stand for the government that sits there: capitals that act ("Moscow suspects"), that have
 * something only a state has ("Islamabad's position"), or that deal with one another ("ties with Moscow").
 */
export function findMetonyms(
  words: readonly WordFacts[],
  places: readonly Place[],
  lists: MetonymWords,
): ReadonlySet<Place> {
  const capitals = places.filter((place) => isCapital(words, place, lists));
  const owners = capitals.filter((place) => owns(words, place, lists));
  const open = capitals.filter((place) => owners.includes(place) || !isLocated(words, place, lists));
  const found = new Set(
    open.filter((place) => owners.includes(place) || acts(words, place, lists) || deals(words, place, lists)),
  );
  for (const [before, after] of neighbours(open)) {
    if (!joined(words, before, after, lists) || (!found.has(before) && !found.has(after))) continue;
    found.add(before);
    found.add(after);
  }
  return found;
}

const neighbours = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).flatMap((after, index) => (list[index] === undefined ? [] : [[list[index], after] as [T, T]]));

function isCapital(words: readonly WordFacts[], { first, last }: Place, { capitals }: MetonymWords): boolean {
  const name = words.slice(first, last + 1).map(({ lower }) => lower);
  return capitals.has(name.join(' '));
}

/** "in Moscow", "visited Moscow", "Moscow, Russia", "Moscow airport", a dateline. */
function isLocated(words: readonly WordFacts[], { first, last }: Place, lists: MetonymWords): boolean {
  const [before, after, second] = [words[first - 1], words[last + 1], words[last + 2]];
  if (before && lists.locatives.has(before.lower)) return true;
  if (after === undefined) return false;
  if (after.capital && (after.lists & bitOf('country')) === 0) return true;
  if (first === 0 && [':', '(', '-', '–', '—'].includes(after.lower)) return true;
  return after.lower === ',' && second?.capital === true;
}

/** The next word says what the capital does; an aside between commas may stand between. */
function acts(words: readonly WordFacts[], { first, last }: Place, lists: MetonymWords): boolean {
  let next = last + 1;
  if (words[next]?.lower === ',') {
    const close = words.findIndex((word, index) => index > next && index < next + 6 && word.lower === ',');
    if (close > 0) next = close + 1;
  }
  const verb = words[next];
  if (!verb || verb.letterCase !== CASES.lower) return false;
  if (lists.predicates.has(verb.lower) || lists.modals.has(verb.lower)) return true;
  const opens =
    first === 0 || words[first - 1]?.letterCase === CASES.mark || lists.openers.has(words[first - 1]?.lower ?? '');
  return opens && lists.auxiliaries.has(verb.lower);
}

function owns(words: readonly WordFacts[], { last }: Place, lists: MetonymWords): boolean {
  if (!lists.possessives.has(words[last + 1]?.lower ?? '')) return false;
  return words.slice(last + 2, last + 6).some(({ lower }) => lists.stateNouns.has(lower));
}

/** "ties with Moscow", "between Moscow and Islamabad", "pressing Islamabad to". */
function deals(words: readonly WordFacts[], { first, last }: Place, lists: MetonymWords): boolean {
  const before = words[first - 1]?.lower ?? '';
  if (lists.pressures.has(before)) return words[last + 1] !== undefined;
  if (!lists.partners.has(before)) return false;
  return words.slice(Math.max(0, first - 9), first - 1).some(({ lower }) => lists.stateNouns.has(lower));
}

function joined(words: readonly WordFacts[], before: Place, after: Place, lists: MetonymWords): boolean {
  const between = words.slice(before.last + 1, after.first).map(({ lower }) => lower);
  return between.length > 0 && between.length <= 4 && between.some((word) => lists.ands.has(word));
}
