/**
 * How a name sounds, roughly, whatever hand wrote it in Latin letters. The same Russian, Arabic or Korean name reaches
 * print along several romanisations (ISO 9, BGN/PCGN, DIN 31635, ALA-LC, French and English habit); they differ in few ways,
 * and those ways are written here as replacements and as prices of an edit.
 */

/** Letter groups to one sound; longer groups first. Upper case stands for sounds Latin has no letter for. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['tsch', 'C'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['dzh', 'J'],
  ['dsch', 'J'],
  ['eau', 'o'],
  ['sh', 'S'],
  ['ch', 'C'],
  ['zh', 'J'],
  ['dj', 'J'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['ck', 'k'],
  ['tz', 'z'],
  ['ts', 'z'],
  ['ks', 'x'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['ei', 'I'],
  ['ey', 'I'],
  ['ai', 'I'],
  ['ay', 'I'],
  ['iy', 'i'],
  ['ij', 'i'],
  ['yi', 'i'],
  ['ia', 'ya'],
  ['iu', 'yu'],
  ['q', 'k'],
  ['c', 'k'],
  ['w', 'v'],
  ['j', 'J'],
]);

/** The sounds of a folded word, one character each, doubled ones once. */
export function toSounds(word: string): string {
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
export function toSkeleton(word: string): string {
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
const SWAPS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['ae', 0.2],
      ['ei', 0.2],
      ['ou', 0.2],
      ['iI', 0.1],
      ['eI', 0.1],
      ['aI', 0.2],
      ['iy', 0.1],
      ['yI', 0.1],
      ['yJ', 0.2],
      ['ao', 0.4],
      ['au', 0.4],
      ['ai', 0.5],
      ['eo', 0.5],
      ['kg', 0.2],
      ['gh', 0.2],
      ['kh', 0.2],
      ['sz', 0.2],
      ['sS', 0.3],
      ['SC', 0.3],
      ['CJ', 0.3],
      ['gJ', 0.3],
      ['Cz', 0.4],
      ['kC', 0.3],
      ['hC', 0.2],
      ['zJ', 0.4],
      ['dt', 0.3],
      ['bp', 0.4],
      ['fv', 0.2],
      ['uv', 0.3],
      ['kx', 0.4],
      ['sx', 0.4],
      ['xS', 0.3],
    ] as const
  ).flatMap(([pair, price]) => [
    [pair, price],
    [[...pair].reverse().join(''), price],
  ]),
);

const DROPS: ReadonlyMap<string, number> = new Map([
  ['h', 0.2],
  ['y', 0.2],
  ['e', 0.4],
  ['i', 0.5],
  ['a', 0.5],
  ['u', 0.5],
  ['o', 0.5],
  ['I', 0.5],
]);

/** What it takes to turn one word into the other. */
export interface SoundDistance {
  /** Sum of the prices. */
  readonly cost: number;
  /** The dearest single edit: at most 0.4 when only romanisation speaks. */
  readonly dearest: number;
}

/** Distance of two folded words by sound (weighted Damerau-Levenshtein, optimal string alignment). */
export function compareSounds(left: string, right: string): SoundDistance {
  const a = toSounds(left);
  const b = toSounds(right);
  const rows: SoundDistance[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    const row: SoundDistance[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j += 1) row.push(cheapest(rows, { a, b, i, j }));
  }
  return rows[a.length]?.[b.length] ?? NOTHING;
}

const NOTHING: SoundDistance = { cost: 0, dearest: 0 };

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
}

function cheapest(rows: readonly (readonly SoundDistance[])[], { a, b, i, j }: Cell): SoundDistance {
  if (i === 0 && j === 0) return NOTHING;
  const x = a[i - 1] ?? '';
  const y = b[j - 1] ?? '';
  const ways: SoundDistance[] = [];
  const add = (from: SoundDistance | undefined, price: number): void => {
    if (from) ways.push({ cost: from.cost + price, dearest: Math.max(from.dearest, price) });
  };
  if (i > 0) add(rows[i - 1]?.[j], dropPrice(x, i === 1 || i === a.length));
  if (j > 0) add(rows[i]?.[j - 1], dropPrice(y, j === 1 || j === b.length));
  if (i > 0 && j > 0) add(rows[i - 1]?.[j - 1], swapPrice(x, y, i === a.length && j === b.length));
  if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) add(rows[i - 2]?.[j - 2], 0.8);
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

/** A vowel at the end tells genders apart ("Ivanov", "Ivanova"), one at the beginning names. */
const dropPrice = (sound: string, atEdge: boolean): number =>
  atEdge && sound !== 'h' && sound !== 'y' ? 1 : (DROPS.get(sound) ?? 1);

const swapPrice = (x: string, y: string, last: boolean): number => {
  if (x === y) return 0;
  const price = SWAPS.get(x + y) ?? 1;
  return last && (x === 'a' || y === 'a') && x !== 'I' && y !== 'I' ? 1 : price;
};
