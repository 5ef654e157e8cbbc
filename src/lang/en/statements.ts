import type { Stage } from '../../model/statement.ts';
import { fold } from '../../text/fold.ts';
import { originsOf, parseCountries } from '../countries.ts';
import { parseList } from '../list.ts';
import type { StageCue, StatementKnowledge } from '../statements.ts';
import classList from './classes.txt';
import countryList from './countries.txt';
import degreeList from './degrees.txt';
import officeList from './offices-exclusive.txt';
import oppositeList from './opposites.txt';
import peopleList from './people-counted.txt';
import { spell } from './spelling.ts';
import stageList from './stages.txt';
import { stem } from './stem.ts';

const stemOf = (word: string): string => stem(spell(word));

const classLines = parseList(classList).map((line) => {
  const [head = '', members = ''] = line.split(':');
  return { name: head.replace('*', '').trim(), act: head.includes('*'), members: members.trim().split(' ') };
});

const origins = originsOf(parseCountries(countryList));

const negators = new Set('not never no none nobody nothing neither nor without cannot'.split(' '));

const unsaying = new Set('only just merely simply least fewer less more doubt'.split(' '));

const people = parseList(peopleList).map((line) => line.split(' '));

const classes = new Map(
  classLines.flatMap(({ name, members }) => members.map((member) => [stemOf(member), name] as const)),
);

const termOf = (word: string): string => classes.get(stemOf(word)) ?? stemOf(word);

export const statements: StatementKnowledge = {
  clauseOpeners: new Set(
    'while whereas which who whom whose where when because although though but since after before if unless until'.split(
      ' ',
    ),
  ),
  coordinators: new Set('and but or nor so yet'.split(' ')),
  subjects: new Set('i you he she it we they who'.split(' ')),
  relatives: new Set('which who whom whose that'.split(' ')),
  denials: new Set('deny denies denied denying'.split(' ')),
  conditionals: new Set(['if', 'unless', 'whether']),
  isNegator: (word) => negators.has(word) || word.endsWith("n't"),
  unsaysNegation: (word) => unsaying.has(word),
  classes,
  predicates: new Set(classLines.filter(({ act }) => act).map(({ name }) => name)),
  opposites: parseOpposites(oppositeList),
  origins,
  countries: new Set(origins.values()),
  originHeads: new Set(
    [...origins.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? ''),
  ),
  spell,
  stages: parseStages(stageList),
  degrees: new Map(parseList(degreeList).map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])])),
  people: new Set(people.map(([noun = '']) => termOf(noun))),
  anyone: new Set(people.filter(([, star]) => star).map(([noun = '']) => termOf(noun))),
  personActs: new Set(['kill', 'injure', 'casualty', 'missing', 'arrest']),
  vagueNouns: new Set(['time', 'way', 'thing', 'case', 'other'].map(stemOf)),
  repetition: stemOf('time'),
  sinceWords: new Set(['since']),
  gatherings: new Set(['meeting']),
  ageUnit: 'year of age',
  harm: { any: 'casualty', kinds: new Set(['kill', 'injure']) },
  exclusiveOffices: parseList(officeList).map((line) => new Set(line.split(';').map((office) => office.trim()))),
  officeKey,
};

function parseOpposites(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const opposites = new Map<string, Set<string>>();
  for (const [left = '', right = ''] of parseList(text).map((line) => line.split(' '))) {
    opposites.set(left, (opposites.get(left) ?? new Set()).add(right));
    opposites.set(right, (opposites.get(right) ?? new Set()).add(left));
  }
  return opposites;
}

function parseStages(text: string): ReadonlyMap<string, readonly StageCue[]> {
  const cues = parseList(text)
    .flatMap((line) => {
      const [stage = '', phrases = ''] = line.split(':');
      return phrases.split(';').map((phrase) => ({ stage: stage as Stage, words: phrase.trim().split(' ') }));
    })
    .sort((left, right) => right.words.length - left.words.length);
  const byFirstWord = new Map<string, StageCue[]>();
  for (const [rank, cue] of cues.entries()) {
    const [first = ''] = cue.words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { ...cue, rank }]);
  }
  return byFirstWord;
}

/** Short forms of ranks and offices, written out. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['amb', 'ambassador'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['lt', 'lieutenant'],
  ['capt', 'captain'],
  ['maj', 'major'],
  ['sgt', 'sergeant'],
  ['cmdr', 'commander'],
  ['adm', 'admiral'],
  ['det', 'detective'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['rev', 'reverend'],
  ['prof', 'professor'],
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['dy', 'deputy'],
  ['fm', 'foreign minister'],
  ['pm', 'prime minister'],
  ['ceo', 'chief executive'],
  ['cfo', 'chief financial officer'],
  ['coo', 'chief operating officer'],
  ['head', 'chief'],
]);

/** Words that say when or for whom an office is held, not which. */
/** Words that make no office, and courtesies. */
const NO_OFFICE: ReadonlySet<string> = new Set(
  'the a an visiting then former ex outgoing incoming current new late acting his her their its of officer dr mr mrs ms miss mx'.split(
    ' ',
  ),
);

function officeKey(text: string): string {
  return fold(text)
    .replace(/'s\b|[.,]/g, '')
    .split(/[\s-]+/)
    .map((word) => spell(WRITTEN_OUT.get(word) ?? word))
    .filter((word) => word && !NO_OFFICE.has(word) && !origins.has(word))
    .join(' ');
}
