import type { Token } from '../../model/annotated.ts';
import { overlaps } from '../../model/span.ts';
import {
  firstFrom,
  gapBetween,
  isCapital,
  isHead,
  isJoined,
  isPossessive,
  isProper,
  type Office,
  type Surroundings,
  withoutPrefix,
} from './surroundings.ts';

/** Words an office before a name may have at most. */
const LONGEST = 14;

/** The office before a name: "Deputy Foreign Minister Anna Berger", "the chairman of the committee, Rui Costa". */
export function findBefore(around: Surroundings): Office[] {
  const { tokens, mention } = around;
  const last = firstFrom(tokens, mention.start) - 1;
  const gap = gapBetween(around, tokens[last], mention);
  if (last < 0 || !/^,?\s{1,3}["“'‘]?$|^\.\s?$/.test(gap)) return [];
  const head = isHead(around, tokens[last]) ? last : findHeadOfPhrase(around, last);
  if (head === undefined || (head !== last && !canEnd(around, tokens[last])) || isPossessive(around, tokens[last]))
    return [];
  const office = toOffice(around, head, last);
  return gap.startsWith(',') && !isApposition(around, office) ? [] : [office];
}

/** "adviser to the Clinton campaign" and "chairman of Mrs. Clinton's campaign" name somebody else. */
function canEnd({ offices, titles }: Surroundings, token: Token | undefined): boolean {
  const norm = token?.norm ?? '';
  return ![offices.links, offices.and, offices.determiners, titles].some((words) => words.has(norm));
}

/** The head in "chairman of the Senate's Defense Committee", seen from its last word. */
function findHeadOfPhrase(around: Surroundings, last: number): number | undefined {
  const { tokens, offices } = around;
  for (let at = last; at > Math.max(0, last - LONGEST) && (at === last || isJoined(around, at)); at -= 1) {
    const { norm } = tokens[at] ?? { norm: '' };
    if (offices.links.has(norm) && at < last && isHead(around, tokens[at - 1]) && isJoined(around, at - 1))
      return at - 1;
    const small =
      offices.links.has(norm) || offices.and.has(norm) || offices.determiners.has(norm) || offices.modifiers.has(norm);
    if (!small && !isProper(around, at)) return undefined;
  }
  return undefined;
}

function toOffice(around: Surroundings, head: number, last: number): Office {
  const { tokens, offices } = around;
  let from = head;
  while (from > 0 && head - from < LONGEST && isJoined(around, from - 1) && belongs(around, from - 1)) from -= 1;
  if (head - from > 0 && isTitleOf(around, from - 2)) from -= 2;
  const former = [tokens[from - 1], tokens[from - 2]].some((token) => token && isFormer(around, token));
  const retired = tokens.slice(from, head).some(({ norm }) => offices.retired.has(norm));
  const first = withoutPrefix(around, tokens[from] as Token);
  return {
    start: first.token.start,
    end: tokens[last]?.end ?? first.token.end,
    former: former || retired || first.former,
  };
}

/** "Chief of" before "Army Staff General": both are titles of one man; "an aide of General Malik" is another's. */
const isTitleOf = (around: Surroundings, at: number): boolean =>
  at >= 0 &&
  isHead(around, around.tokens[at]) &&
  isCapital(around, around.tokens[at]) &&
  around.offices.links.has(around.tokens[at + 1]?.norm ?? '') &&
  isJoined(around, at) &&
  isJoined(around, at + 1);

const isFormer = ({ offices }: Surroundings, { norm }: Token): boolean => offices.former.has(norm);

/** "12:16 PM President Obama announces …": the hour's mark is no prime minister. */
const isClockMark = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm.length === 2 && /^\p{N}+$/u.test(tokens[at - 1]?.norm.slice(-2) ?? '');

/** A word before the head that belongs to the office: a modifier, another office, or a name such as the country's. */
function belongs(around: Surroundings, at: number): boolean {
  const { tokens, offices, others, stopWords } = around;
  if (isClockMark(tokens, at)) return false;
  const token = tokens[at];
  if (!token || isPossessive(around, token)) return false;
  if (isFormer(around, token) || offices.determiners.has(token.norm)) return false;
  const modifies = offices.modifiers.has(token.norm) || offices.modifiers.has(token.norm.split('-').at(-1) ?? '');
  if (modifies || offices.retired.has(token.norm) || isHead(around, token)) return true;
  if (!isProper(around, at)) return false;
  const name = others.find((other) => overlaps(other, token));
  const before = name && tokens[firstFrom(tokens, name.start) - 1];
  return (
    !before || !(offices.links.has(before.norm) || stopWords.has(before.norm)) || offices.determiners.has(before.norm)
  );
}

/** After a comma the office needs to be more than a word, or the name to be closed off: "the minister, Obama said" is none. */
function isApposition({ text, mention }: Surroundings, office: Office): boolean {
  return (
    /[\s-]/.test(text.slice(office.start, office.end)) ||
    /^[,—–]|^\s[—–]/.test(text.slice(mention.end, mention.end + 2))
  );
}
