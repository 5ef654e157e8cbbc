import type { MarkedText } from './entities-data.ts';
import { type NamePools, slotFiller } from './entities-slots.ts';
import templates from './pages.txt';
import { pick } from './random.ts';

const PAGES = templates
  .split('\n')
  .filter((line) => !line.startsWith('# '))
  .join('\n')
  .trim()
  .split(/\n\n+/);

/** `count` invented pages of `pages.txt` with their names marked. */
export function inventPages(count: number, pools: NamePools, random: () => number): MarkedText[] {
  const fill = slotFiller(pools, random);
  return Array.from({ length: count }, (_, at) => {
    const page = spread(PAGES[at % PAGES.length] ?? '', random);
    const same = new Map<string, string>();
    const entities: { start: number; end: number; type: string }[] = [];
    let text = '';
    let from = 0;
    for (const { 0: whole, 1: slot = '', 2: number, index } of page.matchAll(/<([a-zA-Z]+)(\.\d)?>/g)) {
      text += toNumbers(page.slice(from, index), random);
      const kind = slot.toLowerCase();
      const key = `${kind}${number}`;
      const name = (number && same.get(key)) || fill(kind);
      if (number) same.set(key, name);
      const type = TYPES[kind];
      if (type) entities.push({ start: text.length, end: text.length + name.length, type });
      text += slot === kind ? name : name.toUpperCase();
      from = index + whole.length;
    }
    return { id: `page-${at}`, text: text + toNumbers(page.slice(from), random), entities };
  });
}

/** Lines repeated and one of each choice taken, the innermost first. */
function spread(template: string, random: () => number): string {
  const lines = template.split('\n').flatMap((line) => {
    const most = /^\*(\d+) /.exec(line);
    if (!most) return [line];
    const times = 2 + Math.floor(random() * (Number(most[1]) - 1));
    return new Array<string>(times).fill(line.slice(most[0].length));
  });
  return lines.map((line) => choose(line, random)).join('\n');
}

function choose(line: string, random: () => number): string {
  const chosen = line.replace(/\{([^{}]*)\}/g, (_, choices: string) => pick(choices.split('|'), random));
  return chosen === line ? line : choose(chosen, random);
}

const toNumbers = (text: string, random: () => number): string =>
  text.replace(/#+/g, (marks) => `${Math.floor((0.1 + 0.9 * random()) * 10 ** marks.length)}`);

/** Marks of the slots; the others are no names. */
const TYPES: Readonly<Record<string, string>> = {
  person: 'PER',
  surname: 'PER',
  initial: 'PER',
  town: 'LOC',
  country: 'LOC',
  us: 'LOC',
  nation: 'MISC',
  cup: 'MISC',
  election: 'MISC',
  ship: 'MISC',
  work: 'MISC',
  club: 'ORG',
  team: 'ORG',
  league: 'ORG',
  party: 'ORG',
  company: 'ORG',
  group: 'ORG',
  newsroom: 'ORG',
  paper: 'ORG',
  wire: 'ORG',
  body: 'ORG',
  letters: 'ORG',
  school: 'ORG',
  unit: 'ORG',
  band: 'ORG',
  channel: 'ORG',
  nicknamed: 'PER',
  network: 'ORG',
};
