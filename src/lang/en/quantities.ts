import type { PhraseRule } from '../phrase.ts';
import type { Meaning } from '../values.ts';
import {
  readAge,
  readCalibre,
  readCount,
  readFeetAndInches,
  readFraction,
  readMeasure,
  readMoney,
  readNone,
  readOrdinal,
  readPercent,
  readSmallMoney,
} from './quantity-reading.ts';

/** A number, a vague one, and intervals: "10-15", "10 to 15", "between 5 and 7". */
const AMOUNTS = [
  '<bound>? <number>',
  '<bound>? <vague>',
  'between <number:low> and <number>',
  '<bound>? <number:low> to|or <number>',
  '<bound>? <number:low> -|– <number>',
];

const amounts = (tail: string): string[] => AMOUNTS.map((amount) => `${amount} ${tail}`);

/** Amounts, shares, ages, measures, counts and ranks. */
export const quantities: readonly PhraseRule<Meaning>[] = [
  {
    id: 'en/money',
    patterns: [
      '<bound>? <dollar-country>? ~<currency> <number> ~-? ~m?',
      '<bound>? <currency> <number> ~-? ~m?',
      '<bound>? <currency> <number:low> ~m? -|–|to|or <currency>? <number> ~m?',
      'between <currency> <number:low> ~m? and <currency> <number> ~m?',
      ...amounts('~m? <dollar-country>? <currency-word>'),
      '<bound>? <currency-code> <number> ~m?',
      ...amounts('~m? <currency-code>'),
      '<written:currency-word> <number> ~m?',
    ],
    read: readMoney,
    matches: [
      'barely $500 million in trade',
      'Rs70.4tr',
      'Dollars 7.6bn',
      'a $107 million verdict',
      '25 million euros',
      'US$3bn',
      '0.5bn USD',
      '1.234,56 euros',
    ],
    spares: ['500 people', 'weighing 180 pounds'],
  },
  {
    id: 'en/small-money',
    patterns: [...amounts('<hundredth>'), ...amounts('~<pence:hundredth>')],
    read: readSmallMoney,
    matches: ['12 cents a share', 'rose to 290-1/2p'],
    spares: ['12 percent'],
  },
  {
    id: 'en/percent',
    patterns: [...amounts('-? <percent>'), ...amounts('per cent'), ...amounts('percentage point|points')],
    read: readPercent,
    matches: ['soared by above 11pc', '69 percent of those', 'two percentage points', '60-65%'],
    spares: ['3 points'],
  },
  {
    id: 'en/age',
    patterns: [
      '<number> - <unit> - old|olds',
      '<number> year|years old|olds',
      '<number:low> to|or|-|– <number> year|years ~-? old|olds',
      ', [ <number> ] ,|.',
      'aged|age [ <number>',
      'aged <number:first> and [ <number>',
    ],
    read: readAge,
    matches: ['a 31-year-old man', 'Slepian, 52, an obstetrician', 'aged 12', 'aged 4 and 6'],
    spares: ['31 years', 'in Leeds, 1.5 miles away'],
  },
  {
    id: 'en/measure',
    patterns: [
      ...amounts('-? <measure>'),
      ...amounts('<measure> per|an|a <one:per>'),
      ...amounts('°? ~<temperature:measure>'),
      '<number> ~<inch-mark:measure>',
      'a? <number> -? <scale:measure>',
      '<scale:measure> of? <number>',
      '<number> ] <quake>',
      ...amounts('-? pound|pounds'),
    ],
    read: readMeasure,
    matches: [
      '200ft below',
      'six degrees higher',
      'a 7.2-magnitude quake',
      'about 40 km away',
      '30C',
      'weighing 180 pounds',
    ],
    spares: ['200 people'],
  },
  {
    id: 'en/height',
    patterns: ['<number:feet> ~-? ft|feet|foot <number> ~-? in|inch|inches'],
    read: readFeetAndInches,
    matches: ['6ft 2in tall'],
    spares: ['6ft tall'],
  },
  {
    id: 'en/calibre',
    patterns: ['. ~<number> -? caliber|calibre'],
    read: readCalibre,
    matches: ['a .38-caliber pistol'],
    spares: ['a large-caliber pistol'],
  },
  {
    id: 'en/fraction',
    patterns: [
      '<half:parts> ] of|the',
      'a|one -? <parts> ] of|the',
      'one - <parts>|<half:parts>',
      '<number:of> -? <parts> ] of|the|majority',
      '<number:of> - <parts>',
      '<hour-word:of> in <number>',
      '<bound>? <single:of> in <number>',
    ],
    read: readFraction,
    matches: [
      'half of the budget',
      'a third of voters',
      'two-thirds majority',
      'three-quarters of',
      'one in five adults',
    ],
    spares: ['the third of May', 'the second half of the year', 'one in London'],
  },
  {
    id: 'en/none',
    patterns: ['no ] <plural>', 'no ] <state>', 'no ~-? one', 'nobody', 'none of', 'none ] were|was'],
    read: readNone,
    matches: ['There were no casualties', 'No one was killed', 'Nobody was hurt', 'None of the passengers died'],
    spares: ['no agreement', 'no one spoke'],
  },
  {
    id: 'en/ordinal',
    patterns: ['<number> ~<ordinal-ending>', '!at [ <ordinal>'],
    read: readOrdinal,
    matches: ['the 12th meeting', 'the first by a Pakistani leader'],
    spares: ['12 meetings'],
  },
  {
    id: 'en/count',
    patterns: [...AMOUNTS, '<bound>? <number> ~m'],
    read: readCount,
    matches: ['more than 200 Special Forces soldiers', 'At least 82 were killed', 'dozens of people', '5m people'],
    spares: ['one of them', 'Flight 103', 'a Boeing 747.', 'won 6-4', 'F-16'],
  },
];
