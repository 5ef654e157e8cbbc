import { describe, expect, test } from 'vitest';
import { parseByline } from '../../src/clean/metadata/byline.ts';
import { parseDateline } from '../../src/clean/metadata/dateline.ts';
import { parseDateStamp } from '../../src/clean/metadata/dates.ts';
import { english } from '../../src/lang/en/index.ts';
import type { Declaration } from '../../src/model/document.ts';
import { cleanText } from './article.ts';

const { cleaning } = english;

test.each([
  ['January 25, 2011', '2011-01-25', true],
  ['25 January 2011', '2011-01-25', true],
  ['the 2nd of March, 2018', '2018-03-02', true],
  ['Updated 08 Jan, 2025', '2025-01-08', true],
  ['Saturday, April 13, 2024 6:21 AM EST', '2024-04-13', true],
  ['2018-03-03', '2018-03-03', true],
  ['15/03/2018', '2018-03-15', true],
  ['Published in Harbour, March 3rd, 2018', '2018-03-03', false],
  ['03/04/2018', '2018', true],
])('%s is dated %s', (line, iso, alone) => {
  expect(parseDateStamp(line, cleaning)).toMatchObject({ iso, alone });
});

test.each(['30 February 2018', 'March 2018', 'The 2018 talks', '12:30', 'May 2018 be kind'])(
  '%s is no date',
  (line) => {
    expect(parseDateStamp(line, cleaning)).toBeUndefined();
  },
);

test.each([
  ['By Ana Silva', ['Ana Silva']],
  ['By ANA SILVA and KOFI BOATENG', ['ANA SILVA', 'KOFI BOATENG']],
  ['By Jan Novak, staff writer | March 3, 2018', ['Jan Novak']],
  ['Posted by Jan Novak on November 19, 2019', ['Jan Novak']],
  ['ByMaría José Ortega', ['María José Ortega']],
])('%s names %j', (line, names) => {
  expect(parseByline(line, cleaning)?.authors.map(({ name }) => name)).toEqual(names);
});

test('an agency in the place of a name is no author', () => {
  expect(parseByline('By Reuters', cleaning)).toMatchObject({ authors: [], agency: { name: 'Reuters' } });
});

test.each([
  ['LIMA: Ministers met.', 'LIMA'],
  ['WASHINGTON (Reuters) - Scientists said', 'WASHINGTON'],
  ['NEW YORK, N.Y. — A judge', 'NEW YORK, N.Y.'],
  ['Kabul, Afghanistan (CNN) — Two men', 'Kabul, Afghanistan'],
])('%s opens with %s', (paragraph, place) => {
  const dateline = parseDateline(paragraph);
  expect(paragraph.slice(dateline?.place.start, dateline?.place.end)).toBe(place);
});

test.each(['TRUMP will speak: soon', 'Ministers met - again', 'NATO and the EU agreed'])(
  '%s has no dateline',
  (text) => {
    expect(parseDateline(text)).toBeUndefined();
  },
);

describe('declarations', () => {
  const STORY = 'Ministers of both countries met in Lima on Monday for talks that had been put off twice before.';
  const declare = (...declarations: Declaration[]) => cleanText(STORY, { declarations }).metadata;

  test('a record is taken at its word', () => {
    const given = { field: 'title', value: 'Talks resume | Harbour', rule: 'record' } as const;
    expect(declare(given).title).toEqual({ value: 'Talks resume | Harbour', rule: 'record' });
  });

  test('a page title loses the name of its outlet', () => {
    const title = { field: 'title', value: 'Talks resume in Lima - Harbour Daily', rule: 'title' } as const;
    expect(declare(title, { field: 'outlet', value: 'Harbour Daily', rule: 'meta og:site_name' }).title?.value).toBe(
      'Talks resume in Lima',
    );
  });

  test('a stated time is cut to its day, a rival is kept among the rejected', () => {
    const { published, rejected } = declare(
      { field: 'published', value: '2018-03-03T10:00:00+05:00', rule: 'json-ld' },
      { field: 'published', value: '2019-01-01', rule: 'time[datetime]' },
    );
    expect(published).toEqual({ value: '2018-03-03', rule: 'json-ld' });
    expect(rejected).toEqual([{ field: 'published', value: '2019-01-01', rule: 'date/rival time[datetime]' }]);
  });

  test('bare times that disagree say nothing', () => {
    const time = (value: string): Declaration => ({ field: 'published', value, rule: 'time[datetime]' });
    expect(declare(time('2018-03-03'), time('2019-01-01')).published).toBeUndefined();
  });

  test('an address may name the day', () => {
    const url = { field: 'url', value: 'https://harbour.example/2018/03/03/talks-resume/', rule: 'record' } as const;
    expect(declare(url).published).toEqual({ value: '2018-03-03', rule: 'url' });
  });

  test('addresses and log-in names sign nothing', () => {
    const author = (value: string): Declaration => ({ field: 'author', value, rule: 'meta author' });
    expect(declare(author('admin'), author('https://example.org/ana'), author('Ana Silva')).authors).toEqual([
      { value: 'Ana Silva', rule: 'meta author' },
    ]);
  });
});
