import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { readHtml } from '../../src/read/html.ts';

const page = (markup: string): Document => readHtml(markup, { id: '001', source: '001.html' });
/** As in src/text/lines.ts. */
const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085]/;

const textOf = (markup: string): string => page(markup).text;

describe('the text is what a reader would copy', () => {
  test.each<readonly [label: string, markup: string, text: string]>([
    ['paragraphs stand apart', '<p>Moscow said no.</p><p>Kabul said yes.</p>', 'Moscow said no.\n\nKabul said yes.'],
    ['blocks have lines of their own', '<div>Moscow</div><div>Kabul</div>', 'Moscow\nKabul'],
    ['headings stand apart', '<h1>No</h1>by Ayaz Gul<p>Moscow said.', 'No\n\nby Ayaz Gul\n\nMoscow said.'],
    ['a break is a line break', 'Moscow<br>Kabul<br><br>Delhi', 'Moscow\nKabul\n\nDelhi'],
    ['breaks at the edges add nothing', '<p><br>Moscow<br></p><br><p>Kabul', 'Moscow\n\nKabul'],
    ['white space collapses', '<p>  Moscow \n\t said <b> no </b> . </p>', 'Moscow said no .'],
    ['inline elements glue nothing and part nothing', '<b>M</b>oscow <i>said</i><span>.</span>', 'Moscow said.'],
    ['spans follow each other as they stand', '<span>a</span><span>b</span> <b>c</b>', 'ab c'],
    ['links to different pages are different words', '<a href="/a">Home</a><a href="/b">News</a>', 'Home News'],
    ['a link cut in two is one word', '<a href="/a">Mos</a><a href="/a">cow</a>', 'Moscow'],
    ['a break in the source parts words', '<p>Sergey\nLavrov</p>', 'Sergey Lavrov'],
    ['a break in the source parts no Chinese', '<p>新华社\n报道</p>', '新华社报道'],
    ['a no-break space stays', '<p>$500&nbsp;million &nbsp;</p>', '$500\u00a0million \u00a0'],
    ['blanks make no line', '<p>a</p><p>&nbsp;</p><p>\u200b</p><p>b</p>', 'a\n\nb'],
    ['cells stand apart', '<table><tr><th>Year<th>Trade<tr><td>2012<td>$500m</table>', 'Year\tTrade\n2012\t$500m'],
    ['preformatted text keeps its lines', '<pre>Moscow\n  Kabul</pre>', 'Moscow\n  Kabul'],
    ['entities are characters', '<p>&ldquo;Q&amp;A&rdquo; &#x1F600; &eacute; &bogus;</p>', '“Q&A” 😀 é &bogus;'],
    ['list items have their lines', '<ul><li>one</li><li>two</li></ul><p>three', 'one\ntwo\n\nthree'],
    ['quotations have their marks', '<p>He said <q>no</q>.</p>', 'He said “no”.'],
    ['a style can make a block', '<span style="display: block">a</span><span>b</span>', 'a\nb'],
  ])('%s', (_, markup, text) => {
    expect(textOf(markup)).toBe(text);
  });

  test.each<readonly [label: string, markup: string]>([
    ['scripts and styles', '<script>no()</script><style>.no{}</style>'],
    ['templates', '<template><p>no</p></template>'],
    ['hidden elements', '<div hidden><p>no</p></div><p style="color:red;display:none">no</p>'],
    ['closed dialogs', '<dialog>no</dialog>'],
    ['drawings and fallbacks', '<svg><text>no</text></svg><video>no</video><iframe>no</iframe>'],
    ['readings of characters', '<ruby><rt>no</rt></ruby>'],
    ['controls', '<select><option>no</select><textarea>no</textarea>'],
    ['comments', '<!-- no --><![CDATA[no]]>'],
    ['the head', '<title>no</title>'],
  ])('without %s', (_, markup) => {
    expect(textOf(`${markup}<p>yes</p>`)).toBe('yes');
  });

  test('but with panels that open at a click', () => {
    expect(textOf('<div role="region" style="display:none">Moscow</div>')).toBe('Moscow');
  });

  test('and with what only screen readers are spared', () => {
    expect(textOf('<p><span aria-hidden="true">Moscow</span> said.</p>')).toBe('Moscow said.');
  });
});

test('a line knows where on the page it stands', () => {
  const { text, hints } = page(`<body class="home"><div id="Page"><header role="banner"><h1>Dawn</h1></header>
    <article class="Story-Body"><p>By <a rel="author" href="/gul">Ayaz Gul</a></p>
    <figure><img src="x"><figcaption class="caption">Lavrov. <i>Reuters</i></figcaption></figure>
    <p><span class="dateline">ISLAMABAD</span>: Moscow said no.</p>
    <table><tr><td>2012<td>$500m</table></article></div>`);
  const lines = (hints ?? []).map(({ start, end, ...hint }) => ({ line: text.slice(start, end), ...hint }));
  expect(lines).toEqual([
    { line: 'Dawn', tag: 'h1', regions: ['header'], labels: ['banner', 'page'], linkShare: 0 },
    { line: 'By Ayaz Gul', tag: 'p', regions: ['article'], labels: ['story-body', 'page'], linkShare: 7 / 9 },
    {
      line: 'Lavrov. Reuters',
      tag: 'figcaption',
      regions: ['figure', 'article'],
      labels: ['caption', 'story-body', 'page'],
      linkShare: 0,
    },
    {
      line: 'ISLAMABAD: Moscow said no.',
      tag: 'p',
      regions: ['article'],
      labels: ['story-body', 'page'],
      linkShare: 0,
    },
    { line: '2012\t$500m', tag: 'tr', regions: ['table', 'article'], labels: ['story-body', 'page'], linkShare: 0 },
  ]);
});

test('parts that React streams in late stand where readers see them', () => {
  const { text, hints } = page(`<main><h1>No</h1><template id="B:0"></template><p>Ayaz Gul</p></main>
    <div hidden id="S:0"><p>Moscow said no.</p></div><div hidden id="S:7">left over</div>`);
  expect(text).toBe('No\n\nMoscow said no.\n\nAyaz Gul');
  expect(hints?.[1]).toMatchObject({ regions: ['main'] });
});

test('a story kept for readers without scripts is read, a notice to them is not', () => {
  const story = 'Moscow said no. '.repeat(40).trim();
  expect(textOf(`<main><noscript><p>${story}</p></noscript>`)).toBe(story);
  expect(textOf('<main><noscript><p>Switch scripts on.</p></noscript>')).toBe('');
});

test('a line that is all one phrase bears the phrase’s labels', () => {
  const { hints } = page('<p class="meta"><span class="byline">By <b>Ayaz Gul</b></span></p>');
  expect(hints?.[0]).toMatchObject({ tag: 'p', labels: ['byline', 'meta'] });
});

test('declares what the page states of itself', () => {
  const { declarations } = page(`<html lang="en-GB"><head>
    <title>Moscow says no | Dawn</title>
    <link rel="canonical" href="https://dawn.test/no">
    <meta property="og:title" content="Moscow says no"><meta name="Author" content="Ayaz Gul">
    <meta property="article:published_time" content="2012-10-04T08:00:00Z">
    <meta property="og:site_name" content="Dawn"><meta name="viewport" content="width=device-width">
    </head><body><time datetime="2012-10-04" class="entry-date">yesterday</time><time datetime="2012-10-05" pubdate>
    <span property="schema:dateCreated" content="2012-10-03"></span>    <abbr class="updated" title="2012-10-06">later</abbr><span itemprop="dateModified" content="2012-10-07"></span>`);
  expect(declarations.map(({ field, value, rule }) => `${field}: ${value} (${rule})`)).toEqual([
    'language: en-GB (html[lang])',
    'title: Moscow says no | Dawn (title)',
    'url: https://dawn.test/no (link[rel=canonical])',
    'title: Moscow says no (meta og:title)',
    'author: Ayaz Gul (meta author)',
    'published: 2012-10-04T08:00:00Z (meta article:published_time)',
    'outlet: Dawn (meta og:site_name)',
    'published: 2012-10-03 ([itemprop=dateCreated])',
    'updated: 2012-10-06 (abbr.updated)',
    'updated: 2012-10-07 ([itemprop=dateModified])',
    'published: 2012-10-04 (time.published)',
    'published: 2012-10-05 (time[pubdate])',
  ]);
});

describe('JSON-LD', () => {
  const ld = (json: string): readonly string[] =>
    page(`<script type="application/ld+json">${json}</script>`).declarations.map(
      ({ field, value, rule }) => `${field}: ${value} (${rule})`,
    );

  test.each<readonly [label: string, json: string, expected: readonly string[]]>([
    [
      'of a story',
      '{"@type":"NewsArticle","headline":"No &amp; yes","author":{"name":"Ayaz Gul"},"datePublished":"2012-10-04","publisher":{"name":"Dawn"}}',
      [
        'title: No & yes (json-ld)',
        'author: Ayaz Gul (json-ld)',
        'published: 2012-10-04 (json-ld)',
        'outlet: Dawn (json-ld)',
      ],
    ],
    [
      'in a list, with authors in several forms',
      '[{"@type":"BreadcrumbList","name":"x"},{"@type":["Article"],"author":["Ayaz Gul",{"name":"Hina Khan"}]}]',
      ['author: Ayaz Gul (json-ld)', 'author: Hina Khan (json-ld)'],
    ],
    [
      'in a graph, with an author referred to',
      '{"@graph":[{"@type":"WebPage","name":"Dawn"},{"@type":"Article","author":{"@id":"#g"}},{"@type":"Person","@id":"#g","name":"Ayaz Gul"}]}',
      ['author: Ayaz Gul (json-ld)', 'title: Dawn (json-ld WebPage)'],
    ],
    [
      'with raw line breaks and a comma too many',
      '{"@type":"Article","headline":"No\n yes",}',
      ['title: No yes (json-ld)'],
    ],
    ['in a comment', '<!-- {"@type":"Article","headline":"No"} -->', ['title: No (json-ld)']],
    ['that is broken', '{"@type":"Article","headline":', []],
    ['that is no object', '[[[1, null, "Article"]]]', []],
  ])('%s', (_, json, expected) => {
    expect(ld(json)).toEqual(expected);
  });
});

test.each<readonly [label: string, markup: string]>([
  ['divisions 20,000 deep', '<div>'.repeat(20_000)],
  ['spans 20,000 deep, each with text', '<span class="x">a '.repeat(20_000)],
  ['bold that is never closed', '<p><b>'.repeat(3000)],
  ['bold of many kinds that is never closed', Array.from({ length: 5000 }, (_, at) => `<p><b id=${at}>`).join('')],
  ['100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>`],
  ['a class list of a megabyte', `<p class="${'x '.repeat(500_000)}">`],
])('reads on behind %s', (_, markup) => {
  expect(textOf(`${markup}Moscow said no.`)).toContain('Moscow said no.');
});

test('any markup gives text whose lines are the hints’', () => {
  const scrap = fc.constantFrom(
    ...'<p>|</p>|<br>|<table>|<tr>|<td>|<pre>|</pre>|<a href=x>|</a>|<div hidden>|</div>|<li class="a b">|<svg>|<q>|</q>|\r\n|\n|\u2028|\u0085|&#13;| |&nbsp;|😀|e\u0301|新|word|<!--|-->|<script>|</script>|<time datetime=2012>|</time>'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
      const { text, hints = [] } = page(scraps.join(''));
      const lines = hints.map(({ start, end }) => text.slice(start, end));
      expect(lines).toEqual(text.split(LINE_END).filter((line) => line.trim() !== ''));
      for (const { linkShare } of hints) expect(linkShare).toSatisfy((share: number) => share >= 0 && share <= 1);
      expect(text).not.toMatch(/^\n|\n$|\n{3}/);
    }),
    { numRuns: 500 },
  );
});
