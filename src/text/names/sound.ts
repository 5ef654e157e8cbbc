import { remember } from '../remember.ts';
import { countEdits, type EditDistance, type Prices } from './edits.ts';

/**
 * How a name sounds, roughly, whatever hand wrote it in Latin letters. The same Russian, Arabic or Korean name reaches
 * print along several romanisations (ISO 9, BGN/PCGN, DIN 31635, ALA-LC, French and English habit); they differ in few ways,
 * and those ways are written here as replacements and as prices of an edit.
 */

/** Letter groups to one sound; longer groups first. Upper case stands for sounds Latin has no letter for. */
const GROUPS: ReadonlyMap<string, string> = new Map(
  [
    'tsch C, dsch J, sch S, tch C, dzh J, eau o, sh S, ch C, zh J, dj J, kh h, gh g, ph f, th t, dh d, ck k, tz z, ts z',
    'ks x, oo u, ou u, ee i, ie i, ei I, ey I, ai I, ay I, iy i, ij i, yi i, ia ya, iu yu, q k, c k, w v, j J',
  ].flatMap((row) => row.split(', ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ')[1] ?? ''] as const)),
);

/** The sounds of a folded word, one character each, doubled ones once. */
export const toSounds: (word: string) => string = remember(soundsOf);

function soundsOf(word: string): string {
  let sounds = '';
  for (let at = 0; at < word.length; ) {
    const size = [4, 3, 2, 1].find((length) => GROUPS.has(word.slice(at, at + length)));
    const sound = size ? (GROUPS.get(word.slice(at, at + size)) ?? '') : (word[at] ?? '');
    if (!sounds.endsWith(sound)) sounds += sound;
    at += size ?? 1;
  }
  return sounds;
}

/** A key equal for the spellings of one name: first sound's class and the consonants, classes merged. For looking up, not for judging. */
export const toSkeleton: (word: string) => string = remember(skeletonOf);

function skeletonOf(word: string): string {
  const sounds = toSounds(word);
  const first = VOWELS.has(sounds[0] ?? '') ? 'a' : '';
  const rest = [...sounds].map((sound) => CLASSES.get(sound) ?? (VOWELS.has(sound) || sound === 'h' ? '' : sound));
  return first + rest.join('').replace(/(.)\1+/g, '$1') || word.slice(0, 2);
}

const VOWELS: ReadonlySet<string> = new Set('aeiouyI');
const CLASSES: ReadonlyMap<string, string> = new Map(
  ['sSzx', 'CJ', 'kg', 'dt', 'bp', 'fv'].flatMap(
    (group) => [...group].map((sound) => [sound, group[0] ?? '']) as [string, string][],
  ),
);

/** Pairs of sounds that romanisations swap, with the price of the swap. */
const SWAPS: ReadonlyMap<string, number> = toPrices([
  [0.1, 'iI eI iy yI'],
  [0.2, 'ae ei ou aI yJ kg gh kh sz hC fv'],
  [0.3, 'sS SC CJ gJ kC dt uv xS'],
  [0.4, 'ao au Cz zJ bp kx sx'],
  [0.5, 'ai eo'],
]);

function toPrices(rows: readonly (readonly [price: number, pairs: string])[]): ReadonlyMap<string, number> {
  const prices = new Map<string, number>();
  for (const [price, pairs] of rows) {
    for (const pair of pairs.split(' ')) prices.set(pair, price).set([...pair].reverse().join(''), price);
  }
  return prices;
}

const DROPS: ReadonlyMap<string, number> = new Map(
  [...'hyeiauoI'].map((sound) => [sound, 'hy'.includes(sound) ? 0.2 : sound === 'e' ? 0.4 : 0.5]),
);

/** Distance of two folded words by sound: at most 0.4 for the dearest edit when only romanisation speaks; infinite beyond `most`. */
export const compareSounds = (left: string, right: string, most?: number): EditDistance =>
  countEdits(toSounds(left), toSounds(right), most === undefined ? SOUNDS : { ...SOUNDS, most });

/** A vowel at the end tells genders apart ("Ivanov", "Ivanova"), one at the beginning names. */
const dropPrice = (sound: string, atEdge: boolean): number =>
  atEdge && sound !== 'h' && sound !== 'y' ? 1 : (DROPS.get(sound) ?? 1);

const swapPrice = (x: string, y: string, last: boolean): number => {
  const price = SWAPS.get(x + y) ?? 1;
  return last && (x === 'a' || y === 'a') && x !== 'I' && y !== 'I' ? 1 : price;
};

const SOUNDS: Prices = { drop: dropPrice, swap: swapPrice, twist: 0.8 };
