import type { Annotated } from '../model/annotated.ts';
import type { Block } from '../model/article.ts';
import { overlaps, type Span, textOf } from '../model/span.ts';
import { escapeLine } from './escape.ts';
import type { Tone } from './palette.ts';
import type { Screen } from './screen.ts';
import { wrapTo } from './width.ts';

/** Lines longer than this tire the eye. */
const MEASURE = 88;

/** The cleaned article to read: who published it when, then its paragraphs with names, values and quotes marked. */
export function formatReading(article: Annotated, screen: Screen): string {
  const width = Math.min(screen.columns, MEASURE);
  const marks = toMarks(article);
  const paragraphs = article.blocks
    .filter((block) => block.keep)
    .map((block) =>
      formatBlock(
        article.text,
        block,
        marks.filter((mark) => overlaps(mark, block)),
        screen,
      ),
    )
    .flatMap((text) => ['', ...(screen.isTerminal ? wrapTo(text, width) : [text])]);
  return [...formatHead(article, screen, width), ...paragraphs, ...formatLegend(screen)]
    .map((line) => `${line}\n`)
    .join('');
}

interface Mark extends Span {
  readonly tone: Tone;
}

function toMarks({ mentions, values, quotes }: Annotated): Mark[] {
  const names = mentions.map(({ start, end, type }) => ({ start, end, tone: NAME_TONES[type] ?? 'strong' }));
  const amounts = values.map(({ start, end }) => ({ start, end, tone: 'value' as const }));
  const speech = quotes
    .filter(({ manner }) => manner !== 'indirect')
    .map(({ start, end }) => ({ start, end, tone: 'quote' as const }));
  return [...names, ...amounts, ...speech];
}

const NAME_TONES: Readonly<Record<string, Tone>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
};

function formatHead({ id, metadata }: Annotated, { paint }: Screen, width: number): string[] {
  const { title, outlet, published, authors, dateline } = metadata;
  const by = authors.map(({ value }) => value).join(', ');
  const facts = [outlet?.value, published?.value, by === '' ? undefined : `by ${by}`, dateline?.value];
  const known = facts.filter((fact) => fact !== undefined).map(escapeLine);
  return [
    ...wrapTo(paint.title(escapeLine(title?.value ?? id)), width),
    paint.dim([escapeLine(id), ...known].join(' · ')),
  ];
}

/** The block cut at the edges of all marks, each piece painted in every tone that covers it. */
function formatBlock(text: string, block: Block, marks: readonly Mark[], { paint }: Screen): string {
  const edges = marks.flatMap(({ start, end }) => [Math.max(block.start, start), Math.min(block.end, end)]);
  const cuts = [...new Set([block.start, block.end, ...edges])].sort((left, right) => left - right);
  const pieces = cuts.slice(0, -1).map((start, at) => {
    const piece = { start, end: cuts[at + 1] ?? block.end };
    const tones = marks.filter((mark) => mark.start <= piece.start && piece.end <= mark.end).map(({ tone }) => tone);
    return tones.reduce((painted, tone) => paint[tone](painted), escapeLine(textOf(text, piece)));
  });
  const paragraph = pieces.join('').trim();
  return block.role === 'subheading' ? paint.strong(paragraph) : paragraph;
}

function formatLegend({ isTerminal, paint }: Screen): string[] {
  if (!isTerminal) return [];
  const tones: readonly Tone[] = ['person', 'organization', 'place', 'value', 'quote'];
  return ['', tones.map((tone) => paint[tone](tone)).join(paint.dim(' · '))];
}
