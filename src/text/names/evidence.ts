import { countEdits, PLAIN } from './edits.ts';
import { isAcronymOf, linkNames } from './link.ts';
import type { Name, NameWords } from './name.ts';
import { compareSounds } from './sound.ts';
import { compareWords } from './word.ts';

/** What speaks for and against two names being one, by name of the feature; about 0 to 1, the rare and telling ones to 2. */
export type Evidence = Readonly<Record<string, number>>;

interface Match {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly alike: number;
}

/** Words less alike than this are no partners. */
const PARTNERS = 0.5;

/** The evidence in two names of one kind. */
export function findEvidence(a: Name, b: Name, rules: NameWords): Evidence {
  const matches = matchWords(a.words, b.words, rules);
  const [fewer, more] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const alone = fewer.length - matches.length;
  const omitted = more.length - fewer.length;
  const edits = matches.reduce((sum, { a: i, b: j }) => sum + editsOf(a.words[i], b.words[j]), 0);
  const whole = countEdits(a.words.join(''), b.words.join(''), PLAIN).cost;
  const sorted = countEdits([...a.words].sort().join(''), [...b.words].sort().join(''), PLAIN).cost;
  const closest = Math.min(whole, sorted);
  const length = Math.max(a.words.join('').length, b.words.join('').length, 1);
  const sounds = compareSounds(a.words.join(''), b.words.join('')).cost;
  const last = matches.some(({ a: i, b: j }) => i === a.words.length - 1 && j === b.words.length - 1);
  const turned = matches.some((x) => matches.some((y) => x.a < y.a && x.b > y.b));
  const link = linkNames(a, b, rules) ?? linkNames(b, a, rules);
  return {
    equal: a.key === b.key ? 1 : 0,
    sounds: Math.max(0, 1 - sounds / length),
    twoEdits: closest <= 2 ? 1 : 0,
    threeEdits: closest <= 3 ? 1 : 0,
    alone: Math.min(3, alone) / 3,
    someAlone: alone > 0 ? 1 : 0,
    omitted: Math.min(3, omitted) / 3,
    single: fewer.length === 1 && more.length > 1 ? 1 : 0,
    worst: matches.length ? Math.min(...matches.map(({ alike }) => alike)) : 0,
    matchEdits: alone === 0 ? Math.min(4, edits) / 4 : 0,
    turned: turned ? 1 : 0,
    turnedInside: turned && last ? 1 : 0,
    acronym: isAcronymOf(a, b) || isAcronymOf(b, a) ? 2 : 0,
    initial: link?.reason === 'initial' ? 2 : 0,
    variant: link?.reason === 'given-name variant' || link?.reason === 'spelling variant' ? 1 : 0,
    group: a.kind === 'person' ? 0 : 1,
    numbers: digitsOf(a) === digitsOf(b) ? 0 : 1,
  };
}

/** Partners among the words, most alike first, each once. */
function matchWords(a: readonly string[], b: readonly string[], rules: NameWords): Match[] {
  const all = a
    .flatMap((left, i) => b.map((right, j): Match => ({ a: i, b: j, alike: likeness(left, right, rules) })))
    .filter(({ alike }) => alike >= PARTNERS)
    .sort((x, y) => y.alike - x.alike || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return all.filter(({ a: i, b: j }) => {
    if (usedA.has(i) || usedB.has(j)) return false;
    usedA.add(i);
    usedB.add(j);
    return true;
  });
}

function likeness(left: string, right: string, rules: NameWords): number {
  const link = compareWords(left, right, rules.givenNames);
  if (link === 'same') return 1;
  if (link === 'given-name' || link === 'romanisation') return 0.9;
  if (link === 'initial') return 0.8;
  return Math.max(0, 1 - editsOf(left, right) / Math.max(left.length, right.length));
}

const editsOf = (left = '', right = ''): number => countEdits(left, right, PLAIN).cost;

const digitsOf = ({ text }: Name): string => (text.match(/\d+/g) ?? []).join(' ');
