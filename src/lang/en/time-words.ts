import { parseList } from '../list.ts';
import type { Sense } from '../phrase.ts';
import type { Holiday } from '../times.ts';
import futureWords from './future-words.txt';
import pastVerbs from './past-verbs.txt';

type Entry = readonly [words: string, className: string, value: number | string];

const MONTHS =
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec';
const WEEKDAYS = 'monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const UNITS = 'second minute hour day weekend week fortnight month quarter year decade century';

const numbered = (list: string, className: string): Entry[] =>
  list.split(' ').map((words, index) => [words.replaceAll('|', ' '), className, index + 1] as const);

const units = UNITS.split(' ').flatMap((unit): Entry[] => {
  const plural = unit.endsWith('y') && unit !== 'day' ? `${unit.slice(0, -1)}ies` : `${unit}s`;
  return [
    [`${unit} ${plural}`, 'unit', unit],
    [unit, 'one', unit],
    [plural, 'many', unit],
  ];
});

/** A word may have several readings: "second" is a unit and an ordinal. */
const ENTRIES: readonly Entry[] = [
  ...numbered(MONTHS, 'month'),
  ...numbered(WEEKDAYS, 'weekday'),
  ...numbered('mondays tuesdays wednesdays thursdays fridays saturdays sundays', 'weekdays'),
  ...numbered(ORDINALS, 'ordinal'),
  ...units,
  ['yr yrs', 'unit', 'year'],
  ['hr hrs', 'unit', 'hour'],
  ['min mins', 'unit', 'minute'],
  ['sec secs', 'unit', 'second'],
  ['spring springtime', 'season', 'SP'],
  ['summer summertime', 'season', 'SU'],
  ['autumn fall', 'season', 'FA'],
  ['winter wintertime', 'season', 'WI'],
  ['morning dawn', 'day-part', 'MO'],
  ['afternoon', 'day-part', 'AF'],
  ['evening', 'day-part', 'EV'],
  ['night', 'day-part', 'NI'],
  ['noon midday', 'moment', 12],
  ['midnight', 'moment', 0],
  ['am am.', 'half-day', 'am'],
  ['pm pm.', 'half-day', 'pm'],
  ['last', 'shift', -1],
  ['this current', 'shift', 0],
  ['next', 'shift', 1],
  ['twenties', 'decade-word', 20],
  ['thirties', 'decade-word', 30],
  ['forties', 'decade-word', 40],
  ['fifties', 'decade-word', 50],
  ['sixties', 'decade-word', 60],
  ['seventies', 'decade-word', 70],
  ['eighties', 'decade-word', 80],
  ['nineties', 'decade-word', 90],
  ['yesterday', 'deictic', -1],
  ['today', 'deictic', 0],
  ['tomorrow', 'deictic', 1],
  ['early beginning start', 'part', 'start'],
  ['mid middle', 'part', 'mid'],
  ['late end', 'part', 'end'],
  ['daily', 'frequency', 'P1D'],
  ['nightly', 'frequency', 'P1D'],
  ['hourly', 'frequency', 'PT1H'],
  ['weekly', 'frequency', 'P1W'],
  ['fortnightly biweekly', 'frequency', 'P2W'],
  ['monthly', 'frequency', 'P1M'],
  ['quarterly', 'frequency', 'P3M'],
  ['annual annually yearly', 'frequency', 'P1Y'],
  ['biennial', 'frequency', 'P2Y'],
  ['st nd rd th', 'ordinal-ending', 'th'],
  ['est edt cst cdt mst mdt pst pdt gmt bst utc cet ist pkt', 'zone', 'zone'],
  [
    'in during since until till by before after of from to through between throughout around circa',
    'preposition',
    'in',
  ],
  ['since within', 'relation', 'since'],
  ['until till through', 'relation', 'until'],
  ['by', 'relation', 'by'],
  ['before', 'relation', 'before'],
  ['after', 'relation', 'after'],
  [parseList(futureWords).join(' '), 'tense', 'future'],
  [parseList(pastVerbs).join(' '), 'tense', 'past'],
];

/** The feasts English-language news dates by; spaces stand for any blank. */
export const holidays: ReadonlyMap<string, Holiday> = new Map<string, Holiday>([
  ['christmas', { month: 12, day: 25 }],
  ['christmas eve', { month: 12, day: 24 }],
  ['boxing day', { month: 12, day: 26 }],
  ["new year's day", { month: 1, day: 1 }],
  ["new year's eve", { month: 12, day: 31 }],
  ["valentine's day", { month: 2, day: 14 }],
  ["st patrick's day", { month: 3, day: 17 }],
  ['halloween', { month: 10, day: 31 }],
  ['veterans day', { month: 11, day: 11 }],
  ['election day', { month: 11, weekday: 2, nth: 1 }],
  ['thanksgiving', { month: 11, weekday: 4, nth: 4 }],
  ['memorial day', { month: 5, weekday: 1, nth: -1 }],
  ['labor day', { month: 9, weekday: 1, nth: 1 }],
  ['columbus day', { month: 10, weekday: 1, nth: 2 }],
  ["mother's day", { month: 5, weekday: 7, nth: 2 }],
  ["father's day", { month: 6, weekday: 7, nth: 3 }],
  ['easter', { easter: 0 }],
  ['easter sunday', { easter: 0 }],
  ['easter monday', { easter: 1 }],
  ['good friday', { easter: -2 }],
  ['palm sunday', { easter: -7 }],
]);

/** Folded word to its readings. */
export const timeWords: ReadonlyMap<string, readonly Sense[]> = collect(ENTRIES);

function collect(entries: readonly Entry[]): ReadonlyMap<string, readonly Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const [words, className, value] of entries) {
    for (const word of words.split(' ')) senses.set(word, [...(senses.get(word) ?? []), { class: className, value }]);
  }
  return senses;
}
