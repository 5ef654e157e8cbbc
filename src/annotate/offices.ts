import type { Language } from '../lang/language.ts';
import type { Annotated, Mention, OfficeMention } from '../model/annotated.ts';
import { findAfter } from './offices/after.ts';
import { findBefore } from './offices/before.ts';
import type { Surroundings } from './offices/surroundings.ts';

/** The offices and titles written beside the persons of an article, in order of the persons' mentions. */
export function findOffices(
  article: Annotated<'tokens'>,
  mentions: readonly Mention[],
  language: Language,
): OfficeMention[] {
  const tokens = bySentence(article.tokens);
  const named = bySentence(mentions);
  return mentions.flatMap((mention, at) => {
    if (mention.type !== 'person') return [];
    const around: Surroundings = {
      text: article.text,
      tokens: tokens.get(mention.sentence) ?? [],
      mention,
      others: (named.get(mention.sentence) ?? []).filter((other) => other !== mention),
      offices: language.people.offices,
      titles: language.people.titles,
      stopWords: language.words.stopWords,
    };
    return [...findBefore(around), ...findAfter(around)].map((office) => ({ ...office, mention: at }));
  });
}

function bySentence<T extends { readonly sentence: number }>(rows: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.sentence);
    if (group) group.push(row);
    else groups.set(row.sentence, [row]);
  }
  return groups;
}
