import type { Article } from '../../model/article.ts';
import type { EventFact, EventMatch, InferredTime } from '../../model/finding.ts';
import { escapeLine } from '../escape.ts';
import type { Tone } from '../palette.ts';
import type { Screen } from '../screen.ts';
import { cutTo, padTo, wrapTo } from '../width.ts';
import { countSeverities, type DiffPage, toSections } from './page.ts';

/** Which articles, whether they tell one event, and how the findings add up. */
export function formatHeader(page: DiffPage, screen: Screen): string[] {
  const articles = page.result.articles.flatMap((id) => page.articles.get(id) ?? []);
  const inside = articles.length === 1;
  return [
    ...articles.map((article) => formatArticle(article, screen)),
    rule(screen),
    ...(inside ? [screen.paint.title('ONE ARTICLE AGAINST ITSELF')] : formatEvent(page.result.event, screen)),
    ...formatReuse(page, screen),
    '',
    ...wrapTo(formatTally(page, screen), screen.columns),
  ];
}

/** A line across the screen; on a pipe a blank line. */
export const rule = ({ isTerminal, columns, paint }: Screen): string =>
  isTerminal ? paint.dim('─'.repeat(columns)) : '';

/** One line on what an article is. */
export function formatArticle({ id, metadata }: Article, { columns, isTerminal, paint }: Screen): string {
  const facts = [metadata.outlet?.value, metadata.published?.value ?? 'no date', metadata.title?.value];
  const line = escapeLine(facts.filter((fact) => fact !== undefined).join(' · '));
  return `${paint.title(padTo(escapeLine(id), 4))} ${isTerminal ? cutTo(line, columns - id.length - 2) : line}`;
}

/** How sure is sure: even odds part "probably the same" from "probably different"; four in five make it plain. */
const EVENT_WORDS: readonly { readonly from: number; readonly words: string; readonly tone: Tone }[] = [
  { from: 0.8, words: 'SAME EVENT', tone: 'agree' },
  { from: 0.5, words: 'PROBABLY THE SAME EVENT', tone: 'compatible' },
  { from: 0.2, words: 'PROBABLY DIFFERENT EVENTS', tone: 'compatible' },
  { from: 0, words: 'DIFFERENT EVENTS', tone: 'only' },
];

/** In words, whether the articles tell one event. */
export const eventWords = ({ same }: EventMatch): { readonly words: string; readonly tone: Tone } =>
  EVENT_WORDS.find(({ from }) => same >= from) ?? { words: 'DIFFERENT EVENTS', tone: 'only' };

function formatEvent(event: EventMatch, screen: Screen): string[] {
  const { words, tone } = eventWords(event);
  const label = event.label === undefined ? '' : `   ${escapeLine(event.label)}`;
  // A model's certainty is not the world's: never 0, never 100.
  const percent = `${Math.min(99, Math.max(1, Math.round(event.same * 100)))} % likely the same`;
  return [
    ...wrapTo(`${screen.paint[tone](words)}   ${screen.paint.dim(percent)}${label}`, screen.columns),
    ...formatFacts('when', event.when, screen),
    ...formatFacts('where', event.where, screen),
    ...formatFacts('who', event.who, screen),
    ...formatInferred(event.inferred ?? [], screen),
  ];
}

function formatFacts(name: string, facts: readonly EventFact[], { columns, paint }: Screen): string[] {
  if (facts.length === 0) return [];
  const told = facts.map(
    ({ value, articles }) => `${escapeLine(value)} ${paint.dim(`(${articles.map(escapeLine).join(' ')})`)}`,
  );
  return wrapTo(told.join(', '), columns - 9).map((line, at) => `  ${padTo(at === 0 ? name : '', 6)} ${line}`);
}

/** When the articles that do not say it were written, and what tells. */
function formatInferred(inferred: readonly InferredTime[], { columns, paint }: Screen): string[] {
  const told = inferred.map(({ article, earliest, latest, by }) => {
    const when = earliest === latest ? `on ${earliest}` : `between ${earliest} and ${latest}`;
    const why = by === undefined ? 'by dates in its text' : `as ${escapeLine(by)} tells the same event`;
    return `${escapeLine(article)} inferred ${when} ${paint.dim(`(${why})`)}`;
  });
  return told
    .flatMap((line) => wrapTo(line, columns - 9))
    .map((line, at) => `  ${padTo(at === 0 ? 'dated' : '', 6)} ${line}`);
}

/** Agreement in the same words is one source heard twice. */
function formatReuse({ result }: DiffPage, { paint }: Screen): string[] {
  const copied = new Set(
    result.findings.filter(({ aspect }) => aspect === 'reuse').map(({ sides }) => sides[0]?.start),
  );
  if (copied.size === 0) return [];
  const sentences = copied.size === 1 ? '1 sentence shares its' : `${copied.size} sentences share their`;
  return [`  ${padTo('reuse', 6)} ${paint.compatible(`${sentences} wording: one source there, not two`)}`];
}

function formatTally({ result }: DiffPage, { paint }: Screen): string {
  const sections = toSections(result.findings);
  const counts = sections.map(({ name, findings }) => {
    const count = findings.length;
    if (name === 'conflict') {
      return (
        paint.conflict(`${count} conflict${count === 1 ? '' : 's'}`) + paint.dim(` (${countSeverities(findings)})`)
      );
    }
    if (name === 'compatible') return paint.compatible(`${count} compatible`);
    if (name === 'agree') return paint.agree(`${count} agree`);
    if (name === 'unsure') return paint.dim(`${count} perhaps`);
    return name === 'spelling' ? `${count} spelled differently` : paint.only(`${count} told by one only`);
  });
  return counts.length > 0 ? counts.join(paint.dim(' · ')) : 'No findings.';
}
