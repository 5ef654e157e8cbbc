import type { Annotated, DisplayMention, Mention, OfficeMention, Quote } from '../../model/annotated.ts';
import type { Statement } from '../../model/statement.ts';
import { toBlocks, toMetadata } from './article.ts';
import { toDiagnostic } from './diagnostic.ts';
import { toSpan } from './span.ts';

/** One article with every layer, the record `corpus.article/1`. All spans point into its `text`. */
export function toAnnotatedArticle(article: Annotated): object {
  const { text } = article;
  return {
    id: article.id,
    source: article.source,
    ...toSource(article),
    ...toMetadata(article),
    referenceTime: toReferenceTime(article),
    text,
    blocks: toBlocks(article),
    sentences: article.sentences.map((sentence) => ({ ...toSpan(text, sentence), block: sentence.block })),
    mentions: article.mentions.map((mention) => ({ ...toMention(text, mention), sentence: mention.sentence })),
    entities: article.entities.map(({ id, type, name, aliases }) => ({ id, type, name, aliases })),
    offices: article.offices.map((office) => toOffice(text, office)),
    display: {
      mentions: article.display.mentions.map((mention) => ({ ...toMention(text, mention), role: mention.role })),
      offices: article.display.offices.map((office) => toOffice(text, office)),
    },
    values: article.values.map((found) => ({ ...toSpan(text, found), sentence: found.sentence, ...found.value })),
    quotes: article.quotes.map((quote) => toQuote(text, quote)),
    statements: article.statements.map((statement) => toStatement(text, statement)),
    ...(article.diagnostics.length > 0 ? { diagnostics: article.diagnostics.map(toDiagnostic) } : {}),
  };
}

const toMention = (text: string, mention: Mention | DisplayMention): object => ({
  ...toSpan(text, mention),
  type: mention.type,
  entity: mention.entity,
  confidence: mention.confidence,
  ...(mention.metonym ? { metonym: true } : {}),
});

const toOffice = (text: string, office: OfficeMention): object => ({
  ...toSpan(text, office),
  mention: office.mention,
  former: office.former,
  ...(office.shared?.of ? { of: toSpan(text, office.shared.of) } : {}),
  ...(office.when ? { when: toSpan(text, office.when) } : {}),
});

/** What the cleaner goes by besides the text, so that a reader of the record comes to the same blocks. */
function toSource({ format, declarations, hints, asIs }: Annotated): object {
  return {
    format,
    ...(declarations.length > 0 ? { declarations } : {}),
    ...(hints && hints.length > 0 ? { hints } : {}),
    ...(asIs ? { asIs } : {}),
  };
}

function toReferenceTime({ referenceTime: { iso, from, evidence }, text }: Annotated): object {
  return { ...(iso === undefined ? {} : { iso }), from, ...(evidence ? { evidence: toSpan(text, evidence) } : {}) };
}

function toQuote(text: string, { speaker, cue, ...quote }: Quote): object {
  const entity = speaker?.entity === undefined ? {} : { entity: speaker.entity };
  return {
    ...toSpan(text, quote),
    manner: quote.manner,
    sentence: quote.sentence,
    ...(speaker ? { speaker: { ...toSpan(text, speaker), ...entity } } : {}),
    ...(cue ? { cue: toSpan(text, cue) } : {}),
  };
}

function toStatement(text: string, statement: Statement): object {
  return {
    ...toSpan(text, statement),
    sentence: statement.sentence,
    ...(statement.predicate === undefined ? {} : { predicate: statement.predicate }),
    ...(statement.stage === undefined ? {} : { stage: statement.stage }),
    negated: statement.negated,
    ...(statement.quote === undefined ? {} : { quote: statement.quote }),
    slots: statement.slots.map((slot) => ({
      role: slot.role,
      ...toSpan(text, slot),
      ...(slot.entity === undefined ? {} : { entity: slot.entity }),
    })),
  };
}
