import type { Token } from '../../model/annotated.ts';
import type { Span } from '../../model/span.ts';
import {
  firstFrom,
  isCapital,
  isHead,
  isJoined,
  isPossessive,
  isProper,
  type Office,
  type Surroundings,
  withoutPrefix,
} from './surroundings.ts';

/** Words before the head, and words after it, at most. */
const LONGEST = 8;

/** The offices after a name: "Talat Masood, a retired Pakistan army general and a security analyst,", "X, who heads the army". */
export function findAfter(around: Surroundings): Office[] {
  const { tokens, mention, text, offices } = around;
  const next = firstFrom(tokens, mention.end);
  if (/^\s\p{Ll}/u.test(text.slice(mention.end, mention.end + 2)) && isVerbOfBeing(around, next))
    return readBeen(around, next).filter(({ when, start, end }) => when || end - start > 12);
  if (!/^(?:['’]s)?,\s|^\s?[—–]\s|^\s\(/.test(text.slice(mention.end, mention.end + 4))) return [];
  const first = afterAge(around, next);
  if (first >= tokens.length) return [];
  const verb = tokens[first + 1];
  if (offices.relatives.has(tokens[first]?.norm ?? '')) {
    const been = isVerbOfBeing(around, first + 1) ? readBeen(around, first + 1) : [];
    if (been.length > 0) return been;
    if (!verb || !holdsOffice(around, first + 1)) return readServed(around, first + 1);
    return [{ start: verb.start, end: endOfPhrase(around, first + 2) ?? verb.end, former: false }];
  }
  return readOffices(around, first).filter((office) => !isOfNext(around, office));
}

/** "Ana Silva, Economy Minister Jan Novak and others": the office is that of the one named next. */
const isOfNext = ({ text, others }: Surroundings, { end }: Office): boolean =>
  others.some((other) => other.start > end && /^\s{1,2}$/.test(text.slice(end, other.start)));

const isVerbOfBeing = ({ tokens, offices }: Surroundings, at: number): boolean =>
  offices.is.has(tokens[at]?.norm ?? '');

/** "was finance minister in 2003", "became the army's chief": what somebody was he is no more. */
function readBeen(around: Surroundings, at: number): Office[] {
  const past = around.offices.was.has(around.tokens[at]?.norm ?? '');
  return readOffices(around, at + 1).map((office) => ({ ...office, former: office.former || past }));
}

/** Words between "who" and "as" at most: "who was briefly sacked as". */
const AS_FAR = 4;

/** "who serves as foreign minister", "who was sacked as governor of Lagos". */
function readServed(around: Surroundings, first: number): Office[] {
  const { tokens, offices } = around;
  const words = tokens.slice(first, first + AS_FAR + 1).map(({ norm }) => norm);
  const as = words.findIndex((word) => offices.as.has(word));
  const verb = words.slice(0, Math.max(0, as)).find((word) => offices.serves.has(word) || offices.leaves.has(word));
  if (!verb) return [];
  return readOffices(around, first + as + 1).map((office) => ({
    ...office,
    former: office.former || offices.leaves.has(verb),
  }));
}

/** "heads the commission", not "led in the polls": the verb of holding and then a noun phrase. */
function holdsOffice(around: Surroundings, at: number): boolean {
  const { tokens, offices } = around;
  const object = tokens[at + 1];
  return (
    offices.holds.has(tokens[at]?.norm ?? '') &&
    object !== undefined &&
    (offices.determiners.has(object.norm) || isProper(around, at + 1))
  );
}

/** "Jane Roe, 45, a teacher": the age is passed over. */
function afterAge({ tokens, text }: Surroundings, first: number): number {
  const token = tokens[first];
  return token && /^\d{1,3}$/.test(token.norm) && text[token.end] === ',' ? first + 1 : first;
}

/** One office, and those joined to it by "and". */
function readOffices(around: Surroundings, first: number): Office[] {
  const found: Office[] = [];
  let at = first;
  while (at < around.tokens.length) {
    const office = readOffice(around, at);
    if (!office) break;
    found.push(office.office);
    const next = around.tokens[office.next];
    if (!next || !around.offices.and.has(next.norm) || !isJoined(around, office.next - 1)) break;
    at = office.next + 1;
  }
  return found;
}

interface Reading {
  readonly office: Office;
  /** Index of the first token after it. */
  readonly next: number;
}

function readOffice(around: Surroundings, first: number): Reading | undefined {
  const { tokens, offices } = around;
  let from = first;
  let former = false;
  for (; isBeforeOffice(around, tokens[from]?.norm ?? ''); from += 1) {
    former ||= offices.former.has(tokens[from]?.norm ?? '');
  }
  const head = findHead(around, from);
  const start = tokens[from];
  if (head === undefined || !start) return undefined;
  const begin = withoutPrefix(around, start);
  const retired = tokens.slice(from, head).some(({ norm }) => offices.retired.has(norm));
  const linked =
    offices.links.has(tokens[head + 1]?.norm ?? '') && isJoined(around, head) && !findTerm(around, tokens[head]);
  const end = (linked ? endOfPhrase(around, head + 1) : undefined) ?? tokens[head]?.end ?? begin.token.end;
  const term = findTerm(around, { end });
  const next = firstFrom(tokens, end);
  return {
    office: {
      start: begin.token.start,
      end,
      former: former || retired || begin.former || term?.over === true,
      ...(term ? { when: term.when } : {}),
    },
    next,
  };
}

/** How far the words that tell when an office was held can reach. */
const LONGEST_TERM = 60;

/** "in 2003", "from 1999 to 2004" right behind an office, and whether it is over by then. */
function findTerm(
  { text, offices }: Surroundings,
  office: { readonly end: number } | undefined,
): { readonly when: Span; readonly over: boolean } | undefined {
  if (!office) return undefined;
  const [term, over] = offices.terms.exec(text.slice(office.end, office.end + LONGEST_TERM)) ?? [];
  if (term === undefined) return undefined;
  const start = office.end + term.search(/[\p{L}\p{N}]/u);
  return { when: { start, end: office.end + term.length }, over: over !== undefined };
}

/** "now", "the", "former", and the age in "a 45-year-old farmer". */
const isBeforeOffice = ({ offices }: Surroundings, norm: string): boolean =>
  offices.determiners.has(norm) || offices.former.has(norm) || offices.current.has(norm) || /^\d+-/.test(norm);

/** The last of the first heads met, with nothing but nouns and adjectives before it. */
function findHead(around: Surroundings, from: number): number | undefined {
  const { tokens, stopWords } = around;
  let head: number | undefined;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST); at += 1) {
    const token = tokens[at] as Token;
    if (at > from && !isJoined(around, at - 1)) break;
    if (isHead(around, token)) {
      if (isPossessive(around, token)) return undefined;
      head = at;
    } else if (stopWords.has(token.norm)) break;
    // "chief financial officer": a head that modifies may have another behind it.
    else if (head !== undefined && !around.offices.modifiers.has(token.norm)) break;
  }
  return head;
}

/** End of what an office is over: to the comma or full stop, or to the last name before a verb may follow. */
function endOfPhrase(around: Surroundings, from: number): number | undefined {
  const { tokens, offices, titles, stopWords } = around;
  let end: number | undefined;
  let proper: number | undefined;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST + 2); at += 1) {
    const token = tokens[at] as Token;
    if (at > from && (!isJoined(around, at - 1) || findTerm(around, tokens[at - 1]))) return end;
    const small = offices.links.has(token.norm) || offices.determiners.has(token.norm) || offices.and.has(token.norm);
    if (offices.and.has(token.norm) && !isProper(around, at + 1)) return end;
    if (stopWords.has(token.norm) && !small) return proper;
    if (titles.has(token.norm) && !isJoined(around, at)) return undefined;
    if (!small) end = token.end;
    if (isCapital(around, token)) proper = token.end;
  }
  return from + LONGEST + 2 >= tokens.length ? end : proper;
}
