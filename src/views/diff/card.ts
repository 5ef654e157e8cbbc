import type { Finding, Side } from '../../model/finding.ts';
import { textOf } from '../../model/span.ts';
import { escapeLine } from '../escape.ts';
import { toNote } from '../note.ts';
import type { Tone } from '../palette.ts';
import type { Screen } from '../screen.ts';
import { padTo, widthOf, wrapTo } from '../width.ts';
import { toExcerpt } from './excerpt.ts';
import { type DiffPage, formatPlace } from './page.ts';

/** From here on both sides stand side by side. */
const WIDE = 110;

/** Characters of a long sentence shown around its evidence on a terminal. */
const EXCERPT = 240;

/** The longest value worth repeating beside its sentence. */
const SHORT = 40;

const INDENT = '    ';

interface CardOptions {
  /** Whole sentences. */
  readonly full: boolean;
}

/** One finding: what differs in a sentence, then each side's words with their place. */
export function formatCard(finding: Finding, page: DiffPage, screen: Screen, { full }: CardOptions): string[] {
  const { columns, isTerminal } = screen;
  const most = full || !isTerminal ? Number.POSITIVE_INFINITY : EXCERPT;
  const sides = finding.sides.map((side) => ({ side, page, tone: toneOf(finding), most }));
  const width = columns - INDENT.length;
  const half = Math.floor((width - 3) / 2);
  const isWide = isTerminal && columns >= WIDE && sides.length === 2;
  const body = isWide
    ? inColumns(
        sides.map((one) => formatSide(one, screen, half)),
        half,
      )
    : sides.flatMap((one) => formatSide(one, screen, width));
  return [
    formatTitle(finding, screen),
    ...wrapTo(escapeLine(toNote(finding)), columns - 2).map((line) => `  ${line}`),
    ...body.map((line) => INDENT + line),
  ];
}

function formatTitle(finding: Finding, { paint, columns }: Screen): string {
  const { verdict, severity, aspect, subject, id, confidence } = finding;
  const mark = paint[toneOf(finding)]([MARK[verdict], (severity ?? '').toUpperCase()].join(' ').trimEnd());
  const about = [aspect, subject].filter((text) => text !== '').map(escapeLine);
  const tail = `${id}  ${Math.round(confidence * 100)} %`;
  const [head = ''] = wrapTo(`${mark}  ${paint.strong(about.join(' · '))}`, columns - widthOf(tail) - 1);
  return `${padTo(head, columns - widthOf(tail))}${paint.dim(tail)}`;
}

const MARK = { conflict: '✖', compatible: '≈', agree: '=', only: '·' } as const;

/** Colour of a verdict; lesser conflicts are not shouted. */
const toneOf = ({ verdict, severity }: Finding): Tone =>
  verdict === 'conflict' && severity === 'low' ? 'compatible' : verdict;

interface Telling {
  readonly side: Side;
  readonly page: DiffPage;
  readonly tone: Tone;
  /** Characters of the sentence to show. */
  readonly most: number;
}

/** Article, value and place on one line, the sentence with the evidence marked below. */
function formatSide({ side, page, tone, most }: Telling, { paint, isTerminal }: Screen, width: number): string[] {
  const text = page.articles.get(side.article)?.text ?? '';
  const speaker = side.speaker === undefined ? '' : paint.dim(`  ${escapeLine(side.speaker)}`);
  const head = `${paint.strong(escapeLine(side.article))}  ${paint[tone](shortValue(side, text))}${speaker}`;
  const place = escapeLine(formatPlace(side.article, side, page));
  const isTight = widthOf(head) + widthOf(place) + 2 > width;
  const { before, evidence, after } = toExcerpt(text, side.sentence, side, most);
  const bar = isTerminal ? paint.dim('│ ') : '| ';
  const quote = paint.dim(before) + paint.strong(evidence) + paint.dim(after);
  return [
    isTight ? head.trimEnd() : padTo(head, width - widthOf(place)) + paint.dim(place),
    ...wrapTo(quote, width - 2).map((line) => bar + line),
    ...(isTight ? [paint.dim(place)] : []),
  ];
}

/** The value where it is short, or the evidence where that is. */
function shortValue(side: Side, text: string): string {
  const value = escapeLine(side.value ?? textOf(text, side));
  return widthOf(value) <= SHORT ? value : '';
}

function inColumns([left = [], right = []]: readonly (readonly string[])[], width: number): string[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, at) => `${padTo(left[at] ?? '', width + 3)}${right[at] ?? ''}`);
}
