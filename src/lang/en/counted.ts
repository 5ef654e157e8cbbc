import { parseSet } from '../list.ts';
import type { PhraseMatch, Term } from '../phrase.ts';
import functionWords from './function-words.txt';
import { toBase } from './nouns.ts';
import { hasClass } from './time-reading.ts';

/** Words that end a noun phrase: "12 people in the bus" counts people. */
const ENDS: ReadonlySet<string> = parseSet(functionWords);

/** How far a head noun may stand behind its number: "12 Special Forces soldiers". */
const REACH = 5;

/** What happens to people, under one name: "82 were killed", "12 dead", "17 fatalities". */
const STATES: ReadonlyMap<string, string> = new Map([
  ...named('dead', 'dead killed die dies died deaths death fatalities slain kill kills killing perished lives'),
  ...named('injured', 'injured wounded hurt injuries injuring wounding injure injures wound wounds'),
  ...named('missing', 'missing'),
  ...named('trapped', 'trapped'),
  ...named('arrested', 'arrested arrests detained arresting detaining'),
]);

function named(state: string, words: string): [string, string][] {
  return words.split(' ').map((word): [string, string] => [word, state]);
}

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

/** Words between a number and its noun: "12 of the suspects", "dozens more people". */
const BETWEEN: ReadonlySet<string> = new Set([
  'of',
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'these',
  'those',
  'other',
  'more',
]);

/**
 * What a number counts: what befell people where the words beside it say so ("82 were killed", "killing 12 people"),
 * else the head noun behind it in its base form; undefined when neither stands there.
 */
export function countedAround(match: PhraseMatch): string | undefined {
  const joined = match.terms[match.to];
  if (joined?.form === '-' && !joined.spaced) return joinedNoun(match);
  const head = headAfter(match.terms, match.to);
  const noun = head && toBase(head.term.form);
  if (noun === undefined || PERSONS.has(noun))
    return stateAfter(match.terms, head?.index ?? match.to - 1) ?? stateBefore(match) ?? noun;
  return STATES.get(head?.term.form ?? '') ?? noun;
}

/** What befell those a match speaks of, a few words on: "none of the passengers died". */
export function stateNear(match: PhraseMatch): string | undefined {
  for (let index = match.to; index < match.to + 6; index += 1) {
    const state = STATES.get(match.terms[index]?.form ?? '');
    if (state) return state;
  }
  return undefined;
}

/** "48-page report" counts pages, "a 20,000-strong crowd" the crowd. */
function joinedNoun({ terms, to }: PhraseMatch): string | undefined {
  const noun = terms[to + 1]?.form;
  if (noun !== 'strong') return noun && toBase(noun);
  const head = headAfter(terms, to + 2)?.term.form;
  return head && toBase(head);
}

/** The noun a number stands before: the first plural that is no modifier, else the last word of the phrase. */
function headAfter(terms: readonly Term[], from: number): { readonly term: Term; readonly index: number } | undefined {
  let start = from;
  while (start < from + 3 && (BETWEEN.has(terms[start]?.form ?? '') || hasClass(terms[start], 'number'))) start += 1;
  let last: { readonly term: Term; readonly index: number } | undefined;
  for (let index = start; index < start + REACH; index += 1) {
    const term = terms[index];
    if (
      !term ||
      !/^\p{L}/u.test(term.form) ||
      term.form.endsWith("'s") ||
      ENDS.has(term.form) ||
      hasClass(term, 'tense') ||
      isNameOfTime(term)
    )
      break;
    last = { term, index };
    const next = terms[index + 1];
    const modifies = term.capital && next !== undefined && isPlural(next);
    if (isPlural(term) && !modifies) break;
    if (next?.form === '-') index += 1;
  }
  return last;
}

const isNameOfTime = (term: Term): boolean => hasClass(term, 'month') || hasClass(term, 'weekday');

const isPlural = (term: Term): boolean => hasClass(term, 'plural') || STATES.has(term.form);

/** "12 were killed", "12 people have been injured". */
function stateAfter(terms: readonly Term[], head: number): string | undefined {
  for (let index = head + 1; index < head + 5; index += 1) {
    const form = terms[index]?.form ?? '';
    const state = STATES.get(form);
    if (state) return state;
    if (!AUXILIARIES.has(form)) break;
  }
  return undefined;
}

/** "Killing at least 12", "injuring scores"; "the death toll rose to 12". */
function stateBefore({ terms, from }: PhraseMatch): string | undefined {
  const told = terms.slice(Math.max(0, from - TOLL_REACH), from).some((term) => term.form === 'toll');
  return STATES.get(terms[from - 1]?.form ?? '') ?? (told ? 'dead' : undefined);
}

/** "Toll from India building collapse hits 25" is as far as headlines go. */
const TOLL_REACH = 8;

const AUXILIARIES: ReadonlySet<string> = new Set(
  'were was are is have has had been being reported confirmed also feared left'.split(' '),
);
