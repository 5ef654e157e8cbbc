import type { Language } from '../lang/language.ts';
import type { Annotated, Display, DisplayMention, Layers, NameSpan } from '../model/annotated.ts';
import type { Role } from '../model/article.ts';
import { textOf } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { findShown } from './display/lines.ts';
import { trustProse } from './display/trust.ts';
import { findTokens } from './tokens.ts';

/** The article with the sentences of its display copy among those of its prose, in text order, and the tokens of all. */
export function withDisplay(article: Annotated<'sentences'>, language: Language): Annotated<'sentences' | 'tokens'> {
  const shown = findShown(article, language);
  const sentences = [...article.sentences, ...shown].sort((a, b) => a.start - b.start);
  return { ...article, sentences, tokens: findTokens({ ...article, sentences }, language) };
}

/** The names of both, those of headlines as the prose has them, those of the article's own authors left out. */
export function settleDisplay(
  article: Annotated<'sentences' | 'tokens'>,
  names: readonly NameSpan[],
  language: Language,
): NameSpan[] {
  const isShown = (sentence: number): boolean => roleOf(article, sentence) !== undefined;
  const authors = new Set(article.metadata.authors.map(({ value }) => fold(value)));
  return trustProse(article, names, { isShown, language }).filter(
    (name) => !isShown(name.sentence) || !authors.has(fold(textOf(article.text, name))),
  );
}

/** What was found in prose and display copy together, told apart: indices point into the prose's own sentences and mentions. */
export function separateDisplay(
  article: Annotated<'sentences'>,
  found: Pick<Layers, 'mentions' | 'entities' | 'offices'>,
): Pick<Layers, 'mentions' | 'entities' | 'offices' | 'display'> {
  const numbers = toNumbers(article.sentences.map((_, at) => roleOf(article, at) === undefined));
  const inProse = toNumbers(found.mentions.map(({ sentence }) => roleOf(article, sentence) === undefined));
  const inDisplay = toNumbers(found.mentions.map(({ sentence }) => roleOf(article, sentence) !== undefined));
  const display: Display = {
    mentions: found.mentions.flatMap(({ sentence, ...mention }): DisplayMention[] => {
      const role = roleOf(article, sentence);
      return role ? [{ ...mention, role }] : [];
    }),
    offices: renumber(found.offices, inDisplay),
  };
  return {
    mentions: found.mentions.flatMap((mention) => {
      const sentence = numbers[mention.sentence];
      return sentence === undefined ? [] : [{ ...mention, sentence }];
    }),
    entities: found.entities,
    offices: renumber(found.offices, inProse),
    display,
  };
}

/** The role of the display block a sentence stands in; nothing for prose. */
function roleOf({ sentences, blocks }: Annotated<'sentences'>, sentence: number): Role | undefined {
  const block = blocks[sentences[sentence]?.block ?? -1];
  return block && !block.keep ? block.role : undefined;
}

/** For each that is kept its number among the kept. */
function toNumbers(kept: readonly boolean[]): (number | undefined)[] {
  let next = 0;
  return kept.map((keep) => (keep ? next++ : undefined));
}

const renumber = (offices: Layers['offices'], numbers: readonly (number | undefined)[]): Layers['offices'] =>
  offices.flatMap((office) => {
    const mention = numbers[office.mention];
    return mention === undefined ? [] : [{ ...office, mention }];
  });
