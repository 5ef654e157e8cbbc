import type { Fact, FactCell } from '../../model/finding.ts';
import type { Cell, Table } from '../table/table.ts';
import type { DiffPage } from './page.ts';

/** Characters of evidence shown where a fact has no value of its own. */
const EXCERPT = 60;

/** Facts by articles: what each says, the minority marked, and how many tell it independently. */
export function toMatrixTable(facts: readonly Fact[], pages: readonly DiffPage[]): Table {
  const articles = new Map(pages.flatMap((page) => [...page.articles]));
  const cellOf = (fact: Fact, id: string): Cell => {
    const cell = fact.cells.find(({ article }) => article === id);
    if (!cell) return '';
    const text = cell.value ?? excerpt(cell, articles.get(id)?.text ?? '');
    return cell.minority ? { text: `≠ ${text}`, tone: 'conflict' } : text;
  };
  return {
    columns: [
      { head: 'fact', tone: 'dim' },
      { head: 'verdict' },
      { head: 'about', narrow: 'wrap' },
      ...[...articles.keys()].map((id) => ({ head: id, narrow: 'wrap' as const })),
      { head: 'origins', align: 'right' },
    ],
    rows: facts.map((fact) => [
      fact.id,
      { text: fact.verdict, tone: fact.verdict },
      `${fact.aspect}: ${fact.subject}`,
      ...[...articles.keys()].map((id) => cellOf(fact, id)),
      fact.origins,
    ]),
  };
}

function excerpt({ start, end }: FactCell, text: string): string {
  const said = text.slice(start, end).replace(/\s+/g, ' ');
  return said.length > EXCERPT ? `${said.slice(0, EXCERPT)}…` : said;
}
