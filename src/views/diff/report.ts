import type { Finding } from '../../model/finding.ts';
import type { Screen } from '../screen.ts';
import { formatCard } from './card.ts';
import { formatArticle, formatHeader } from './header.ts';
import { formatAgreements, formatSingles, formatSpellings } from './list.ts';
import { type DiffPage, type Section, toSections } from './page.ts';

export interface ReportOptions {
  /** Show every finding, however many. */
  readonly all: boolean;
}

/** The comparison as a page to read: event, conflicts with both sides' words, then lists of the rest. */
export function formatReport(page: DiffPage, screen: Screen, { all }: ReportOptions): string {
  const few = screen.isTerminal && !all;
  const sections = toSections(page.result.findings).flatMap(({ name, findings }) => [
    '',
    screen.paint.title(TITLE[name]),
    ...formatSection({ name, findings: few ? findings.slice(0, LIMIT[name]) : findings }, page, screen),
    ...(few ? formatRest(name, findings, screen) : []),
  ]);
  return [...formatHeader(page, screen), ...sections].map((line) => `${line.trimEnd()}\n`).join('');
}

const TITLE: { readonly [N in Section['name']]: string } = {
  conflict: 'CONFLICTS',
  compatible: 'COMPATIBLE: one says less, neither contradicts',
  agree: 'BOTH TELL',
  spelling: 'SPELLED DIFFERENTLY',
  only: 'ONLY ONE TELLS',
};

/** How much of a section a terminal shows unasked. */
const LIMIT: { readonly [N in Section['name']]: number } = {
  conflict: Number.POSITIVE_INFINITY,
  compatible: 8,
  agree: 12,
  spelling: 12,
  only: 16,
};

function formatRest(name: Section['name'], findings: readonly Finding[], { paint }: Screen): string[] {
  const rest = findings.length - LIMIT[name];
  return rest > 0 ? [paint.dim(`  … ${rest} more: --only ${findings[0]?.verdict}`)] : [];
}

function formatSection({ name, findings }: Section, page: DiffPage, screen: Screen): string[] {
  if (name === 'agree') return formatAgreements(findings, page, screen);
  if (name === 'spelling') return formatSpellings(findings, screen);
  if (name === 'only') return formatSingles(findings, page, screen);
  return findings.flatMap((finding: Finding, at) => [
    ...(at > 0 ? [''] : []),
    ...formatCard(finding, page, screen, { full: false }),
  ]);
}

/** One finding in full: whole sentences, the rule behind it, the articles it is from. */
export function formatFinding(finding: Finding, page: DiffPage, screen: Screen): string {
  const lines = [
    ...formatCard(finding, page, screen, { full: true }),
    '',
    ...page.result.articles
      .flatMap((id) => page.articles.get(id) ?? [])
      .map((article) => formatArticle(article, screen)),
    screen.paint.dim(`found by ${finding.rule}`),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
