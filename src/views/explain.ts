import type { Article, Block } from '../model/article.ts';
import { type Span, textOf } from '../model/span.ts';
import { findLines } from '../text/lines.ts';
import { escapeLine } from './escape.ts';
import { type EvidenceRow, toEvidence } from './explain-metadata.ts';
import type { Screen } from './screen.ts';
import { cutTo, padTo } from './width.ts';

interface Row {
  readonly number: number;
  readonly text: string;
  readonly block: Block | undefined;
}

/**
 * Every raw line with its fate, role and rule, to be read like a diff: `+` kept, `-` removed. Below stand the metadata:
 * `=` taken, `x` rejected.
 */
export function formatExplanation(article: Article, screen: Screen): string {
  const rows = toRows(article);
  const evidence = toEvidence(article);
  if (screen.isTerminal) return drawRows(article, rows, screen) + drawEvidence(evidence, screen);
  return [...rows.map(formatPlain), ...evidence.map(formatEvidence)].join('');
}

function toRows(article: Article): Row[] {
  let next = 0;
  return [...findLines(article.text)].map((line) => {
    while ((article.blocks[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    const block = article.blocks[next];
    return {
      number: line.number,
      text: escapeLine(textOf(article.text, line)),
      block: holds(block, line) ? block : undefined,
    };
  });
}

const holds = (block: Block | undefined, line: Span): boolean => block !== undefined && block.start < line.end;

const formatPlain = ({ number, text, block }: Row): string =>
  `${[signOf(block), number, block?.role ?? '', ruleOf(block), text].join('\t')}\n`;

const formatEvidence = ({ taken, line, field, rule, value }: EvidenceRow): string =>
  `${[taken ? '=' : 'x', line ?? '', field, rule, value].join('\t')}\n`;

function drawEvidence(evidence: readonly EvidenceRow[], { columns, paint }: Screen): string {
  const wide = (text: (row: EvidenceRow) => string): number =>
    evidence.reduce((most, row) => Math.max(most, text(row).length), 0);
  const fieldWidth = wide(({ field }) => field);
  const placeWidth = Math.min(36, wide(placeOf));
  const valueWidth = Math.max(16, columns - fieldWidth - placeWidth - 7);
  const lines = evidence.map((row) => {
    const tone = row.taken ? 'plain' : 'dim';
    return [
      paint[row.taken ? 'agree' : 'conflict'](row.taken ? '=' : 'x'),
      ` ${paint[tone](padTo(row.field, fieldWidth))} `,
      paint[tone](padTo(cutTo(row.value, valueWidth), valueWidth)),
      paint.dim(cutTo(placeOf(row), placeWidth)),
    ].join(' ');
  });
  return lines.length > 0 ? `\n${lines.join('\n')}\n` : '';
}

const placeOf = ({ rule, line }: EvidenceRow): string => (line === undefined ? rule : `${rule}, line ${line}`);

function drawRows(article: Article, rows: readonly Row[], { columns, paint }: Screen): string {
  const wide = (text: (row: Row) => string): number => rows.reduce((most, row) => Math.max(most, text(row).length), 0);
  const numberWidth = String(rows.at(-1)?.number ?? '').length;
  const roleWidth = wide(({ block }) => block?.role ?? '');
  const ruleWidth = Math.min(
    WIDEST_RULE,
    wide(({ block }) => ruleOf(block)),
  );
  const textWidth = Math.max(16, columns - numberWidth - roleWidth - ruleWidth - 8);
  const lines = rows.map(({ number, text, block }) => {
    const tone = block?.keep ? 'plain' : 'dim';
    return [
      paint[block?.keep ? 'agree' : 'conflict'](signOf(block)),
      paint.dim(String(number).padStart(numberWidth)),
      ` ${paint[tone](padTo(cutTo(text, textWidth), textWidth))} `,
      paint[tone](padTo(block?.role ?? '', roleWidth)),
      paint.dim(cutTo(ruleOf(block), ruleWidth)),
    ].join(' ');
  });
  const kept = rows.filter(({ block }) => block?.keep).length;
  const title = `${paint.title(article.id)}  ${escapeLine(article.source)}`;
  const tally = `${paint.agree(`+ ${kept} kept`)}  ${paint.conflict(`- ${rows.length - kept} removed`)}`;
  return `${[`${title}  ${tally}`, ...lines].join('\n')}\n`;
}

/** Room for a rule on a terminal. */
const WIDEST_RULE = 26;

/** The rule, and where a profile decided, on how many pages the line was seen. */
const ruleOf = (block: Block | undefined): string =>
  [block?.rule ?? '', ...(block?.pages === undefined ? [] : [`${block.pages} pages`])].join(' ');

const signOf = (block: Block | undefined): string => (block?.keep ? '+' : '-');
