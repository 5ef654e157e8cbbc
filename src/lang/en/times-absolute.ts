import type { PhraseRule } from '../phrase.ts';
import type { Meaning } from '../values.ts';
import { readDecade, readHoliday, readMonth, readNumericDate, readYear } from './date-reading.ts';
import { fixed, readCalendar } from './time-reading.ts';

/** Dates that say their year or their month. */
export const absoluteTimes: readonly PhraseRule<Meaning>[] = [
  {
    id: 'en/month-day-year',
    patterns: [
      '<month> the? <day> ~<ordinal-ending>? ,? <year>',
      '<weekday> ,? <month> the? <day> ~<ordinal-ending>? ,? <year>',
    ],
    read: readCalendar,
    matches: ['on March 2, 2018.', 'Published in Dawn, March 3rd, 2018', 'the Aug. 7, 1998, bombings'],
    spares: ['in March 2018'],
  },
  {
    id: 'en/day-month-year',
    patterns: [
      'the? <day> ~<ordinal-ending>? -? of? <month> ,? -? <year>',
      '<weekday> ,? the? <day> ~<ordinal-ending>? of? <month> ,? <year>',
    ],
    read: readCalendar,
    matches: ['on 2 March 2018', 'Updated 08 Jan, 2025', 'the 25th of January, 2011'],
    spares: ['in March 2018'],
  },
  {
    id: 'en/month-day',
    patterns: [
      '<month> <day> ~<ordinal-ending>? ] !<unit>',
      '<weekday> ,? <month> <day> ~<ordinal-ending>?',
      'the? <day> ~<ordinal-ending> of? <month>',
      '<weekday> ,? the? <day> ~<ordinal-ending>? of? <month>',
      '<day> <month> ] !<day>',
      '<shift> <month> <day>',
    ],
    read: readCalendar,
    matches: ['the Aug. 7 bombings', 'on 25th January', 'Thursday, April 6', 'arrived on 6 April'],
    spares: ['in March 20 days later'],
  },
  {
    id: 'en/short-year',
    patterns: ['<day> -? <month> -? <two-digits>'],
    read: (match) => {
      const year = 1900 + (match.number('two-digits') ?? 0);
      const [month, day] = [match.number('month'), match.number('day')];
      // Up to 31 the digits may be another day.
      return year > 1931 ? { kind: 'time', time: { form: 'calendar', year, month, day } } : undefined;
    },
    matches: ['FT 22 MAY 92'],
    spares: ['between 22 May 25 men'],
  },
  {
    id: 'en/second-day',
    patterns: ['<month:month> <day:first> and|to|-|– [ <day> ] !<unit> !<plural>'],
    read: readCalendar,
    matches: ['on April 24 and 25.'],
    spares: ['on April 24 and 5 others'],
  },
  {
    id: 'en/first-day',
    patterns: [
      '<day> ] -|–|and|to <day:second> <month:month>',
      '<day> ] ~<ordinal-ending> -|–|and|to <day:second> ~<ordinal-ending> <month:month>',
    ],
    read: readCalendar,
    matches: ['on 25-27 January', 'on 6 and 7 April'],
    spares: ['on 6 or 7 rivers'],
  },
  {
    id: 'en/month-year',
    patterns: ['<month> ,? <year>', '<month> of <year>', 'the? <part> -? of? <month> ,? <year>'],
    read: readCalendar,
    matches: ['In February, 2018, he', 'the January 1998 bombing', 'mid-March 2014'],
    spares: ['they march 2000 miles'],
  },
  {
    id: 'en/iso-date',
    patterns: ['<year> - <month-number:month> - <day>', '<year> / <month-number:month> / <day>'],
    read: readCalendar,
    matches: ['dated 2018-03-02'],
    spares: ['2018-13-02'],
  },
  {
    id: 'en/dotted-date',
    patterns: ['<dotted-day> ~. ~<year>'],
    read: (match) => {
      const [day, month] = match.word('dotted-day')?.split('.').map(Number) ?? [];
      return { kind: 'time', time: { form: 'calendar', year: match.number('year'), month, day } };
    },
    matches: ['on 02.03.2018'],
    spares: ['rose 2.03 percent'],
  },
  {
    id: 'en/september-eleventh',
    patterns: ['9 ~/ ~11'],
    read: () => fixed('2001-09-11'),
    matches: ['since the 9/11 attacks'],
    spares: ['on 11 September'],
  },
  {
    id: 'en/numeric-date',
    patterns: ['<day:first> / <day:second> / <year>', '<day:first> / <day:second> / <two-digits>'],
    read: readNumericDate,
    matches: ['on 3/4/2018', 'on 25/1/2011'],
    spares: ['a 24/7 service', '31/31/2011'],
  },
  {
    id: 'en/month',
    patterns: [
      '<month>',
      '<part> -? <month>',
      '<month> of? <shift> year',
      'the? <part> of <month>',
      'the? <shift> <month>',
      'the month of <month>',
    ],
    read: readMonth,
    matches: ['in April', 'early October', 'the October slaying', 'last November'],
    spares: ['May opens the season.', 'April Smith said'],
  },
  {
    id: 'en/year',
    patterns: ['<year>', '<part> -? <year>', 'the <part> of <year>', 'the year <year>'],
    read: readYear,
    matches: ['since 2007,', 'in 2014 signed', 'mid-2014', 'the 1992 protests', 'built around 1990.'],
    spares: ['a march of 2000 miles', 'Room 1996', 'killed 1500 rebels', '$2000'],
  },
  {
    id: 'en/year-span',
    patterns: ['<year> -|–|/ ~<two-digits>'],
    read: (match) => {
      const year = match.number('year') ?? 0;
      const end = Math.floor(year / 100) * 100 + (match.number('two-digits') ?? 0);
      return year >= 1500 && end > year && end - year <= LONGEST_SPAN ? fixed(`${year}/${end}`) : undefined;
    },
    matches: ['in the 2014-15 season', 'the war of 1914–18'],
    spares: ['a 1200-30 vote'],
  },
  {
    id: 'en/fiscal-year',
    patterns: ['fiscal year? <year>', 'fy <year>', 'financial year <year>'],
    read: (match) => fixed(`FY${match.number('year')}`),
    matches: ['in fiscal 1997'],
    spares: ['fiscal policy of 1997'],
  },
  {
    id: 'en/decade',
    patterns: ["the? <year> '|’? ~s", "the? <part> -? <year> '|’? ~s"],
    read: (match) => readDecade(match, match.number('year')),
    matches: ['in the 1980s', 'the early 1990s'],
    spares: ['the 1987s'],
  },
  {
    id: 'en/short-decade',
    patterns: ["the <part>? -? '|’? <two-digits> '|’? ~s", "'|’ <two-digits> ~s"],
    read: (match) => readDecade(match, 1900 + (match.number('two-digits') ?? 1)),
    matches: ["the '90s", 'in the 60s'],
    spares: ['a man in his 30s'],
  },
  {
    id: 'en/decade-word',
    patterns: ['the <part>? -? <decade-word>'],
    read: (match) => readDecade(match, 1900 + (match.number('decade-word') ?? 1)),
    matches: ['in the nineties', 'the late Sixties'],
    spares: ['a man in his nineties'],
  },
  {
    id: 'en/century',
    patterns: ['the? <number> ~<ordinal-ending> -? century', 'the? <ordinal> -? century'],
    read: (match) => {
      const century = match.number('number') ?? match.number('ordinal') ?? 0;
      return century > 0 && century < 23 ? fixed(String(century - 1).padStart(2, '0')) : undefined;
    },
    matches: ['in the 19th century', 'a 20th-century building'],
    spares: ['half a century'],
  },
  {
    id: 'en/season-year',
    patterns: ['the? <part>? <season> of? <year>'],
    read: readCalendar,
    matches: ['in the summer of 1990'],
    spares: ['the summer fell'],
  },
  {
    id: 'en/holiday',
    patterns: ['<holiday> day?', '<shift> <holiday> day?', '<holiday> day? ,? <year>'],
    read: readHoliday,
    matches: ['found Thanksgiving Day', 'last Thanksgiving', 'Christmas Eve 1989'],
    spares: ['the day of thanksgiving', 'an office Christmas party'],
  },
  {
    id: 'en/half-year',
    patterns: ['the? <ordinal> half of <year>', 'h <month-number:ordinal> <year>'],
    read: (match) => {
      const half = match.number('ordinal') ?? 0;
      return half <= 2 ? fixed(`${match.number('year')}-H${half}`) : undefined;
    },
    matches: ['in the first half of 2014'],
    spares: ['the third half of 2014'],
  },
  {
    id: 'en/quarter',
    patterns: ['q ~<month-number:quarter> <year>?', 'the? <ordinal:quarter> -? quarter of? <year>?'],
    read: (match) => ((match.number('quarter') ?? 9) <= 4 ? readCalendar(match) : undefined),
    matches: ['in the third quarter of 1989', 'the fourth quarter'],
    spares: ['the fifth quarter'],
  },
];

/** "1939-45" is a span of years; digits further apart are something else. */
const LONGEST_SPAN = 60;
