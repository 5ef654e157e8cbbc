import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addChange } from '../../src/cli/corrections/edit.ts';
import { corpus, type Outcome } from './run.ts';

const ARTICLES = {
  '001.txt': `The Ministry of Fisheries warned trawler owners on Monday. Ana Silva, the fisheries minister, said the ministry would act.

Silva spoke in Lisbon. Trawler owners said the Ministry of Fisheries had ignored them.`,
  '002.txt': `The Fisheries Office in Lisbon said on Tuesday that catches would be checked. The office, headed by Pedro Silva, gave no date.

"We check every catch," Pedro Silva said in Lisbon.`,
};

/** A collection on disk, with a file of corrections if any. */
function collect(corrections?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, name), text);
  const path = join(folder, 'entities.yaml');
  if (corrections !== undefined) writeFileSync(path, corrections);
  const call = (...args: readonly string[]): Promise<Outcome> => corpus(['-C', folder, 'entities', ...args]);
  const rows = async (): Promise<string[]> => {
    const { entities } = JSON.parse((await call('--json', '--org', '--person', '-q')).out);
    return entities.map(({ name, type, count }: Record<string, unknown>) => `${name} (${type}) ${count}`);
  };
  return { folder, call, rows, file: () => readFileSync(path, 'utf8') };
}

const FOUND = [
  'Ministry of Fisheries (organization) 2',
  'Pedro Silva (person) 2',
  'Ana Silva (person) 2',
  'Fisheries Office (organization) 1',
];

describe('what the user says', () => {
  test('is written into the collection and holds from then on', async () => {
    const { call, rows, file, folder } = collect();
    expect((await rows()).sort()).toEqual([...FOUND].sort());
    const merged = await call('--merge', 'Ministry of Fisheries', 'Fisheries Office', '--csv');
    expect(merged).toMatchObject({
      code: 0,
      err: 'corpus: entities.yaml: Fisheries Office: the same as Ministry of Fisheries\n',
    });
    expect(merged.out).toContain('organization,Ministry of Fisheries,3,001 002');
    await call('--rename', 'pedro-silva', 'Pedro Silva (official)');
    await call('--retype', 'Ana Silva', 'organization');
    await call('--reject', 'Ana Silva');
    expect(await rows()).toEqual(['Ministry of Fisheries (organization) 3', 'Pedro Silva (official) (person) 2']);
    expect(file()).toContain(
      '\nmerge:\n  - [Ministry of Fisheries, Fisheries Office]\nrename:\n  Pedro Silva: Pedro Silva (official)\n',
    );
    expect(readdirSync(folder).sort()).toEqual(['001.txt', '002.txt', 'entities.yaml']);
  });

  test('gives the same bytes however often it is said and replayed', async () => {
    const say = async () => {
      const { call, file } = collect();
      await call('--split', 'Lisbon', 'Lisbon (Portugal)', '002');
      await call('--merge', 'Ministry of Fisheries', 'Fisheries Office');
      await call('--reject', 'Pedro Silva');
      const once = { yaml: file(), json: (await call('--json')).out };
      await call('--merge', 'Ministry of Fisheries', 'Fisheries Office');
      await call('--reject', 'Pedro Silva');
      expect({ yaml: file(), json: (await call('--json')).out }).toEqual(once);
      return once;
    };
    const [first, second] = [await say(), await say()];
    expect(second).toEqual(first);
    expect(JSON.parse(first.json).entities).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'Lisbon (Portugal)', articles: ['002'] })]),
    );
  });

  test('is heard by diff as well', async () => {
    const { folder, call } = collect();
    const names = async (): Promise<unknown> => {
      const { out } = await corpus(['-C', folder, 'diff', '001', '002', '--json', '-q']);
      return JSON.parse(out).findings.flatMap(({ subject }: { subject: string }) => subject);
    };
    expect(await names()).toContain('Pedro Silva');
    await call('--rename', 'Pedro Silva', 'P. Silva');
    expect(await names()).toContain('P. Silva');
    expect(await names()).not.toContain('Pedro Silva');
  });

  test.each([
    [
      'an entity that is not there',
      ['--reject', 'Pedro Silvia'],
      'nothing in the collection is called Pedro Silvia; did you mean Pedro Silva?',
    ],
    ['one entity to merge', ['--merge', 'Pedro Silva'], '--merge takes two entities or more'],
    ['a type that is none', ['--retype', 'Pedro Silva', 'human'], 'no type is called human'],
    ['a name in two words', ['--rename', 'Pedro Silva', 'Pedro', 'Alves'], 'quote names of several words'],
    ['a split without articles', ['--split', 'Pedro Silva', 'Pedro Alves'], '--split takes'],
  ])('%s is a wrong call and writes nothing', async (_, args, said) => {
    const { call, folder } = collect();
    const { code, out, err } = await call(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(readdirSync(folder)).not.toContain('entities.yaml');
  });
});

describe('a file of corrections', () => {
  test.each([
    ['that is no YAML', 'reject:\n  - Ana Silva\n  - "Pedro', 'entities.yaml, line 3: '],
    ['with a key twice', 'reject: [Ana Silva]\nreject: [Pedro Silva]\n', 'entities.yaml, line 2: '],
    ['with a key that is none', '# mine\n\nrejects: [Ana Silva]\n', 'entities.yaml, line 3: "rejects" is none of'],
    [
      'with a type that is none',
      'type:\n  Ana Silva: person\n  Lisbon: town\n',
      'entities.yaml, line 3: type: expected one of person',
    ],
  ])('%s is one line with its number', async (_, text, said) => {
    const { code, out, err } = await collect(text).call('--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('that speaks of nobody is said with its line, and the rest of it holds', async () => {
    const { call, rows } = collect('reject:\n  - Ana Silva\n  - Ana Sousa\nmerge:\n  - [Silva, Lisbon]\n');
    const { code, err } = await call('--csv');
    expect(code).toBe(2);
    expect(err).toContain('entities.yaml, line 3: nothing in the collection is called Ana Sousa');
    expect(await rows()).not.toContain('Ana Silva (person) 2');
  });

  test('is silent about articles that were not asked for', async () => {
    const { call } = collect('reject: [Pedro Silva]\n');
    expect(await call('001', '--csv', '-q')).toMatchObject({ code: 0, err: '' });
  });
});

test('comments, order and style of the file stay when something is added', () => {
  const text = `# Checked with the desk, 3 March
reject:   # junk
  - 'Read more'   # a link

  - Subscribe
rename: { FO: Foreign Office }
`;
  const added = addChange(text, { kind: 'reject', entities: ['Cookie Policy'] });
  expect(added).toBe(`# Checked with the desk, 3 March
reject:
  # junk
  - 'Read more' # a link

  - Subscribe
  - Cookie Policy
rename: {FO: Foreign Office}
`);
  expect(addChange(added, { kind: 'reject', entities: ['Cookie Policy'] })).toBe(added);
});
