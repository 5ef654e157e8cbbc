import type { Finding, Side } from '../../model/finding.ts';
import { textOf } from '../../model/span.ts';
import { escapeLine } from '../escape.ts';
import type { Screen } from '../screen.ts';
import { cutTo, padTo, widthOf } from '../width.ts';
import { byAspect, type DiffPage } from './page.ts';

/** What both tell alike, one line a finding: aspect, what is told, both places. */
export const formatAgreements = (findings: readonly Finding[], page: DiffPage, screen: Screen): string[] =>
  formatLines([...findings].sort(byAspect), (finding) => toTelling(finding, page), screen);

/** Spellings side by side. */
export const formatSpellings = (findings: readonly Finding[], page: DiffPage, screen: Screen): string[] =>
  formatLines(findings, ({ sides }) => sides.map((side) => writtenAt(side, page)).join(' / '), screen);

/** What only one article tells, article by article. */
export function formatSingles(findings: readonly Finding[], page: DiffPage, screen: Screen): string[] {
  return page.result.articles.flatMap((article) => {
    const own = findings.filter(({ sides }) => sides[0]?.article === article).sort(byAspect);
    if (own.length === 0) return [];
    const title = `  ${screen.paint.strong(escapeLine(article))}`;
    return [title, ...formatLines(own, (finding) => toTelling(finding, page), screen)];
  });
}

/** Longer evidence is a sentence and speaks for itself. */
const PHRASE = 48;

const writtenAt = (side: Side, { articles }: DiffPage): string =>
  side.value ?? textOf(articles.get(side.article)?.text ?? '', side);

function toTelling({ subject, sides: [side] }: Finding, page: DiffPage): string {
  if (!side) return subject;
  const words = textOf(page.articles.get(side.article)?.text ?? '', side);
  const told = words.length > PHRASE ? words : (side.value ?? words);
  return subject === '' || words.length > PHRASE || told.includes(subject) ? told : `${told} (${subject})`;
}

/** `c3  date    the text                          002:12-20 004:7-15`, the text cut on a terminal and whole on a pipe. */
function formatLines(
  findings: readonly Finding[],
  toText: (finding: Finding) => string,
  { isTerminal, columns, paint }: Screen,
): string[] {
  const rows = findings.map((finding) => ({
    head: `  ${padTo(finding.id, 4)} ${padTo(finding.aspect, 13)}`,
    text: escapeLine(toText(finding)),
    places: escapeLine(finding.sides.map(({ article, start, end }) => `${article}:${start}-${end}`).join(' ')),
  }));
  const [head = 0, places = 0] = [longest(rows.map((row) => row.head)), longest(rows.map((row) => row.places))];
  // Too narrow for both: the words matter more, `--explain` has the places.
  const hasPlaces = columns - head - places - 2 >= 20;
  const room = hasPlaces ? columns - head - places - 2 : columns - head;
  return rows.map((row) => {
    if (!isTerminal) return `${row.head}${row.text}  ${row.places}`;
    const line = `${paint.dim(padTo(row.head, head))}${padTo(cutTo(row.text, room), room)}`;
    return hasPlaces ? `${line}  ${paint.dim(row.places)}` : line;
  });
}

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
