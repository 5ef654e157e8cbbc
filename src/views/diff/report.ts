import type { Finding } from '../../model/finding.ts';
import type { Screen } from '../screen.ts';
import { formatCard } from './card.ts';
import { formatArticle, formatHeader } from './header.ts';
import { formatAgreements, formatSingles, formatSpellings } from './list.ts';
import { type DiffPage, type Section, toSections } from './page.ts';
import { chooseShown } from './shown.ts';

export interface ReportOptions {
  /** Show every finding, however many. */
  readonly all: boolean;
}

/** The comparison as a page to read: event, conflicts with both sides' words, then lists of the rest. */
export function formatReport(page: DiffPage, screen: Screen, { all }: ReportOptions): string {
  const sections = toSections(page.result.findings).flatMap((section) => {
    const shown = screen.isTerminal && !all ? chooseShown(section) : section.findings;
    const rest = section.findings.length - shown.length;
    return [
      '',
      screen.paint.title(TITLE[section.name]),
      ...formatSection({ name: section.name, findings: shown }, page, screen),
      ...(rest > 0 ? [screen.paint.dim(`  … ${rest} more: --only ${section.findings[0]?.verdict}`)] : []),
    ];
  });
  return [...formatHeader(page, screen), ...sections].map((line) => `${line.trimEnd()}\n`).join('');
}

const TITLE: { readonly [N in Section['name']]: string } = {
  conflict: 'CONFLICTS',
  compatible: 'COMPATIBLE: one says less, neither contradicts',
  agree: 'BOTH TELL',
  unsure: 'PERHAPS BOTH TELL: likenesses below even odds',
  spelling: 'SPELLED DIFFERENTLY',
  only: 'ONLY ONE TELLS',
};

function formatSection({ name, findings }: Section, page: DiffPage, screen: Screen): string[] {
  if (name === 'agree' || name === 'unsure') return formatAgreements(findings, page, screen);
  if (name === 'spelling') return formatSpellings(findings, page, screen);
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
