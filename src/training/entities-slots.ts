import { inventCompany, inventSociety } from './entities-invent.ts';
import { pick } from './random.ts';

/** Names to fill the pages with. */
export interface NamePools {
  readonly persons: readonly string[];
  readonly towns: readonly string[];
  readonly countries: readonly string[];
  /** Nationalities as adjectives: "French". */
  readonly nations: readonly string[];
}

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
const CHAMBERS = 'Senate|House of Representatives|Parliament|National Assembly|Congress|local|state';
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

const SCHOOLS =
  'University|College|State University|High School|Institute of Technology|Academy|School of Law|Business School';
const UNITS =
  'Infantry Division|Infantry Regiment|Armoured Brigade|Airborne Division|Army|Fleet|Fusiliers|Rifles|Guards|Marines';
const CHANNELS = 'BBC One|Channel #|ABC|CBS|NBC|Fox|HBO|MTV|CNN|ITV|Sky News|Radio #|State Television|Public Radio';
const BANDS_OF = 'Stones|Shadows|Kings|Birds|Strangers|Engines|Brothers|Ghosts|Rivers|Wolves|Sisters|Lights';
const LEANINGS = 'Left|Right|Greens|People|Centre|Nation|Workers|Roses|Liberals|Reformers|Future';
const SYLLABLES =
  'ba be bel da dor du e fa fin ga gel ha hin i ka kel ki la lan le li lo ma mar me mi mo na ne ni no o pa per ra ren ri ro sa sel ' +
  'shi si so ta tan te ti to tu u va ven vi wa ya yis za zel';

/** A word of no language, as a name of a far country looks to a reader: "Merenta". */
function inventWord(random: () => number): string {
  const sounds = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES.split(' '), random)).join(
    '',
  );
  return sounds.charAt(0).toUpperCase() + sounds.slice(1);
}

/** Gives a name for a slot. */
export function slotFiller(
  { persons, towns, countries, nations }: NamePools,
  random: () => number,
): (slot: string) => string {
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
      random() < 0.7
        ? `${random() < 0.7 ? `${year()} ` : ''}${one(town, country, country, nation)} ${any(VOTES)} election`
        : `${year()} ${country()} ${any(CHAMBERS)} ${any('election|elections|special election')}${random() < 0.5 ? ` in ${town()}` : ''}`,
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
      random() < 0.5
        ? `${random() < 0.2 ? `${nation()} ` : ''}${any(STANCES)} Party${random() < 0.2 ? ` of ${random() < 0.3 ? 'the ' : ''}${country()}` : ''}`
        : one(
            () => inventWord(random),
            () => inventWord(random),
            () => `${inventWord(random)} ${inventWord(random)}`,
            () => `${any('United|Fair|New|Forward|Our|Free|Strong')} ${country()}`,
            () => `${any('Democrats|Party|Alliance|Movement|Union|Federation')} of the ${any(LEANINGS)}`,
            () => `${any(STANCES)} and ${any(STANCES)} Party`,
            () =>
              `${any(STANCES)} ${any('Union|Alliance|Movement|Front|Bloc')}${random() < 0.3 ? ` of ${country()}` : ''}`,
            () => `${any('Movement|Union|Alliance')} for ${any('Change|Democracy|Justice|Freedom|the Republic|Unity')}`,
          ),
    body: () => inventSociety({ random, countries }),
    letters: () =>
      Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick([...'ABCDEFGILMNPRSTU'], random)).join(''),
    school: () =>
      one(
        () => `University of ${town()}`,
        () => `University of ${town()}`,
        () => `${one(town, surname)} ${any(SCHOOLS)}`,
        () => `${one(town, surname)} ${any(SCHOOLS)}`,
      ),
    unit: () =>
      one(
        () => `${1 + Math.floor(random() * 90)}th ${any(UNITS)}`,
        () => `Royal ${town()} ${any(UNITS)}`,
        () => `${nation()} ${any('Army|Navy|Air Force|Guard')}`,
      ),
    band: () =>
      one(
        () => `The ${any(BANDS_OF)}`,
        () => `${any(WORKS)} ${any(BANDS_OF)}`,
        () => inventWord(random),
        () => `${surname()} and the ${any(BANDS_OF)}`,
      ),
    channel: () => any(CHANNELS).replace('#', `${1 + Math.floor(random() * 9)}`),
    nicknamed: () => {
      const [first = '', ...rest] = person().split(' ');
      const [open, close] = pick(['“”', '""', '‘’'], random);
      return `${first} ${open}${random() < 0.4 ? 'The ' : ''}${any(WORKS)}${close} ${rest.join(' ')}`;
    },
    company: () => inventCompany(random),
    group: () =>
      `${any(CAUSES)} ${random() < 0.4 ? `${any(CAUSES)} ` : ''}${any(BANDS)}${random() < 0.2 ? ` of ${country()}` : ''}`,
    network: () => `${random() < 0.5 ? surname() : inventWord(random)} network`,
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
