import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Finding, Side } from '../../src/model/finding.ts';
import { toExcerpt } from '../../src/views/diff/excerpt.ts';
import { formatMarkdown } from '../../src/views/diff/markdown.ts';
import { type DiffPage, toDiffPage } from '../../src/views/diff/page.ts';
import { formatFinding, formatReport } from '../../src/views/diff/report.ts';
import { pipe, terminal } from './screens.ts';

const HERALD = 'Fire in Lyon.\n\nThree people died in the fire on Monday, police said.';
const POST = 'Lyon blaze\n\nA fire killed *five* people in Lyon.';

const article = (id: string, text: string, title: string): Article => ({
  id,
  source: `${id}.txt`,
  format: 'text',
  text,
  declarations: [],
  blocks: [],
  metadata: { authors: [], rejected: [], title: { value: title, rule: 'test' } },
  diagnostics: [],
});

/** A side whose evidence is `words` in the sentence that begins with `opening`. */
function side(id: string, text: string, words: string, opening: string, value?: string): Side {
  const [start, from] = [text.indexOf(words), text.indexOf(opening)];
  const end = start + words.length;
  return { article: id, start, end, sentence: { start: from, end: text.length }, ...(value ? { value } : {}) };
}

const dead: Finding = {
  id: 'c1',
  verdict: 'conflict',
  aspect: 'count',
  severity: 'high',
  confidence: 0.9,
  subject: 'people killed',
  rule: 'count-differs',
  sides: [side('a', HERALD, 'Three', 'Three', '3'), side('b', POST, '*five*', 'A fire', '5')],
};

const alone: Finding = {
  ...dead,
  id: 'o1',
  verdict: 'only',
  aspect: 'attribution',
  subject: '',
  rule: 'told-once',
  sides: [side('a', HERALD, 'police said', 'Three')],
};

const page = (findings: readonly Finding[], same = 0.97): DiffPage => {
  const event = { same, when: [{ value: '2024-05-06', articles: ['a'] }], where: [], who: [] };
  const articles = [article('a', HERALD, 'Fire in Lyon'), article('b', POST, 'Lyon blaze')];
  return toDiffPage({ articles: ['a', 'b'], event, findings, diagnostics: [] }, articles);
};

describe('the report', () => {
  test('answers first whether it is one event, then what to call about, with both places', () => {
    const report = formatReport(page([dead, alone]), terminal(80), { all: false });
    expect(report.indexOf('SAME EVENT')).toBeGreaterThan(0);
    expect(report.indexOf('CONFLICTS')).toBeGreaterThan(report.indexOf('SAME EVENT'));
    expect(report).toContain('1 conflict (1 high) · 1 told by one only');
    expect(report).toContain('a says 3 where b says 5 (people killed).');
    expect(report).toContain('a:15-20, line 3');
    expect(report).toContain('b:26-32, line 3');
  });

  test.each([40, 60, 80, 109, 110, 140])('fits %i columns', (columns) => {
    for (const line of formatReport(page([dead, alone]), terminal(columns), { all: false }).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });

  test('sets the sides beside each other where there is room', () => {
    const besides = /│ Three people .*│ A fire killed/;
    expect(formatReport(page([dead]), terminal(120), { all: false })).toMatch(besides);
    expect(formatReport(page([dead]), terminal(100), { all: false })).not.toMatch(besides);
  });

  test('draws nothing and cuts nothing on a pipe', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ ...alone, id: `o${at}` }));
    const report = formatReport(page(many), pipe, { all: false });
    expect(report).not.toMatch(/[─│…\u001b]/);
    expect(report.match(/^ +o\d/gm)).toHaveLength(40);
    expect(formatReport(page(many), terminal(80), { all: false })).toContain('32 more: --only only');
  });

  test.each([
    [0.97, 'SAME EVENT'],
    [0.6, 'PROBABLY THE SAME EVENT'],
    [0.3, 'PROBABLY DIFFERENT EVENTS'],
    [0.004, 'DIFFERENT EVENTS   1 %'],
  ])('a probability of %d reads %s', (same, words) =>
    expect(formatReport(page([], same), terminal(80), { all: false })).toContain(words),
  );

  test('two spellings of a name are a note, not an alarm', () => {
    const spelling: Finding = { ...dead, aspect: 'spelling', rule: 'spelling-variant', subject: 'Sergey Ryabkov' };
    const report = formatReport(page([spelling]), terminal(80), { all: false });
    expect(report).toContain('1 spelled differently');
    expect(report).not.toContain('CONFLICTS');
  });
});

test('one finding in full names its rule and the articles', () => {
  const shown = formatFinding(dead, page([dead]), terminal(80));
  expect(shown).toContain('found by count-differs');
  expect(shown).toContain('Lyon blaze');
});

test('Markdown keeps the article’s own asterisks from marking anything', () => {
  expect(formatMarkdown(page([dead]))).toContain('**\\*five\\***');
});

test.each([
  [200, '', 'Three', ' people died in the fire on Monday, police said.'],
  [25, '', 'Three', ' people died in the …'],
])('an excerpt of %i characters keeps the evidence whole', (most, before, evidence, after) => {
  const [first] = dead.sides;
  expect(first && toExcerpt(HERALD, first.sentence, first, most)).toEqual({ before, evidence, after });
});
