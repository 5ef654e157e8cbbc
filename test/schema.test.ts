import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { SCHEMA_NAMES, schemaOf } from '../src/views/json/schemas.ts';
import { corpus, toRecords } from './cli/run.ts';

const ajv = new Ajv2020({ allErrors: true });
const validators = new Map<string, ValidateFunction>();

/** The published schemas let later versions add fields; here a field that they do not name is an error. */
function validatorOf(name: string): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const schema = schemaOf(name);
  if (!schema) throw new Error(`no schema ${name}`);
  const made = ajv.compile(close(schema) as object);
  validators.set(name, made);
  return made;
}

/** Closes schemas where they are used; definitions and parts of an `allOf` are closed by who uses them. */
function close(schema: unknown, isPart = false): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((member) => close(member, isPart));
  const closed = Object.entries(schema).map(([key, value]) => [
    key,
    key === '$defs' ? closeDefs(value) : close(value, key === 'allOf'),
  ]);
  const isOpen =
    isPart || 'additionalProperties' in schema || !['$ref', 'allOf', 'properties'].some((key) => key in schema);
  return { ...Object.fromEntries(closed), ...(isOpen ? {} : { unevaluatedProperties: false }) };
}

const closeDefs = (defs: object): object =>
  Object.fromEntries(Object.entries(defs).map(([name, definition]) => [name, close(definition, true)]));

const errorsIn = (record: unknown): unknown => {
  const validate = validatorOf((record as { schema: string }).schema);
  return validate(record) ? [] : validate.errors;
};

const CALLS = [
  'list',
  'clean',
  'show 002 004',
  'annotate',
  'entities',
  'entities --per-article',
  'entities --type date,money,percent,person',
  'entities --cooccur',
  'keywords',
  'keywords 002 --against 000,001',
  'keywords --per-article --top 5',
  'trends',
  'trends --entities --by month',
  'diff 002 004',
  'diff 004 004',
  'diff 000 001 003',
];

describe.each(CALLS)('corpus %s', (call) => {
  const args = call.split(' ');

  test('--json follows its schema and is the same twice', async () => {
    const { code, out } = await corpus([...args, '--json']);
    expect(code).toBe(0);
    expect(errorsIn(JSON.parse(out))).toEqual([]);
    expect((await corpus([...args, '--json'])).out).toBe(out);
  });
});

/** `show` gives one article to read, no records. */
const STREAMED = CALLS.filter((call) => !call.startsWith('show'));

test.each(STREAMED)('corpus %s --ndjson follows its schemas', async (call) => {
  const { code, out } = await corpus([...call.split(' '), '--ndjson']);
  expect(code).toBe(0);
  const records = toRecords(out);
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) expect(errorsIn(record)).toEqual([]);
});

test('partial counts follow their schema', async () => {
  const [partial] = toRecords((await corpus(['keywords', '--partial'])).out);
  expect(errorsIn(partial)).toEqual([]);
});

test('what is said of the index follows its schema', () => {
  expect(errorsIn({ schema: 'corpus.index/1', offsets: 'utf-16', articles: 5, read: 0, diagnostics: [] })).toEqual([]);
});

test('pairs follow their schema', async () => {
  const stdin =
    '{"id":"x","a":"002","b":"004"}\n{"id":"y","a":{"text":"Two died."},"b":{"text":"Three died."}}\n{"id":"z"}\n';
  const { code, out, err } = await corpus(['diff', '--pairs', '-', '--ndjson'], { stdin });
  const records = toRecords(out);
  for (const record of records) expect(errorsIn(record)).toEqual([]);
  expect(records.map(({ id, code: kind }) => id ?? kind)).toContain('BAD_RECORD');
  expect(err).toContain('line 3');
  expect(code).toBe(2);
});

test('an explained entity follows its schema', async () => {
  const { code, out } = await corpus(['entities', '--explain', 'Lavrov', '--json']);
  expect({ code, errors: errorsIn(JSON.parse(out)) }).toEqual({ code: 0, errors: [] });
});

test('resolved names follow their schema', async () => {
  const stdin = '{"id":1,"type":"person","name":"Sergei Ryabkov"}\n{"id":2,"type":"person","name":"Sergey Ryabkov"}\n';
  for (const record of toRecords((await corpus(['resolve', '-', '--ndjson'], { stdin })).out)) {
    expect(errorsIn(record)).toEqual([]);
  }
  expect(errorsIn(JSON.parse((await corpus(['resolve', '-', '--json'], { stdin })).out))).toEqual([]);
});

test('every slice is the text at its offsets', async () => {
  const [article] = toRecords((await corpus(['annotate', '003'])).out);
  const text = article?.['text'] as string;
  let spans = 0;
  const check = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { start, end, text: slice } = value as { start?: number; end?: number; text?: string };
    if (start !== undefined && slice !== undefined) {
      expect(text.slice(start, end)).toBe(slice);
      spans += 1;
    }
    for (const member of Object.values(value)) check(member);
  };
  check(article);
  expect(spans).toBeGreaterThan(200);
});

test.each(SCHEMA_NAMES)('%s is printed and complete in itself', async (name) => {
  const { code, out } = await corpus(['schema', name]);
  expect(code).toBe(0);
  const printed = JSON.parse(out);
  expect(printed.title).toBe(name);
  expect(() => new Ajv2020().compile(printed)).not.toThrow();
});
