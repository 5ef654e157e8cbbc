import { findSentences } from '../annotate/sentences.ts';
import type { Language } from '../lang/language.ts';
import { asArticle, type MarkedText } from './entities-data.ts';

type Entity = MarkedText['entities'][number];

export interface VaryOptions {
  readonly language: Language;
  readonly random: () => number;
  /** Names of places to open stories with. */
  readonly places: readonly string[];
  /** Share of the sentences that change in each way. */
  readonly rate: number;
}

/**
 * The same text as other pages would print it: some sentences in capitals or in title case as headlines are, some
 * small as people type, some opened by a dateline.
 */
export function varyText(marked: MarkedText, options: VaryOptions): MarkedText {
  const { language, random, rate } = options;
  let text = '';
  let from = 0;
  const entities: Entity[] = [];
  for (const sentence of findSentences(asArticle(marked), language)) {
    text += marked.text.slice(from, sentence.start);
    const inside = marked.entities.filter((entity) => sentence.start <= entity.start && entity.end <= sentence.end);
    if (random() < 2 * rate) {
      const opening = dateline(options);
      text += '\n';
      entities.push(...opening.entities.map((entity) => moved(entity, text.length)));
      text += opening.text;
    }
    const shift = text.length - sentence.start;
    entities.push(...inside.map((entity) => moved(entity, shift)));
    const written = marked.text.slice(sentence.start, sentence.end);
    const changed = changeCase(written, random() / rate);
    text += changed.length === written.length ? changed : written;
    from = sentence.end;
  }
  return { id: marked.id, text: text + marked.text.slice(from), entities };
}

const moved = (entity: Entity, by: number): Entity => ({ ...entity, start: entity.start + by, end: entity.end + by });

/** `way` below 1, 2 and 3 chooses capitals, title case and small letters. */
function changeCase(sentence: string, way: number): string {
  if (way < 1) return sentence.toUpperCase();
  if (way < 2) return sentence.replace(/(?<![\p{L}’'])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase());
  return way < 3 ? sentence.toLowerCase() : sentence;
}

const DAYS = ['1996-08-30', 'March 14', 'Oct. 7', 'Feb 3', '12 May', 'Monday'];
const AGENCIES = [
  'AP',
  'AFP',
  'Reuters',
  'Xinhua',
  'DPA',
  'UPI',
  'TASS',
  'PTI',
  'ANI',
  'Kyodo',
  'Interfax',
  'APP',
  'IANS',
];
const CLOSINGS = [' -- ', ' - ', ' — ', ': ', ' – '];

/** "NAIROBI, Kenya (AP) -- " and its relatives. */
function dateline({ random, places }: VaryOptions): { text: string; entities: Entity[] } {
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(random() * list.length)] ?? otherwise;
  const entities: Entity[] = [];
  let text = '';
  const name = (written: string, type: string): void => {
    entities.push({ start: text.length, end: text.length + written.length, type });
    text += written;
  };
  const town = pick(places, 'London');
  name(random() < 0.8 ? town.toUpperCase() : town, 'LOC');
  if (random() < 0.4) {
    text += ', ';
    name(pick(places, 'Kenya'), 'LOC');
  }
  if (random() < 0.3) text += `${random() < 0.5 ? ', ' : ' '}${pick(DAYS, '')}`;
  if (random() < 0.6) {
    const [open, close] = random() < 0.8 ? [' (', ')'] : [', ', ''];
    text += open;
    name(pick(AGENCIES, 'AP'), 'ORG');
    text += close;
  }
  return { text: text + pick(CLOSINGS, ' '), entities };
}
