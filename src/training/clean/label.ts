/** Share of a line's words that must stand in the body, in runs of four, for the line to be body. */
const LEAST_SHARE = 0.6;
const RUN = 4;
/** Places in the body that are tried for one line. */
const MOST_PLACES = 6;
/** Words of the body that may lie between a short line and a longer neighbour. */
const NEIGHBOURHOOD = 6;

/** Which of `lines` make up `body`: the lines found in it, in its order, with the most words in all. */
export function labelLines(lines: readonly string[], body: string): (0 | 1)[] {
  const gold = wordsOf(body);
  const places = indexRuns(gold);
  const words = lines.map(wordsOf);
  const candidates = words.flatMap((line, index) => findPlaces(line, places).map((place) => ({ index, ...place })));
  const labels = new Array<0 | 1>(lines.length).fill(0);
  const placed = new Map<number, Place>();
  for (const each of heaviestChain(candidates)) {
    labels[each.index] = 1;
    placed.set(each.index, each);
  }
  for (const [index, line] of words.entries()) {
    if (line.length > 0 && line.length < RUN && joinsNeighbour({ index, line, gold, placed })) labels[index] = 1;
  }
  return labels;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** A stretch of the body a line covers, in words. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function indexRuns(words: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (let from = 0; from + RUN <= words.length; from += 1) {
    const run = words.slice(from, from + RUN).join(' ');
    index.set(run, [...(index.get(run) ?? []), from]);
  }
  return index;
}

/** Where a line may stand in the body: around the places of its runs, when enough of it is there. */
function findPlaces(line: readonly string[], index: ReadonlyMap<string, readonly number[]>): Place[] {
  const hits = new Map<number, Set<number>>();
  for (let at = 0; at + RUN <= line.length; at += 1) {
    for (const place of (index.get(line.slice(at, at + RUN).join(' ')) ?? []).slice(0, MOST_PLACES)) {
      // Runs of one line that stand about as far apart in the body belong together.
      const offset = Math.round((place - at) / 8);
      const covered = hits.get(offset) ?? new Set<number>();
      for (let word = at; word < at + RUN; word += 1) covered.add(word);
      hits.set(offset, covered);
    }
  }
  return [...hits].flatMap(([offset, covered]) => {
    if (covered.size < LEAST_SHARE * line.length) return [];
    return [{ from: offset * 8, to: offset * 8 + line.length, weight: covered.size }];
  });
}

interface Candidate extends Place {
  readonly index: number;
}

/** Slack in the order of neighbouring places, for their rounding. */
const SLACK = 10;

/** Candidates in the order of both line and body with the largest weight in all. */
function heaviestChain(candidates: readonly Candidate[]): Candidate[] {
  const best: { readonly sum: number; readonly before: number }[] = [];
  for (const [at, candidate] of candidates.entries()) {
    let [sum, before] = [0, -1];
    for (let other = 0; other < at; other += 1) {
      const earlier = candidates[other];
      const total = best[other]?.sum ?? 0;
      if (earlier && total > sum && earlier.index < candidate.index && earlier.to <= candidate.from + SLACK) {
        [sum, before] = [total, other];
      }
    }
    best.push({ sum: sum + candidate.weight, before });
  }
  const chain: Candidate[] = [];
  const most = best.reduce((most, { sum }) => Math.max(most, sum), 0);
  for (let at = best.findIndex(({ sum }) => sum === most); at >= 0; at = best[at]?.before ?? -1) {
    const candidate = candidates[at];
    if (candidate) chain.unshift(candidate);
  }
  return chain;
}

interface ShortLine {
  readonly index: number;
  readonly line: readonly string[];
  readonly gold: readonly string[];
  readonly placed: ReadonlyMap<number, Place>;
}

/** True when a line too short for a run stands in the body right beside the place of a neighbouring line. */
function joinsNeighbour({ index, line, gold, placed }: ShortLine): boolean {
  const near = [-3, -2, -1, 1, 2, 3].map((by) => placed.get(index + by)).filter((place) => place !== undefined);
  return near.some(({ from, to }) => {
    for (
      let at = Math.max(0, from - SLACK - NEIGHBOURHOOD);
      at < Math.min(gold.length, to + SLACK + NEIGHBOURHOOD);
      at += 1
    ) {
      const inside = at > from + SLACK && at < to - SLACK;
      if (!inside && line.every((word, offset) => gold[at + offset] === word)) return true;
    }
    return false;
  });
}
