import type { Finding, Side } from '../../model/finding.ts';
import { escapeLine } from '../escape.ts';
import { toNote } from '../note.ts';
import { toExcerpt } from './excerpt.ts';
import { eventWords } from './header.ts';
import { type DiffPage, formatPlace, type Section, toSections } from './page.ts';

/** The comparison as Markdown: to paste into an editor, a ticket, a wiki. */
export function formatMarkdown(page: DiffPage): string {
  const { result, articles } = page;
  const titles = result.articles.map((id) =>
    `- **${mask(id)}** ${mask(articles.get(id)?.metadata.title?.value ?? '')}`.trimEnd(),
  );
  const event = eventWords(result.event).words.toLowerCase();
  const sections = toSections(result.findings).flatMap((section) => formatSection(section, page));
  return [`# ${result.articles.map(mask).join(' × ')}: ${event}`, '', ...titles, ...sections, ''].join('\n');
}

const TITLE: { readonly [N in Section['name']]: string } = {
  conflict: 'Conflicts',
  compatible: 'Compatible',
  agree: 'Both tell',
  unsure: 'Perhaps both tell',
  spelling: 'Spelled differently',
  only: 'Only one tells',
};

const formatSection = ({ name, findings }: Section, page: DiffPage): string[] => [
  '',
  `## ${TITLE[name]} (${findings.length})`,
  '',
  ...findings.flatMap((finding) => formatFinding(finding, page)),
];

function formatFinding(finding: Finding, page: DiffPage): string[] {
  const severity = finding.severity === undefined ? '' : ` ${finding.severity}`;
  const head = `- **${finding.id}**${severity} ${finding.aspect}: ${mask(toNote(finding))}`;
  return [head, ...finding.sides.map((side) => `  - ${formatSide(side, page)}`)];
}

function formatSide(side: Side, page: DiffPage): string {
  const text = page.articles.get(side.article)?.text ?? '';
  const { before, evidence, after } = toExcerpt(text, side.sentence, side, 300);
  const quote = `${mask(before)}**${mask(evidence.trim())}**${mask(after)}`;
  return `“${quote}” (${mask(formatPlace(side.article, side, page))})`;
}

/** Text that Markdown takes for text. */
const mask = (text: string): string => escapeLine(text).replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&');
