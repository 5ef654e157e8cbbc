import { describe, expect, it } from 'vitest';
import { annotate, loadAnnotator } from '../../src/annotate/annotate.ts';
import { english } from '../../src/lang/en/index.ts';
import { articleOf } from './values-of.ts';

const annotator = await loadAnnotator(english);

describe('dates that can be read two ways', () => {
  const ambiguous = (text: string) =>
    annotate(articleOf(text), annotator).diagnostics.filter(({ code }) => code === 'AMBIGUOUS_DATE');

  it('are reported where they are first met, with both readings', () => {
    const text = 'The accord was signed on 03/04/2018 in Lahore. It lapsed on 05/06/2019, not on 03/04/2018.';
    expect(ambiguous(text)).toEqual([
      { code: 'AMBIGUOUS_DATE', article: '1', span: { start: 25, end: 35 }, readings: ['2018-03-04', '2018-04-03'] },
      { code: 'AMBIGUOUS_DATE', article: '1', span: { start: 60, end: 70 }, readings: ['2019-05-06', '2019-06-05'] },
    ]);
  });

  it('are no trouble when one order alone makes a date', () => {
    expect(ambiguous('It was signed on 23/04/2018, and again on 04/04/2018.')).toEqual([]);
  });
});
