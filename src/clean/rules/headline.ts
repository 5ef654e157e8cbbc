import type { Language } from '../../lang/language.ts';
import type { Decisions } from '../decide.ts';
import { titleAgreement } from '../metadata/title.ts';
import type { Page, Paragraph } from '../page.ts';
import { type HeadlineCandidate, headlineCandidates } from './headline-evidence.ts';

/** The line taken for the headline, and the one that would have been if that were not there. */
export interface HeadlineChoice {
  readonly headline?: Paragraph;
  readonly lesser?: Paragraph;
}

/** The headline of the story that begins at paragraph `start`, when one line says enough for it. */
export function findHeadline(page: Page, start: number, language: Language, decided: Decisions): HeadlineChoice {
  const top = findTopHeading(page, start);
  if (top) return { headline: top };
  const { headline } = language.cleaning;
  const rated = headlineCandidates(page, { start, decided });
  const best = bestHeadline(rated, headline);
  if (!best) return {};
  const lesser = bestHeadline(
    rated.filter((candidate) => candidate !== best),
    headline,
  );
  return { headline: best.paragraph, ...(lesser && { lesser: lesser.paragraph }) };
}

/** The candidate with the most log-odds under `weights` (the last one a constant), if they speak for it at all. */
export function bestHeadline(
  candidates: readonly HeadlineCandidate[],
  weights: readonly number[],
): HeadlineCandidate | undefined {
  let best: HeadlineCandidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const { evidence } = candidate;
    let score = weights.at(-1) ?? 0;
    for (let at = 0; at < evidence.length; at += 1) score += (evidence[at] ?? 0) * (weights[at] ?? 0);
    if (score > Math.max(most, candidate.opens ? LEAST_OPENING_ODDS : LEAST_ODDS)) [best, most] = [candidate, score];
  }
  return best;
}

/** Log-odds from which a line is taken for the headline, and one that opens a short text; below, there is none. */
const LEAST_ODDS = -1.5;
const LEAST_OPENING_ODDS = -3.5;

/** Paragraphs below the story's beginning that may still hold the heading of a page. */
const HEADING_REACH = 12;
/** How alike a declared title and one of several top headings must be for it to be the headline; and the only one. */
const HEADING_AGREEMENT = 0.35;
const LONE_AGREEMENT = 0.15;

/** The top heading (`h1`) of a page that its declared titles agree with most. */
function findTopHeading({ document, paragraphs }: Page, body: number): Paragraph | undefined {
  const titles = document.declarations.filter(({ field }) => field === 'title');
  const outlets = document.declarations.filter(({ field }) => field === 'outlet').map(({ value }) => value.trim());
  const rated = paragraphs
    .slice(0, body + HEADING_REACH)
    .filter(({ hint, text }) => hint?.tag === 'h1' && !outlets.includes(text))
    .map((paragraph) => ({
      paragraph,
      agreement: Math.max(0, ...titles.map(({ value }) => titleAgreement(paragraph.text, value))),
    }))
    .sort((left, right) => right.agreement - left.agreement || left.paragraph.index - right.paragraph.index);
  const [best] = rated;
  const least = titles.length === 0 ? 0 : rated.length === 1 ? LONE_AGREEMENT : HEADING_AGREEMENT;
  return best && best.agreement >= least ? best.paragraph : undefined;
}
