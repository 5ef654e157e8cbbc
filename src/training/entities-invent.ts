import type { MarkedText } from './entities-data.ts';
import { pick } from './random.ts';

type Entity = MarkedText['entities'][number];

export interface InventOptions {
  readonly random: () => number;
  /** Countries, as they open a body's name. */
  readonly countries: readonly string[];
  /** Share of the organisations that get another name. */
  readonly rate: number;
}

const HEADS =
  'Agency|Alliance|Assembly|Association|Authority|Board|Bureau|Center|Centre|Chamber|Coalition|Command|Commission|Committee|' +
  'Confederation|Conference|Congress|Consortium|Corporation|Council|Department|Directorate|Federation|Forum|Foundation|' +
  'Front|Fund|Group|Institute|League|Ministry|Mission|Movement|Network|Office|Organization|Organisation|Party|Secretariat|' +
  'Service|Society|Task Force|Tribunal|Trust|Union|University|Working Group';
const TOPICS =
  'Agriculture|Arms Control|Atomic Energy|Civil Aviation|Climate Change|Consumer Protection|Counter-Terrorism|Culture|' +
  'Defence|Defense|Democracy|Disaster Relief|Economic Cooperation|Education|Energy|Environment|External Affairs|Finance|' +
  'Fisheries|Foreign Affairs|Foreign Relations|Food Safety|Forestry|Health|Higher Education|Home Affairs|Human Rights|' +
  'Immigration|Industry|Information|Interior|International Studies|Justice|Labour|Media|National Security|Nuclear Safety|' +
  'Peace|Petroleum|Planning|Press Freedom|Public Health|Refugees|Regional Security|Science|Social Welfare|Space Research|' +
  'Sports|Strategic Studies|Sustainable Development|Technology|Tourism|Trade|Transport|Water|Women|Youth';
const KINDS =
  'Advisory|Business|Central|Consultative|Democratic|Federal|Foreign|General|High|Independent|Inter-Governmental|' +
  'International|Islamic|Joint|Liberal|Military|Monitoring|National|Parliamentary|People’s|Permanent|Popular|Provincial|' +
  'Regional|Revolutionary|Special|State|Supreme|Technical|United|Workers’|World';
const TRADES =
  'Airlines|Bank|Brands|Chemicals|Electric|Electronics|Energy|Entertainment|Financial|Foods|Industries|Insurance|Labs|' +
  'Logistics|Media|Motors|Oil|Partners|Pharmaceuticals|Pictures|Records|Semiconductor|Software|Steel|Stores|Systems|Telecom';
const FIRMS =
  'Allied|Apex|Atlas|Blue|Capital|Crescent|Delta|Eagle|First|Global|Golden|Harbor|Horizon|Mega|Metro|Micro|Nova|Omni|' +
  'Orion|Pacific|Pioneer|Prime|Royal|Silver|Star|Sterling|Summit|Sun|Titan|Trans|Union|Universal|Vertex|World';
const FORMS = ' Inc.|, Inc.|, INC.| Corp.| Corporation| Co.| Ltd| Ltd.| PLC| Group| Holdings| LLC| AG| Sdn Bhd||';

/** The same text with some organisations renamed, by rules that real bodies are named by; one name keeps one invention. */
export function inventNames(marked: MarkedText, options: InventOptions): MarkedText {
  const { random, rate } = options;
  const invented = new Map<string, string | undefined>();
  const entities: Entity[] = [];
  let text = '';
  let from = 0;
  for (const entity of [...marked.entities].sort((a, b) => a.start - b.start)) {
    if (entity.start < from) continue;
    const name = marked.text.slice(entity.start, entity.end);
    if (entity.type === 'ORG' && !invented.has(name))
      invented.set(name, random() < rate ? inventBody(options) : undefined);
    const written = (entity.type === 'ORG' ? invented.get(name) : undefined) ?? name;
    text += marked.text.slice(from, entity.start);
    entities.push({ start: text.length, end: text.length + written.length, type: entity.type });
    text += written;
    from = entity.end;
    if (written !== name && !marked.text.startsWith(' (', from) && random() < 0.3) {
      const short = initialsOf(written);
      entities.push({ start: text.length + 2, end: text.length + 2 + short.length, type: 'ORG' });
      text += ` (${short})`;
    }
  }
  return { id: marked.id, text: text + marked.text.slice(from), entities };
}

/** "Titan Motors Ltd", "Harbor Nova". */
export function inventCompany(random: () => number): string {
  const any = (words: string): string => pick(words.split('|'), random);
  return `${any(FIRMS)} ${any(random() < 0.67 ? TRADES : FIRMS)}${any(FORMS)}`;
}

const CROWDS =
  'Americans|Businesses|Citizens|Concerned Women|Doctors|Families|Farmers|Friends|Lawyers|Mothers|Parents|Scholars|Students|Veterans|Voices|Workers';
const AIMS =
  'a Better Future|Action|Change|Choice|Clean Air|Equality|Fair Trade|Freedom|Growth|Gun Safety|Justice|Life|Peace|Peace Now|' +
  'Progress|Reform|Responsible Government|the Environment|the Homeless|Tomorrow|Unity';

/** A body, or a body of citizens: "Friends of Peru", "Mothers Against Hunger", "Alliance of Farmers and Workers for Peace". */
export function inventSociety(options: Omit<InventOptions, 'rate'>): string {
  const { random, countries } = options;
  if (random() < 0.5) return inventBody(options);
  const any = (words: string): string => pick(words.split('|'), random);
  const country = pick(countries, random);
  return pick(
    [
      `${any(CROWDS)} ${any('for|Against|United for')} ${any(AIMS)}`,
      `${any(HEADS)} of ${any(CROWDS)} and ${any(CROWDS)}`,
      `${any(HEADS)} of ${any(CROWDS)} and ${any(CROWDS)} for ${any(AIMS)}`,
      `${any(CROWDS)} of ${country}`,
      `${country} ${any('for|First')} ${any(AIMS)}`,
      `${any(HEADS)} for the ${any(TOPICS)}`,
      `${any(HEADS)} of ${country} and ${pick(countries, random)}`,
      `${any(HEADS)} of ${any(TOPICS)} in ${country}`,
      `The ${any(KINDS)} ${any(HEADS)}`,
    ],
    random,
  );
}

/** "Brazil-Kenya Joint Commission on Trade", "Federal Water Authority", "Ministry of Home Affairs". */
function inventBody({ random, countries }: Omit<InventOptions, 'rate'>): string {
  const any = (words: string): string => pick(words.split('|'), random);
  if (random() < 0.2) return inventCompany(random);
  const country = pick(countries, random);
  const [head, kind, topic] = [any(HEADS), any(KINDS), any(TOPICS)];
  const [about, joined] = [any('of|for|on'), random() < 0.25 ? ` and ${any(TOPICS)}` : ''];
  const patterns = [
    `${country}-${pick(countries, random)} ${kind} ${head}`,
    `${country}-${pick(countries, random)} ${kind} ${head} ${about} ${topic}`,
    `${kind} ${head}`,
    `${kind} ${topic} ${head}`,
    `${topic}${joined} ${head}`,
    `${head} ${about} ${topic}${joined}`,
    `${kind} ${head} ${about} ${topic}${joined}`,
    `${country} ${kind} ${head}`,
    `${country} ${topic} ${head}`,
    `${head} of ${country}`,
    `${kind} ${head} ${any('of|in')} ${country}`,
  ];
  return pick(patterns, random);
}

const initialsOf = (name: string): string =>
  [...name.matchAll(/(?<![\p{L}’])\p{Lu}/gu)].map(([letter]) => letter).join('');
