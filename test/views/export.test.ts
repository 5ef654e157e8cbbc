import { defaultModel, Model } from '@alephdata/followthemoney';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { MultiGraph, UndirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Cooccurrence, CorpusEntity, Dated } from '../../src/model/corpus.ts';
import { toFtm } from '../../src/views/export/ftm.ts';
import { toGexf } from '../../src/views/export/gexf.ts';
import { toGraphml } from '../../src/views/export/graphml.ts';

const entity = (id: string, name: string, more: Partial<CorpusEntity & Dated> = {}): CorpusEntity & Dated => ({
  id,
  type: 'person',
  name,
  aliases: [],
  roles: [],
  articles: ['001'],
  mentions: [{ article: '001', start: 0, end: name.length, text: name }],
  merges: [],
  ...more,
});

const SILVA = entity('ana-silva', 'Ana Silva', {
  aliases: ['Silva', 'A. Silva'],
  roles: [{ text: 'fisheries minister', article: '001' }],
  firstSeen: '2018-03-02',
  mentions: [
    { article: '001', start: 0, end: 9, text: 'Ana Silva' },
    { article: '001', start: 40, end: 45, text: 'Silva' },
    { article: '001', start: 90, end: 95, text: 'Silva' },
  ],
});
const PORT = entity('port-of-lisbon', 'Port & Docks <Lisbon> "North"', { type: 'organization' });
const LISBON = entity('lisbon', 'Lisbon', { type: 'place' });
const PAIR: Cooccurrence = { a: SILVA, b: PORT, sentences: 2, articles: 1, logDice: 13.41503 };
const GRAPH = { entities: [SILVA, PORT, LISBON], pairs: [PAIR] };

const ARTICLE: Article = {
  id: '001',
  source: '001.txt',
  format: 'text',
  text: 'Ana Silva spoke.',
  declarations: [],
  blocks: [{ start: 0, end: 16, lines: [1, 1], role: 'body', keep: true, rule: 'test' }],
  metadata: {
    title: { value: 'Nets and ports', rule: 'test' },
    authors: [{ value: 'Jan Novak', rule: 'test' }],
    published: { value: '2018-03-02', rule: 'test' },
    language: { value: 'en-GB', rule: 'test' },
    url: { value: 'https://news.example/nets', rule: 'test' },
    rejected: [],
  },
  diagnostics: [],
};

/** Both formats, each with the reader that graphology, and with it Sigma and Gephi Lite, opens it with. */
const READERS = [
  ['graphml', toGraphml, (text: string) => graphml.parse(UndirectedGraph, text)],
  ['gexf', toGexf, (text: string) => gexf.parse(MultiGraph, text)],
] as const;

describe.each(READERS)('%s', (_, write, read) => {
  test('is read back with every name, type, count and tie', () => {
    const graph = read(write(GRAPH));
    expect(graph.nodes()).toEqual(['ana-silva', 'port-of-lisbon', 'lisbon']);
    expect(graph.getNodeAttributes('ana-silva')).toMatchObject({
      label: 'Ana Silva',
      type: 'person',
      mentions: 3,
      articles: 1,
      firstSeen: '2018-03-02',
      roles: 'fisheries minister',
      aliases: 'Silva; A. Silva',
    });
    expect(graph.getNodeAttribute('port-of-lisbon', 'label')).toBe(PORT.name);
    expect(graph.getNodeAttributes('lisbon')).not.toHaveProperty('firstSeen');
    const [edge = '', ...others] = graph.edges();
    expect(others).toEqual([]);
    expect(graph.extremities(edge)).toEqual(['ana-silva', 'port-of-lisbon']);
    expect(graph.getEdgeAttributes(edge)).toMatchObject({
      weight: 2,
      articles: 1,
      logDice: 13.415,
    });
  });

  test('is well-formed whatever a name holds, and the name comes back but for what XML cannot hold', () => {
    const name = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => /\S/.test(visible(text)));
    fc.assert(
      fc.property(name, (text) => {
        const xml = write({ entities: [entity('x', text, { aliases: [text] })], pairs: [] });
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(read(xml).getNodeAttribute('x', 'label')).toBe(visible(text));
      }),
    );
  });

  test('of nobody is a graph', () => {
    expect(read(write({ entities: [], pairs: [] })).order).toBe(0);
  });
});

/** What is left of a text in XML 1.0. */
const visible = (text: string): string =>
  [...text]
    .filter((sign) => !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u.test(sign))
    .join('');

describe('followthemoney', () => {
  const model = new Model(defaultModel);
  const records = toFtm([ARTICLE], [SILVA, PORT, LISBON]);

  test('is what its own model takes: known schemas, known properties, required ones there', () => {
    for (const record of records) {
      const schema = model.getSchema(record.schema);
      const known = schema.getProperties();
      expect([...Object.keys(record.properties)].filter((name) => !known.has(name))).toEqual([]);
      expect(schema.required.filter((name: string) => !(name in record.properties))).toEqual([]);
      const read = model.getEntity({ ...record, properties: record.properties as Record<string, string[]> });
      for (const [name, values] of Object.entries(record.properties)) expect(read.getProperty(name)).toEqual(values);
    }
  });

  test('tells the article, persons and organizations, and where they are mentioned', () => {
    expect(records).toEqual([
      {
        id: 'corpus-article-001',
        schema: 'Article',
        properties: {
          fileName: ['001.txt'],
          title: ['Nets and ports'],
          author: ['Jan Novak'],
          publishedAt: ['2018-03-02'],
          language: ['eng'],
          sourceUrl: ['https://news.example/nets'],
          bodyText: ['Ana Silva spoke.'],
          peopleMentioned: ['Ana Silva'],
          companiesMentioned: [PORT.name],
          locationMentioned: ['Lisbon'],
        },
      },
      {
        id: 'corpus-person-ana-silva',
        schema: 'Person',
        properties: { name: ['Ana Silva'], alias: ['Silva', 'A. Silva'], position: ['fisheries minister'] },
      },
      { id: 'corpus-organization-port-of-lisbon', schema: 'Organization', properties: { name: [PORT.name] } },
      ...['Ana Silva', 'Silva'].map((name, at) => ({
        id: `corpus-mention-ana-silva-${at + 1}`,
        schema: 'Mention',
        properties: {
          document: ['corpus-article-001'],
          name: [name],
          resolved: ['corpus-person-ana-silva'],
          detectedSchema: ['Person'],
        },
      })),
      {
        id: 'corpus-mention-port-of-lisbon-1',
        schema: 'Mention',
        properties: {
          document: ['corpus-article-001'],
          name: [PORT.name],
          resolved: ['corpus-organization-port-of-lisbon'],
          detectedSchema: ['Organization'],
        },
      },
    ]);
  });

  test('mentions point at records that are there, and ids are their own', () => {
    const ids = records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = records.flatMap(({ properties }) => [
      ...(properties['document'] ?? []),
      ...(properties['resolved'] ?? []),
    ]);
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
