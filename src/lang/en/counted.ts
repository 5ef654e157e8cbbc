import { parseSet } from '../list.ts';
import type { PhraseMatch, Term } from '../phrase.ts';
import functionWords from './function-words.txt';
import { hasClass } from './time-reading.ts';

/** Words that end a noun phrase: "12 people in the bus" counts people. */
const ENDS: ReadonlySet<string> = parseSet(functionWords);

/** How far a head noun may stand behind its number: "12 Special Forces soldiers". */
const REACH = 5;

/** What happens to people, under one name: "82 were killed", "12 dead", "17 fatalities". */
const STATES: ReadonlyMap<string, string> = new Map([
  ...named('dead', 'dead killed died deaths death fatalities slain kill kills killing perished lives'),
  ...named('injured', 'injured wounded hurt injuries injuring wounding injure wound casualties'),
  ...named('missing', 'missing'),
  ...named('arrested', 'arrested arrests detained arresting detaining'),
]);

function named(state: string, words: string): [string, string][] {
  return words.split(' ').map((word): [string, string] => [word, state]);
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'people person,persons person,men man,women woman,children child,lives life,wives wife,feet foot,teeth tooth,policemen policeman,troops soldier,police policeman,countries country,series series'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]), // every pair is written with one blank
);

/** People without a trade: what befell them says more of whom is counted. */
const PERSONS: ReadonlySet<string> = new Set([
  'person',
  'man',
  'woman',
  'child',
  'civilian',
  'other',
  'resident',
  'passenger',
]);

/**
 * What a number counts: what befell people where the words beside it say so ("82 were killed", "killing 12 people"),
 * else the head noun behind it in its base form; undefined when neither stands there.
 */
export function countedAround(match: PhraseMatch): string | undefined {
  const head = headAfter(match.terms, match.to);
  const noun = head && toBase(head.term.form);
  if (noun === undefined || PERSONS.has(noun)) return befallen(match, head?.index ?? match.to - 1) ?? noun;
  return STATES.get(head?.term.form ?? '') ?? noun;
}

/** The noun a number or ordinal at `from` stands before: the first plural, else the last word of the phrase. */
function headAfter(terms: readonly Term[], from: number): { readonly term: Term; readonly index: number } | undefined {
  let last: { readonly term: Term; readonly index: number } | undefined;
  const start = terms[from]?.form === '-' ? from + 1 : from;
  for (let index = start; index < start + REACH; index += 1) {
    const term = terms[index];
    if (!term || !/^\p{L}/u.test(term.form) || ENDS.has(term.form) || hasClass(term, 'tense')) break;
    last = { term, index };
    if (hasClass(term, 'plural') || IRREGULAR.has(term.form) || STATES.has(term.form)) break;
    if (terms[index + 1]?.form === '-') index += 1;
  }
  return last;
}

/** "12 were killed", "12 people have been injured", "killing at least 12", "the death toll rose to 12". */
function befallen(match: PhraseMatch, head: number): string | undefined {
  for (let index = head + 1; index < head + 5; index += 1) {
    const form = match.terms[index]?.form ?? '';
    const state = STATES.get(form);
    if (state) return state;
    if (!AUXILIARIES.has(form)) break;
  }
  const verb = match.terms[match.from - 1]?.form ?? '';
  return STATES.get(verb);
}

const AUXILIARIES: ReadonlySet<string> = new Set(
  'were was are is have has had been being reported confirmed also feared left'.split(' '),
);

/** Singular of a regular or known plural. */
function toBase(form: string): string {
  const word = form.replace(/'s$/, '');
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
