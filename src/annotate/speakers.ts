import type { Language } from '../lang/language.ts';
import type { Annotated, Mention, Quote } from '../model/annotated.ts';
import { firstFrom, type Span, textOf } from '../model/span.ts';
import { fold } from '../text/fold.ts';

type Named = Annotated<'sentences' | 'tokens' | 'mentions' | 'entities' | 'offices'>;

/** How many sentences back a pronoun is followed; further off the reader has lost the name as well. */
const MEMORY = 3;

/** The quotes with the entity of their speaker, where the name or the pronoun at the cue tells. */
export function nameSpeakers(article: Named, quotes: readonly Quote[], { speech }: Language): Quote[] {
  const mentions = [...article.mentions].sort((left, right) => left.start - right.start);
  let last: { readonly entity: string; readonly sentence: number } | undefined;
  return quotes.map((quote) => {
    if (!quote.speaker) return quote;
    const sentence = firstFrom(article.sentences, quote.speaker.start + 1) - 1;
    const pronoun = speech.personal.has(fold(textOf(article.text, quote.speaker)));
    const recent = pronoun && last && sentence - last.sentence <= MEMORY ? last.entity : undefined;
    const entity = pronoun
      ? (recent ?? personBefore(mentions, quote.speaker, sentence))
      : entityIn(mentions, quote.speaker);
    last = entity ? { entity, sentence } : pronoun ? last : undefined;
    return entity ? { ...quote, speaker: { ...quote.speaker, entity } } : quote;
  });
}

/** The person named in the speaker's phrase, else the organisation, the last one winning as the head. */
function entityIn(mentions: readonly Mention[], speaker: Span): string | undefined {
  const inside: Mention[] = [];
  for (let at = firstFrom(mentions, speaker.start); at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (!mention || mention.start >= speaker.end) break;
    inside.push(mention);
  }
  const before = mentions[firstFrom(mentions, speaker.start) - 1];
  if (before && before.end > speaker.start) inside.unshift(before);
  const person = inside.findLast(({ type }) => type === 'person');
  return (person ?? inside.findLast(({ type }) => type === 'organization'))?.entity;
}

/** The person named last before a pronoun, in its sentence or the one before. */
function personBefore(mentions: readonly Mention[], pronoun: Span, sentence: number): string | undefined {
  for (let at = firstFrom(mentions, pronoun.start) - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (!mention || mention.sentence < sentence - 1) return undefined;
    if (mention.type === 'person') return mention.entity;
  }
  return undefined;
}
