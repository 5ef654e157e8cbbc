import type { Annotated, DisplayMention, Layers, Mention } from '../../model/annotated.ts';
import { cleanedText } from '../../model/article.ts';
import { type Span, textOf } from '../../model/span.ts';
import { toMetadata } from '../json/article.ts';

/** An article with what the tables show: all but tokens. */
export type TabledArticle = Annotated<Exclude<keyof Layers, 'tokens'>>;

/** What a column holds. `int` is a whole number of 32 bits, `texts` a list. */
export type ColumnType = 'text' | 'texts' | 'int' | 'number' | 'flag';

/** One cell; undefined is unknown. */
export type Cell = string | readonly string[] | number | boolean | undefined;

/** One row by the names of its columns. */
export type ExportRow = Readonly<Record<string, Cell>>;

/** A table for engines that query: its name, its columns in order, and the rows one article adds to it. */
export interface ExportTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Columns that are never unknown. */
  readonly always: readonly string[];
  readonly toRows: (article: TabledArticle) => readonly ExportRow[];
}

const SPAN = { start: 'int', end: 'int', text: 'text' } as const;
const SPAN_NAMES = ['article', 'start', 'end', 'text'];

/** The article as one row for each thing found; `article` is its id, spans count UTF-16 units of `articles.text`. */
export const EXPORT_TABLES: readonly ExportTable[] = [
  {
    name: 'articles',
    columns: {
      article: 'text',
      source: 'text',
      format: 'text',
      outlet: 'text',
      title: 'text',
      authors: 'texts',
      published: 'text',
      updated: 'text',
      dateline: 'text',
      agency: 'text',
      language: 'text',
      url: 'text',
      reference_time: 'text',
      cleaned: 'text',
      text: 'text',
    },
    always: ['article', 'source', 'format', 'cleaned', 'text'],
    toRows: (article) => {
      const { evidence: _, ...metadata } = toMetadata(article);
      const { id, source, format, referenceTime, text } = article;
      const cleaned = cleanedText(article);
      return [{ article: id, source, format, ...metadata, reference_time: referenceTime.iso, cleaned, text }];
    },
  },
  {
    name: 'blocks',
    columns: {
      article: 'text',
      block: 'int',
      ...SPAN,
      first_line: 'int',
      last_line: 'int',
      role: 'text',
      keep: 'flag',
      rule: 'text',
    },
    always: [...SPAN_NAMES, 'block', 'first_line', 'last_line', 'role', 'keep', 'rule'],
    toRows: (article) =>
      article.blocks.map((block, at) => ({
        ...toPlace(article, block),
        block: at,
        first_line: block.lines[0],
        last_line: block.lines[1],
        role: block.role,
        keep: block.keep,
        rule: block.rule,
      })),
  },
  {
    name: 'sentences',
    columns: { article: 'text', sentence: 'int', block: 'int', ...SPAN },
    always: [...SPAN_NAMES, 'sentence', 'block'],
    toRows: (article) =>
      article.sentences.map((found, at) => ({ ...toPlace(article, found), sentence: at, block: found.block })),
  },
  {
    name: 'entities',
    columns: { article: 'text', entity: 'text', type: 'text', name: 'text', aliases: 'texts' },
    always: ['article', 'entity', 'type', 'name', 'aliases'],
    toRows: ({ id: article, entities }) =>
      entities.map(({ id, type, name, aliases }) => ({ article, entity: id, type, name, aliases })),
  },
  {
    name: 'mentions',
    columns: {
      article: 'text',
      sentence: 'int',
      role: 'text',
      ...SPAN,
      type: 'text',
      entity: 'text',
      confidence: 'number',
      metonym: 'flag',
    },
    always: [...SPAN_NAMES, 'type', 'entity', 'confidence', 'metonym'],
    toRows: (article) => [
      ...article.mentions.map((found) => ({ ...toMention(article, found), sentence: found.sentence })),
      ...article.display.mentions.map((found) => ({ ...toMention(article, found), role: found.role })),
    ],
  },
  {
    name: 'values',
    columns: {
      article: 'text',
      sentence: 'int',
      ...SPAN,
      kind: 'text',
      timex_type: 'text',
      timex: 'text',
      anchor: 'text',
      relation: 'text',
      part: 'text',
      readings: 'texts',
      low: 'number',
      high: 'number',
      bound: 'text',
      unit: 'text',
      counted: 'text',
      rank: 'number',
    },
    always: [...SPAN_NAMES, 'sentence', 'kind'],
    toRows: (article) =>
      article.values.map(({ value, sentence, ...span }) => ({
        ...toPlace(article, span),
        sentence,
        ...value,
        timex_type: 'timexType' in value ? value.timexType : undefined,
      })),
  },
  {
    name: 'quotes',
    columns: {
      article: 'text',
      quote: 'int',
      sentence: 'int',
      ...SPAN,
      manner: 'text',
      speaker_start: 'int',
      speaker_end: 'int',
      speaker: 'text',
      speaker_entity: 'text',
      cue_start: 'int',
      cue_end: 'int',
      cue: 'text',
    },
    always: [...SPAN_NAMES, 'quote', 'sentence', 'manner'],
    toRows: (article) =>
      article.quotes.map(({ speaker, cue, ...found }, at) => ({
        ...toPlace(article, found),
        quote: at,
        sentence: found.sentence,
        manner: found.manner,
        speaker_start: speaker?.start,
        speaker_end: speaker?.end,
        speaker: speaker && textOf(article.text, speaker),
        speaker_entity: speaker?.entity,
        cue_start: cue?.start,
        cue_end: cue?.end,
        cue: cue && textOf(article.text, cue),
      })),
  },
  {
    name: 'statements',
    columns: {
      article: 'text',
      statement: 'int',
      sentence: 'int',
      ...SPAN,
      predicate: 'text',
      stage: 'text',
      negated: 'flag',
      quote: 'int',
    },
    always: [...SPAN_NAMES, 'statement', 'sentence', 'negated'],
    toRows: (article) =>
      article.statements.map(({ sentence, predicate, stage, negated, quote, ...span }, at) => ({
        ...toPlace(article, span),
        statement: at,
        sentence,
        predicate,
        stage,
        negated,
        quote,
      })),
  },
  {
    name: 'slots',
    columns: { article: 'text', statement: 'int', role: 'text', ...SPAN, entity: 'text' },
    always: [...SPAN_NAMES, 'statement', 'role'],
    toRows: (article) =>
      article.statements.flatMap(({ slots }, statement) =>
        slots.map((slot) => ({ ...toPlace(article, slot), statement, role: slot.role, entity: slot.entity })),
      ),
  },
];

const toPlace = ({ id, text }: TabledArticle, { start, end }: Span): ExportRow => ({
  article: id,
  start,
  end,
  text: textOf(text, { start, end }),
});

const toMention = (
  article: TabledArticle,
  { type, entity, confidence, metonym, ...span }: Mention | DisplayMention,
): ExportRow => ({
  ...toPlace(article, span),
  type,
  entity,
  confidence,
  metonym: metonym === true,
});
