import { parseList } from '../list.ts';
import { bitOf, type NameKnowledge, type NameList } from '../names.ts';
import calendar from './names/calendar.txt';
import capital from './names/capital.txt';
import connector from './names/connector.txt';
import country from './names/country.txt';
import facility from './names/facility.txt';
import givenName from './names/given-name.txt';
import landform from './names/landform.txt';
import nationality from './names/nationality.txt';
import organization from './names/organization.txt';
import particle from './names/particle.txt';
import speech from './names/speech.txt';
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
};

export const names: NameKnowledge = { lists: toBits(LISTS), weights, clusters };

function toBits(lists: Readonly<Record<NameList, string>>): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [list, text] of Object.entries(lists) as [NameList, string][]) {
    for (const word of parseList(text)) bits.set(word, (bits.get(word) ?? 0) | bitOf(list));
  }
  return bits;
}
