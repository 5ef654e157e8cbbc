import { foreignBylines } from '../bylines.ts';
import type { CleaningKnowledge } from '../cleaning.ts';
import { parseList, parseSet } from '../list.ts';
import agencies from './agencies.txt';
import labels from './cleaning-labels.txt';
import { lines, sections } from './cleaning-lines.ts';
import markupModel from './cleaning-markup.bin';
import { bylines, outlets, photoCredits } from './cleaning-sources.ts';
import textModel from './cleaning-text.bin';
import firstNames from './first-names.txt';
import headline from './headline-weights.txt';
import givenNames from './names/given-name.txt';
import nameParticles from './names/particle.txt';
import officeHeads from './office-heads.txt';
import wholePage from './whole-page-weights.txt';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Full names, three letters, and the one four-letter short form in use. */
const months = new Map<string, number>([
  ...MONTHS.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['sept', 9],
]);

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const weekdays = [...WEEKDAYS.flatMap((day) => [day, day.slice(0, 3)]), 'tues', 'thur', 'thurs'];

const dateWords = [
  ...weekdays,
  ...'at on am pm a p m t z est edt cst cdt mst mdt pst pdt et pt gmt utc bst ist pkt cet hrs'.split(' '),
  ...'of the th st nd rd and by date time min mins minute minutes read'.split(' '),
];

export const cleaning: CleaningKnowledge = {
  lines,
  sections,
  labels: parseSet(labels),
  bylines: [...bylines, ...foreignBylines],
  outlets,
  photoCredits,
  nameJoiners: new Set(['and', 'with', '&', 'und', 'et', 'och', 'og']),
  authorLabels: new Set(
    'by|written by|author|authors|about the author|words by|text by|story by|posted by|published by|article by|reporting by|authored by'.split(
      '|',
    ),
  ),
  readingTime: /^[^\p{L}]{0,3}\d{1,3}[ -]?min(?:ute)?s?\b.{0,20}$|^reading time\b.{0,20}$/iu,
  jobWords: new Set([
    ...parseSet(officeHeads),
    ...'staff writer reporter correspondent editor contributor columnist bureau chief senior special associate guest news desk agency agencies team contributing writers reporters founder co-founder ceo coo cto cfo cmo vp md phd executive digital former head lead product marketing content assistant managing specialist expert'.split(
      ' ',
    ),
  ]),
  givenNames: new Set([...parseSet(givenNames), ...parseSet(firstNames)]),
  nameParticles: parseSet(nameParticles),
  siteRoles: new Set(
    'admin administrator webmaster editor editors editorial staff author guest contributor newsroom root user owner default'.split(
      ' ',
    ),
  ),
  agencies: new Map(
    parseList(agencies).flatMap((entry) => {
      const [name = '', ...forms] = entry.split('|').map((form) => form.trim());
      return [name, ...forms].map((form) => [form.toLowerCase(), name] as const);
    }),
  ),
  months,
  weekdays: new Set(weekdays),
  dateWords: new Set(dateWords),
  publishedWords: new Set(['published', 'posted', 'first', 'created', 'date', 'originally', 'republished']),
  headline: parseList(headline).map(Number),
  wholePage: parseList(wholePage).map(Number),
  textModel,
  markupModel,
  filingWords: new Set(['comment', 'comments', 'category', 'categories', 'tags', 'tagged', 'filed', 'posted']),
  updatedWords: new Set(['updated', 'update', 'modified', 'revised', 'edited', 'upd']),
};
