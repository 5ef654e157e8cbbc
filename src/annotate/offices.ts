import type { Language } from '../lang/language.ts';
import type { Annotated, Mention, OfficeMention, Token } from '../model/annotated.ts';
import { findAfter } from './offices/after.ts';
import { findBefore } from './offices/before.ts';
import { findShared } from './offices/shared.ts';
import type { Surroundings } from './offices/surroundings.ts';

/** The offices and titles written beside the persons of an article, in order of the persons' mentions. */
export function findOffices(
  article: Annotated<'tokens'>,
  mentions: readonly Mention[],
  language: Language,
): OfficeMention[] {
  const tokens = bySentence(article.tokens);
  const { offices } = language.people;
  const shared = new Map(
    findShared({ text: article.text, mentions, tokens, offices }).map((office) => [office.mention, office] as const),
  );
  return mentions.flatMap((mention, at): OfficeMention[] => {
    if (mention.type !== 'person') return [];
    const among = shared.get(at);
    const around: Surroundings = {
      text: article.text,
      tokens: tokens.get(mention.sentence) ?? [],
      mention,
      others: mentions.slice(Math.max(0, at - NEAR), at + NEAR).filter((other) => other !== mention),
      offices,
      titles: language.people.titles,
      stopWords: language.words.stopWords,
    };
    const own = [...findBefore(around), ...findAfter(around)].map((office) => ({ ...office, mention: at }));
    return among ? [among, ...own] : own;
  });
}

/** Mentions on either side that an office may hold. */
const NEAR = 6;

function bySentence(tokens: readonly Token[]): ReadonlyMap<number, readonly Token[]> {
  const groups = new Map<number, Token[]>();
  for (const token of tokens) {
    const group = groups.get(token.sentence);
    if (group) group.push(token);
    else groups.set(token.sentence, [token]);
  }
  return groups;
}
