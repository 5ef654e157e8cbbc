import type { MarkedText } from './entities-data.ts';
import { inventCompany } from './entities-invent.ts';
import templates from './pages.txt';
import { pick } from './random.ts';

/** Names to fill the pages with. */
export interface NamePools {
  readonly persons: readonly string[];
  readonly towns: readonly string[];
  readonly countries: readonly string[];
  /** Nationalities as adjectives: "French". */
  readonly nations: readonly string[];
}

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
};

const NICKNAMES =
  'Angels Astros Bears Blazers Braves Broncos Bruins Bucks Buffaloes Bulldogs Bulls Canucks Cardinals Celtics Chargers ' +
  'Chiefs Clippers Colts Cougars Cowboys Cubs Devils Dodgers Dolphins Eagles Falcons Flames Flyers Giants Grizzlies Hawks ' +
  'Heat Hornets Indians Islanders Jazz Jets Kings Knicks Lakers Lions Magic Mariners Marlins Mavericks Mets Nets Nuggets ' +
  'Oilers Orioles Packers Padres Panthers Patriots Penguins Phillies Pirates Pistons Rams Rangers Raptors Ravens ' +
  'Redskins Rockets Rockies Royals Sabres Saints Seahawks Senators Sharks Sonics Spurs Stars Steelers Suns Tigers ' +
  'Timberwolves Twins Vikings Warriors Wizards Yankees';
const SUFFIXES =
  'United City Rovers Town County Athletic Wanderers Rangers Albion Hotspur Villa Stars FC AC SC Harlequins';
const PREFIXES = 'FC AC AS SC CSKA Dynamo Lokomotiv Spartak Sporting Real Racing Atletico Inter Olympique RKC VfB Club';
const LEAGUES = 'NBA|NHL|NFL|MLS|FIFA|UEFA|National Hockey League|National Basketball Association|Football League';
const SPORTS =
  'SOCCER|CRICKET|TENNIS|BASKETBALL|ICE HOCKEY|RUGBY UNION|RUGBY LEAGUE|GOLF|ATHLETICS|CYCLING|SWIMMING|SKIING|BOXING|' +
  'BADMINTON|SQUASH|MOTOR RACING|ALPINE SKIING|VOLLEYBALL|SPEED SKATING|JUDO|ROWING|TABLE TENNIS|HANDBALL';
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const VOTES =
  'general|presidential|parliamentary|local|federal|provincial|mayoral|legislative|municipal|regional|gubernatorial';
const STANCES =
  'Labour|Conservative|Liberal|Democratic|Republican|Social Democratic|Green|Socialist|Communist|National|People’s|Reform|' +
  'Freedom|Progressive|Christian Democratic|Centre|Workers’|Independence|Justice|Unionist|Farmers’|Popular|Liberal Democratic';
const CAUSES =
  "Liberation|Islamic|People's|Revolutionary|Patriotic|National|Popular|Red|Holy|Free|Democratic|United|New";
const BANDS =
  'Front|Army|Brigades|Movement|State|Resistance|Union|Council|Path|Forces|Guard|Alliance|Republic|League|Command';
const PAPERS = 'Times|Post|Herald|News|Daily News|Tribune|Observer|Gazette|Star|Chronicle|Morning Post|Guardian|Mirror';
const WIRES = 'Reuters|Reuter|AP|AFP|Xinhua|Itar-Tass|Interfax|DPA|Kyodo|ANSA|Associated Press';
const WORKS =
  'Last|Night|River|Silent|House|Golden|Stranger|Summer|Blood|City|Road|Winter|Iron|Dream|Secret|Island|Shadow|Letter';
const CUPS = 'Open|Masters|Grand Prix|Marathon|International|Classic|Games|Challenge|Cup|Championships';
const TITLES =
  'World Cup|World Championships|Davis Cup|European Cup|Olympics|Grand Slam Cup|World Series|Super Bowl|UEFA Cup|Tour';

/** Gives a name for a slot. */
function slotFiller({ persons, towns, countries, nations }: NamePools, random: () => number): (slot: string) => string {
  const any = (words: string): string => pick(words.split('|'), random);
  const word = (words: string): string => pick(words.split(' '), random);
  const town = (): string => pick(towns, random);
  const country = (): string => pick(countries, random);
  const nation = (): string => pick(nations, random);
  const person = (): string => pick(persons, random);
  const surname = (): string => person().split(' ').at(-1) ?? '';
  const year = (): number => 1920 + Math.floor(random() * 100);
  const one = (...makers: readonly (() => string)[]): string => makers[Math.floor(random() * makers.length)]?.() ?? '';
  const work = (): string => `${any(WORKS)} ${random() < 0.5 ? 'of the ' : ''}${any(WORKS)}`;
  const slots: Readonly<Record<string, () => string>> = {
    person,
    surname,
    initial: () => `${person().charAt(0)}. ${surname()}`,
    town,
    country,
    us: () => 'U.S.',
    nation,
    cup: () =>
      one(
        () => `${one(town, country, nation)} ${any(CUPS)}`,
        () => any(TITLES),
        () => `${year()} ${any(TITLES)}`,
      ),
    election: () =>
      `${random() < 0.7 ? `${year()} ` : ''}${one(town, country, country, nation)} ${any(VOTES)} election`,
    ship: () => one(work, person, () => `${town()} ${any(WORKS)}`),
    work,
    club: () =>
      one(
        town,
        town,
        town,
        () => `${town()} ${word(SUFFIXES)}`,
        () => `${word(PREFIXES)} ${town()}`,
      ),
    team: () =>
      one(
        town,
        () => `${town()} ${word(NICKNAMES)}`,
        () => word(NICKNAMES),
      ),
    league: () => any(LEAGUES),
    party: () =>
      `${random() < 0.2 ? `${nation()} ` : ''}${any(STANCES)} Party${random() < 0.1 ? ` of ${country()}` : ''}`,
    company: () => inventCompany(random),
    group: () =>
      `${any(CAUSES)} ${random() < 0.4 ? `${any(CAUSES)} ` : ''}${any(BANDS)}${random() < 0.2 ? ` of ${country()}` : ''}`,
    newsroom: () => `${town()} ${word('Newsroom newsroom bureau newsdesk Newsdesk')}`,
    paper: () =>
      `${one(
        town,
        () => 'The',
        () => 'Daily',
      )} ${any(PAPERS)}`,
    wire: () => any(WIRES),
    sport: () => any(SPORTS),
    day: () => any(DAYS),
  };
  return (slot) => slots[slot]?.().trim() ?? '';
}
