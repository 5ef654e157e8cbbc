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
  ['Dec. 19, 2025', '2025-12-19', true],
  ['Posted on 01/25/26', '2026-01-25', true],
  ['Ana SilvaNovember 20, 20075 min read', '2007-11-20', false],
  ['May 21, 2025April 24, 2025', '2025-04-24', true],
  ['December 3, 2025. Updated: December 7, 2025', '2025-12-03', true],
  ['Updated May 21, 2025 Published April 24, 2025', '2025-04-24', true],
])('%s is dated %s', (line, iso, alone) => {
  expect(parseDateStamp(line, cleaning)).toMatchObject({ iso, alone });
});

test.each(['30 February 2018', 'March 2018', 'The 2018 talks', '12:30', 'May 2018 be kind', '01/25/26'])(
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
  ['By Ana Silva Deputy Editor', ['Ana Silva']],
  ['By Ana SilvaPublished: June 25, 2025', ['Ana Silva']],
  ['October 11, 2023 by Ana Silva', ['Ana Silva']],
  ['Author: Jan Novak, MD', ['Jan Novak']],
  ['Guide by Jan Novak in Lima', ['Jan Novak']],
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

const BODY = [
  'Delegates from Peru and Chile agreed on Monday to resume talks on the shared port of Arica, officials said.',
  'The talks had been broken off in March after Chile refused to let inspectors into the port, the delegates said.',
  'Peru’s minister said the port should be open to the ships of both countries by the end of the year.',
];
const HEADLINE = 'Peru and Chile resume talks on port';
const metadataOf = (lines: readonly string[], declarations: readonly Declaration[] = []) =>
  cleanText(lines.join('\n\n'), { declarations }).metadata;
const state = (field: Declaration['field'], value: string, rule: string): Declaration => ({ field, value, rule });

describe('the day a story was published', () => {
  test.each([
    ['the line above may say which date it is', [HEADLINE, 'Published', 'May 4, 2020', ...BODY], '2020-05-04'],
    ['right over the headline', ['News', 'Sport', 'May 4, 2020', HEADLINE, ...BODY], '2020-05-04'],
    [
      'a word for publishing makes it the story’s, below it too',
      [HEADLINE, ...BODY, 'Posted on May 4, 2020'],
      '2020-05-04',
    ],
    [
      'over the headline with its weekday it is the day of the visit',
      ['News', 'Monday, May 4, 2020', HEADLINE, ...BODY],
      undefined,
    ],
    ['a span of time is when something happens', [HEADLINE, 'Date: 2020-05-04 - 2020-05-09', ...BODY], undefined],
    [
      'between two copies of the headline it stands below it',
      ['Menu', HEADLINE, 'May 4, 2020', 'Peru', 'Trade', 'Ports', 'Ships', 'Arica', HEADLINE, ...BODY],
      '2020-05-04',
    ],
    [
      'digits are read the way the page writes its other dates',
      [HEADLINE, '04/05/2020', ...BODY, 'Talks put off', '13/04/2020', 'Port closed', '28/03/2020'],
      '2020-05-04',
    ],
    [
      'or as the day that the page also spells out',
      [HEADLINE, '05/04/2020', ...BODY, 'More', 'Port of Arica', 'Posted on May 4, 2020'],
      '2020-05-04',
    ],
    [
      'called published right above an update it is sure wherever it stands',
      [...BODY, 'Peru and Chile', 'Published May 4, 2020', 'Updated May 9, 2020', 'Read time 5 min'],
      '2020-05-04',
    ],
    [
      'the signature of a blog below the story',
      [HEADLINE, ...BODY, 'Ana Silva | May 4, 2020 | 6 Comments', 'Leave a Reply'],
      '2020-05-04',
    ],
    [
      'the first day of a list of events is none',
      [
        'Conferences of the year',
        'May 4, 2020',
        ...BODY.slice(0, 1),
        'May 5, 2020',
        ...BODY.slice(1, 2),
        'May 7, 2020',
        ...BODY.slice(2),
        'May 9, 2020',
        ...BODY.slice(0, 1),
      ],
      undefined,
    ],
    [
      'what the story says of its first publication goes before the date of today',
      [
        HEADLINE,
        'May 4, 2022',
        ...BODY,
        'This article was originally published on 4 May 2020 and has been updated since.',
      ],
      '2020-05-04',
    ],
  ])('%s', (_, lines, iso) => {
    expect(metadataOf(lines).published?.value).toBe(iso);
  });

  const UPDATED = [HEADLINE, 'Last updated:', 'May 4, 2020', ...BODY];

  test('of a copied text that says no more, the day of its update', () => {
    const { published, updated } = metadataOf(UPDATED);
    expect(published).toMatchObject({ value: '2020-05-04', rule: 'date/only-update' });
    expect(updated?.value).toBe('2020-05-04');
    expect(metadataOf([...UPDATED, 'Posted on May 1, 2020']).published?.value).toBe('2020-05-01');
    expect(
      metadataOf([HEADLINE, 'Originally published in March. Last updated May 4, 2020', ...BODY]).published,
    ).toBeUndefined();
  });

  test('a page with markup that was only updated keeps its publication to itself', () => {
    expect(cleanText(UPDATED.join('\n\n'), { hints: [] }).metadata.published).toBeUndefined();
  });

  const moved = state('published', '2024-08-07T12:00:00Z', 'meta article:published_time');

  test('nothing is printed before it is published: an earlier date beside the headline goes before the declared one', () => {
    const { published, rejected } = metadataOf([HEADLINE, 'December 30, 2013', ...BODY], [moved]);
    expect(published?.value).toBe('2013-12-30');
    expect(rejected).toContainEqual(expect.objectContaining({ field: 'published', value: '2024-08-07' }));
  });

  test('a later one does not: stories are updated', () => {
    expect(metadataOf([HEADLINE, 'December 30, 2025', ...BODY], [moved]).published?.value).toBe('2024-08-07');
  });

  test('a date that says more goes before one that says the same less exactly', () => {
    const declarations = [state('published', '2019', 'meta citation_publication_date')];
    expect(metadataOf([HEADLINE, 'January 22, 2019', ...BODY], declarations).published?.value).toBe('2019-01-22');
  });

  test.each([
    ['2020-05-05T03:15:00Z', '2020-05-04'],
    ['2020-05-05T03:15:00+00:00', '2020-05-04'],
    ['2020-05-05T16:15:00Z', '2020-05-05'],
    ['2020-05-05T03:15:00+02:00', '2020-05-05'],
    ['2020-05-03T23:01:00Z', '2020-05-04'],
    ['2020-05-02T23:01:00Z', '2020-05-02'],
  ])('%s and an address of May 4 make %s: newsrooms file by their own day', (value, iso) => {
    const address = state('url', 'https://harbour.example/2020/05/04/arica/', 'link[rel=canonical]');
    expect(metadataOf([HEADLINE, ...BODY], [state('published', value, 'json-ld'), address]).published?.value).toBe(iso);
  });

  test('the day a page was set up is not the story’s unless something else says so', () => {
    const page = state('published', '2018-07-04', 'json-ld WebPage');
    expect(metadataOf([HEADLINE, ...BODY], [page]).published).toBeUndefined();
    expect(metadataOf([HEADLINE, 'July 4, 2018', ...BODY], [page]).published?.value).toBe('2018-07-04');
  });
});

describe('who wrote it', () => {
  test.each([
    [
      'announced on a line of its own',
      [HEADLINE, 'Written by', 'Summer Swann', 'May 4, 2020', ...BODY],
      ['Summer Swann'],
    ],
    ['beside the date', [HEADLINE, 'Kelia Losa Reinoso', 'May 4, 2020', ...BODY], ['Kelia Losa Reinoso']],
    ['on the line of the date', [HEADLINE, 'May 4, 2020 • Ana Silva', ...BODY], ['Ana Silva']],
    [
      'beside the time it takes to read',
      [HEADLINE, 'Arica', 'Peru', 'Ana Silva', '5 min read', ...BODY],
      ['Ana Silva'],
    ],
    [
      'set once more over a note on who it is',
      [HEADLINE, 'Arica', 'Peru', 'Trade', 'Kelia Losa Reinoso', ...BODY, 'Kelia Losa Reinoso', 'She writes on ports.'],
      ['Kelia Losa Reinoso'],
    ],
    ['a pen name over the date', [HEADLINE, 'Portwatcherin', 'May 4, 2020', ...BODY], ['Portwatcherin']],
    ['a section over the date is none', [HEADLINE, 'Politics', 'May 4, 2020', ...BODY], []],
    ['with the hour behind the date', [HEADLINE, 'by Jan Novak on May 4, 2020 at 11:00 AM', ...BODY], ['Jan Novak']],
    ['behind the time to read', [HEADLINE, 'May 4, 2020 · 3 min read · By Jan Novak', ...BODY], ['Jan Novak']],
    ['as other languages say by', [HEADLINE, 'Von Ana Silva und Jan Novak', ...BODY], ['Ana Silva', 'Jan Novak']],
    ['a label beside the date is nobody', [HEADLINE, 'Table of Contents', 'May 4, 2020', ...BODY], []],
    ['nor is what invites to sign in', [HEADLINE, 'Sign In', 'May 4, 2020', ...BODY], []],
  ])('%s', (_, lines, names) => {
    expect(metadataOf(lines).authors.map(({ value }) => value)).toEqual(names);
  });

  const GERMAN = [
    'Peru und Chile haben sich am Montag darauf geeinigt, die Gespräche über den Hafen von Arica wieder aufzunehmen.',
    'Die Gespräche waren im März abgebrochen worden, nachdem Chile keine Prüfer in den Hafen gelassen hatte.',
    'Der Hafen soll bis zum Ende des Jahres den Schiffen der beiden Länder offen stehen, sagte der Minister am Abend.',
  ];

  test.each([
    ['Mehr zum Thema', []],
    ['Lesen Sie', []],
    ['Ana Silva', ['Ana Silva']],
  ])('in another language two words are a name only behind a known first name: %s', (line, names) => {
    const { authors } = metadataOf(['Gespräche über den Hafen', line, '4.5.2020', ...GERMAN]);
    expect(authors.map(({ value }) => value)).toEqual(names);
  });

  const url = state('url', 'https://www.harbourdaily.example/arica', 'record');

  test.each(['Harbour Daily', 'jnovak', 'web-admin', 'Site Admin', 'https://harbourdaily.example/ana'])(
    'a page that declares %s as its author names nobody, and the byline is heard',
    (value) => {
      const { authors } = metadataOf([HEADLINE, 'By Ana Silva', ...BODY], [url, state('author', value, 'meta author')]);
      expect(authors.map(({ value: name }) => name)).toEqual(['Ana Silva']);
    },
  );
});

describe('rivals, with what spoke against them', () => {
  const rivals = (field: string, lines: readonly string[], declarations: readonly Declaration[] = []) =>
    metadataOf(lines, declarations)
      .rejected.filter((rival) => rival.field === field)
      .map(({ value, rule }) => [value, rule]);

  test('titles with the outlet in them, other declared titles, and the line that nearly was the headline', () => {
    const declared = [
      state('title', HEADLINE, 'meta og:title'),
      state('title', `${HEADLINE} - Harbour Daily`, 'title'),
      state('title', 'Harbour Daily, the paper of the coast', 'meta twitter:title'),
    ];
    expect(rivals('title', [HEADLINE, ...BODY], declared)).toEqual([
      [`${HEADLINE} - Harbour Daily`, 'title/with-outlet title'],
      ['Harbour Daily, the paper of the coast', 'title/rival meta twitter:title'],
    ]);
    const twoHeads = ['Talks on the port of Arica resume', HEADLINE, 'By Ana Silva', ...BODY];
    expect(rivals('title', twoHeads)).toEqual([[HEADLINE, 'title/less-likely']]);
  });

  test('a headline that no declared title bears out', () => {
    const title = state('title', 'A year of quarrels ends at the coast', 'meta og:title');
    expect(rivals('title', [HEADLINE, ...BODY], [title])).toEqual([[HEADLINE, 'title/unlike-declared']]);
  });

  test('declared authors who are nobody, the byline beside a declared author, an agency', () => {
    const declared = [state('author', 'admin', 'meta author'), state('author', 'Ana Silva', 'meta author')];
    expect(rivals('author', [HEADLINE, 'By Jan Novak', ...BODY], declared)).toEqual([
      ['admin', 'author/no-name meta author'],
      ['Jan Novak', 'author/rival-byline'],
    ]);
    expect(rivals('author', [HEADLINE, 'By Reuters', ...BODY])).toEqual([['Reuters', 'author/agency']]);
  });
});
