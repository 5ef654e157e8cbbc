import type { EventFact } from '../model/finding.ts';
import type { Story } from '../model/story.ts';
import type { Table } from './table/table.ts';

/** One row a story: its articles, what it is called, and when, where and with whom it happened. */
export const toStoryTable = (stories: readonly Story[]): Table => ({
  columns: [
    { head: 'story', tone: 'dim' },
    { head: 'articles', narrow: 'wrap' },
    { head: 'label', narrow: 'wrap' },
    { head: 'when', narrow: 'wrap' },
    { head: 'where', narrow: 'wrap' },
    { head: 'who', narrow: 'wrap' },
  ],
  rows: stories.map(({ id, articles, label, when, where, who }) => [
    id,
    articles.join(' '),
    label,
    valuesOf(when),
    valuesOf(where),
    valuesOf(who),
  ]),
});

const valuesOf = (facts: readonly EventFact[]): string[] => facts.map(({ value }) => value);
