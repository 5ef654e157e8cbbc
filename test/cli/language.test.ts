import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpus } from './run.ts';

const WEAK = /does not read like English: names are rows of capitals, with low confidence/;

const SPANISH =
  'El ayuntamiento de Zaragoza aprobó el martes la construcción de un nuevo puente sobre el Ebro. La alcaldesa Marta ' +
  'Echeverría dijo que las obras comenzarán en primavera y durarán unos dos años. La oposición criticó el coste de la obra.';
const RUSSIAN =
  'Городской совет Архангельска утвердил во вторник строительство моста через Северную Двину. Мэр Ольга Сорокина ' +
  'сообщила журналистам, что работы начнутся весной.';
const GERMAN =
  'Der Stadtrat von Landshut hat am Dienstag den Bau einer Brücke beschlossen. Bürgermeisterin Jutta Seidl rechnet mit zwei ' +
  'Jahren Bauzeit. Die Arbeiten sollen im Frühjahr beginnen. Kritik am Preis kam aus der Opposition im Rat, die von zu hohen Kosten sprach, aber ' +
  'ohne einen anderen Plan blieb.';
const URDU =
  'شہر کی کونسل نے منگل کو دریا پر نیا پل بنانے کی منظوری دے دی۔ میئر نے بتایا کہ UNICEF اور World Bank کے نمائندے بھی ' +
  'اجلاس میں موجود تھے اور کام بہار میں شروع ہو گا۔';
const RESULTS = Array.from({ length: 12 }, (_, at) => `${at + 1}. Ingrid Solheim (Norway) 4:0${at % 10}.31`).join('\n');
const ENGLISH =
  'The town council of Ballyforde agreed on Tuesday to build a new bridge over the river. Mayor Martha Quill said that the ' +
  'work would begin in the spring and take about two years. The opposition said that it would cost too much.';

const record = (text: string): string => JSON.stringify({ id: 'x', text });

test.each([
  ['Spanish', SPANISH, ['Zaragoza', 'Ebro', 'Marta Echeverría']],
  ['German', GERMAN, ['Der Stadtrat', 'Bürgermeisterin Jutta Seidl', 'Jahren Bauzeit', 'Die Arbeiten']],
  ['Urdu', URDU, ['UNICEF', 'World Bank']],
  ['Russian', RUSSIAN, ['Архангельска', 'Северную Двину', 'Мэр Ольга Сорокина']],
])('%s text is told to be read badly, its capitals are still listed', async (_, text, names) => {
  const { out } = await corpus(['entities', '-', '--as-is', '--json'], { stdin: record(text) });
  const { entities, diagnostics } = JSON.parse(out);
  expect(diagnostics).toContainEqual({ code: 'UNKNOWN_LANGUAGE', article: 'x' });
  expect(entities.map(({ name }: { name: string }) => name)).toEqual(names);
  const annotated = await corpus(['annotate', '-', '--as-is'], { stdin: record(text) });
  for (const { confidence } of JSON.parse(annotated.out).mentions) expect(confidence).toBe(0.3);
});

test.each([
  ['English', ENGLISH],
  ['a table of results, which is in no language', RESULTS],
])('nothing is said about %s', async (_, text) => {
  const { out } = await corpus(['entities', '-', '--as-is', '--json'], { stdin: record(text) });
  const { entities, diagnostics } = JSON.parse(out);
  expect(diagnostics.map(({ code }: { code: string }) => code)).not.toContain('UNKNOWN_LANGUAGE');
  expect(entities.length).toBeGreaterThan(0);
});

test('the program as shipped says so on a terminal and on a pipe', () => {
  for (const env of [{}, { CORPUS_FORCE_TTY: '80' }]) {
    const { status, stderr } = spawnSync(process.execPath, [join('bin', 'corpus.js'), 'entities', '-', '--as-is'], {
      input: record(SPANISH),
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(status).toBe(0);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(WEAK);
  }
});
