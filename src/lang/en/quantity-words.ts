import type { Sense } from '../phrase.ts';

type Entry = readonly [words: string, className: string, value: number | string];

const ENTRIES: readonly Entry[] = [
  ['dollar dollars buck bucks', 'currency-word', 'USD'],
  ['euro euros', 'currency-word', 'EUR'],
  ['pound pounds', 'currency-word', 'GBP'],
  ['rupee rupees', 'currency-word', 'PKR'],
  ['yen', 'currency-word', 'JPY'],
  ['yuan renminbi', 'currency-word', 'CNY'],
  ['rouble roubles ruble rubles', 'currency-word', 'RUB'],
  ['franc francs', 'currency-word', 'CHF'],
  ['won', 'currency-word', 'KRW'],
  ['$', 'currency', 'USD'],
  ['£', 'currency', 'GBP'],
  ['€', 'currency', 'EUR'],
  ['¥', 'currency', 'JPY'],
  ['₹', 'currency', 'INR'],
  ['rs', 'currency', 'PKR'],
  ['usd eur gbp jpy cny inr pkr rub chf aud cad', 'currency-code', 'code'],
  ['us us.', 'dollar-country', 'USD'],
  ['c ca canadian', 'dollar-country', 'CAD'],
  ['a au australian', 'dollar-country', 'AUD'],
  ['nz', 'dollar-country', 'NZD'],
  ['hk', 'dollar-country', 'HKD'],
  ['dollars', 'written', 'USD'],
  ['pounds', 'written', 'GBP'],
  ['cent cents', 'hundredth', 'USD'],
  ['pence', 'hundredth', 'GBP'],
  ['p', 'pence', 'GBP'],
  ['paid pay pays cost costs costing fined fine worth price priced stole won raised', 'price', 'paid'],
  ['percent pct pc %', 'percent', 'percent'],
  ['foot feet ft', 'measure', 'foot'],
  ['metre metres meter meters', 'measure', 'metre'],
  ['m', 'metres', 'metre'],
  ['down up above below deep wide long high tall away off from across along', 'spatial', 'down'],
  ['fall fell falls falling fallen plunge plunged plunging tumbled slid climbed within', 'way', 'fell'],
  ['kilometre kilometres kilometer kilometers km kms', 'measure', 'kilometre'],
  ['mile miles', 'measure', 'mile'],
  ['yard yards', 'measure', 'yard'],
  ['inch inches', 'measure', 'inch'],
  ['centimetre centimetres centimeter centimeters cm', 'measure', 'centimetre'],
  ['millimetre millimetres millimeter millimeters mm', 'measure', 'millimetre'],
  ['kilogram kilograms kg kgs kilo kilos', 'measure', 'kilogram'],
  ['lb lbs', 'measure', 'pound'],
  ['tonne tonnes ton tons', 'measure', 'tonne'],
  ['acre acres', 'measure', 'acre'],
  ['hectare hectares', 'measure', 'hectare'],
  ['litre litres liter liters', 'measure', 'litre'],
  ['gallon gallons', 'measure', 'gallon'],
  ['barrel barrels', 'measure', 'barrel'],
  ['degree degrees', 'measure', 'degree'],
  ['megawatt megawatts mw', 'measure', 'megawatt'],
  ['mph', 'measure', 'mile per hour'],
  ['magnitude', 'scale', 'magnitude'],
  ['calibre caliber', 'scale', 'calibre'],
  ['quake earthquake tremor temblor', 'quake', 'magnitude'],
  ['in', 'inch-mark', 'inch'],
  ['c', 'temperature', 'degree Celsius'],
  ['f', 'temperature', 'degree Fahrenheit'],
  ['casualties fatalities deaths injuries arrests survivors dead', 'state', 'state'],
  ['half', 'half', 2],
  ['third thirds', 'parts', 3],
  ['quarter quarters', 'parts', 4],
  ['fifth fifths', 'parts', 5],
  ['tenth tenths', 'parts', 10],
  ['the a an this that these those each every its his her their our my', 'determiner', 'the'],
  ["his her their our my its your 's", 'possessive', 'their'],
  [
    'no number room flight page chapter article section route highway channel level vol class resolution act',
    'label',
    'no',
  ],
];

/** Folded word or sign to its readings. */
export const quantityWords: ReadonlyMap<string, readonly Sense[]> = collect(ENTRIES);

function collect(entries: readonly Entry[]): ReadonlyMap<string, readonly Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const [words, className, value] of entries) {
    for (const word of words.split(' ')) senses.set(word, [...(senses.get(word) ?? []), { class: className, value }]);
  }
  return senses;
}
