import {
  type Column,
  distancesFrom,
  type Features,
  neighbours,
  newColumn,
  runningSums,
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
  const role = own.get('role') ?? new Float32Array();
  found.set('prose above', distancesFrom(prose, 30)).set('prose below', distancesFrom(prose, 30, true));
  found.set('removed above', distancesFrom(role, 30)).set('removed below', distancesFrom(role, 30, true));
  return found;
}

/** Longest line that may head a part of the page, in words. */
const LONGEST_HEADING = 7;

/** Lines above among which the worst worded heading is looked for. */
const HEADING_REACH = 30;

/** How the nearest short line above is worded, and how the worst worded one of the last thirty. */
function headings(own: Features): [string, Column][] {
  const words = own.get('words') ?? new Float32Array();
  const wording = own.get('wording') ?? new Float32Array();
  const closed = own.get('closed') ?? new Float32Array();
  const heads = newColumn(words.length);
  for (let index = 0; index < heads.length; index += 1) {
    heads[index] = (words[index] ?? 0) <= LONGEST_HEADING && !closed[index] ? 1 : 0;
  }
  const distance = distancesFrom(heads, HEADING_REACH);
  const nearest = newColumn(words.length);
  for (let index = 0; index < nearest.length; index += 1) {
    const above = index - (distance[index] ?? 0);
    if (above >= 0 && heads[above]) nearest[index] = wording[above] ?? 0;
  }
  return [
    ['heading above', nearest],
    ['heading distance', distance],
    ['worst heading', worstAbove(heads, wording)],
  ];
}

/** The lowest of 0 and the wording of each marked paragraph among the last ones. */
function worstAbove(marked: Column, wording: Column): Column {
  const worst = newColumn(marked.length);
  // Marked paragraphs that may still be the lowest, lowest first (sliding window minimum).
  const queue = new Int32Array(marked.length);
  let [first, end] = [0, 0];
  for (let index = 0; index < marked.length; index += 1) {
    const own = wording[index] ?? 0;
    if (marked[index]) {
      while (end > first && (wording[queue[end - 1] ?? 0] ?? 0) >= own) end -= 1;
      queue[end++] = index;
    }
    if (end > first && (queue[first] ?? 0) < index - HEADING_REACH) first += 1;
    worst[index] = end > first ? Math.min(0, wording[queue[first] ?? 0] ?? 0) : 0;
  }
  return worst;
}
