import {
  type Column,
  distancesFrom,
  type Features,
  neighbours,
  newColumn,
  runningSums,
  toColumn,
  windowSums,
} from './columns.ts';

/** Measures whose neighbours count too, and those that count in windows. */
const NEIGHBOURED = ['words', 'wording', 'prose', 'role', 'end', 'gap', 'capitalised', 'date', 'byline'];
const WINDOWED = ['prose', 'wording', 'words', 'closed', 'title-like'];

/** What stands around each paragraph. */
export function surroundings(own: Features): Map<string, Column> {
  const found = new Map<string, Column>();
  for (const name of NEIGHBOURED) {
    const column = own.get(name) ?? newColumn(0);
    for (const by of [-3, -2, -1, 1, 2, 3]) found.set(`${name} ${by}`, neighbours(column, by));
  }
  for (const name of WINDOWED) {
    const sums = runningSums(own.get(name) ?? newColumn(0));
    for (const [from, to] of [
      [-5, -1],
      [1, 5],
      [-15, -1],
      [1, 15],
    ] as const) {
      found.set(`${name} ${from}..${to}`, windowSums(sums, from, to));
    }
  }
  for (const [name, column] of headings(own)) found.set(name, column);
  const prose = own.get('prose') ?? new Float32Array();
  const removed = (own.get('role') ?? new Float32Array()).map((role) => Number(role > 0));
  found.set('prose above', distancesFrom(prose, 30)).set('prose below', distancesFrom(prose, 30, true));
  found.set('removed above', distancesFrom(removed, 30)).set('removed below', distancesFrom(removed, 30, true));
  return found;
}

/** Longest line that may head a part of the page, in words. */
const LONGEST_HEADING = 7;

/** How the nearest short line above is worded, and how the worst worded one of the last thirty. */
function headings(own: Features): [string, Column][] {
  const words = own.get('words') ?? new Float32Array();
  const wording = own.get('wording') ?? new Float32Array();
  const heads = words.map((count, index) => Number(count <= LONGEST_HEADING && !own.get('closed')?.[index]));
  const distance = distancesFrom(heads, 30);
  const nearest = toColumn(words.length, (index) => {
    const above = index - (distance[index] ?? 0);
    return heads[above] ? (wording[above] ?? 0) : 0;
  });
  const worst = toColumn(words.length, (index) => {
    let lowest = 0;
    for (let above = Math.max(0, index - 30); above <= index; above += 1) {
      if (heads[above]) lowest = Math.min(lowest, wording[above] ?? 0);
    }
    return lowest;
  });
  return [
    ['heading above', nearest],
    ['heading distance', distance],
    ['worst heading', worst],
  ];
}
