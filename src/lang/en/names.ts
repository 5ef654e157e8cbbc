import { parseList, parseSet } from '../list.ts';
import { bitOf, type MetonymWords, type NameHeads, type NameKnowledge, type NameList } from '../names.ts';
import agency from './names/agency.txt';
import calendar from './names/calendar.txt';
import capital from './names/capital.txt';
import connector from './names/connector.txt';
import country from './names/country.txt';
import eventHeads from './names/event-heads.txt';
import facility from './names/facility.txt';
import givenName from './names/given-name.txt';
import landform from './names/landform.txt';
import metonymPredicates from './names/metonym-predicates.txt';
import nationality from './names/nationality.txt';
import organization from './names/organization.txt';
import particle from './names/particle.txt';
import speech from './names/speech.txt';
import stateNouns from './names/state-nouns.txt';
import title from './names/title.txt';
import clusters from './names-clusters.bin';
import weights from './names-weights.bin';

const LISTS: Readonly<Record<NameList, string>> = {
  title,
  country,
  capital,
  nationality,
  organization,
  facility,
  landform,
  givenName,
  calendar,
  connector,
  particle,
  speech,
  agency,
};

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const heads: NameHeads = {
  treaties: wordsOf(
    'treaty treaties accord accords pact convention conventions protocol protocols agreement agreements',
  ),
  laws: wordsOf('act bill law code ordinance statute constitution amendment decree'),
  events: parseSet(eventHeads),
  occasions: wordsOf(
    'championship championships cup cyclone earthquake election elections genocide holocaust hurricane marathon massacre ' +
      'olympiad olympics referendum summit tournament tsunami typhoon uprising war wars',
  ),
  combining: wordsOf(
    'afro anglo euro franco greco hispano indo italo judeo luso pan russo sino tibeto trans turco ural',
  ),
};

const metonyms: MetonymWords = {
  capitals: parseSet(capital),
  locatives: wordsOf(
    'in at from to near around outside across via into through toward towards inside of leaving visit visits visited ' +
      'visiting reach reached left arrived central downtown northern southern eastern western greater the old',
  ),
  predicates: parseSet(metonymPredicates),
  auxiliaries: wordsOf('is was has had does did'),
  modals: wordsOf('will would can could may might must should cannot'),
  openers: wordsOf('that but while when as if because whereas although though and'),
  possessives: new Set(["'s", '’s', "'", '’']),
  stateNouns: parseSet(stateNouns),
  partners: wordsOf('with between against and'),
  pressures: wordsOf(
    'pressing pressed urged urging persuade persuaded accused accusing blamed blaming warned pressuring',
  ),
  ands: wordsOf('and or'),
};

export const names: NameKnowledge = { lists: toBits(LISTS), weights, clusters, heads, metonyms };

function toBits(lists: Readonly<Record<NameList, string>>): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [list, text] of Object.entries(lists) as [NameList, string][]) {
    for (const word of parseList(text)) bits.set(word, (bits.get(word) ?? 0) | bitOf(list));
  }
  return bits;
}
