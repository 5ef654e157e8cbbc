import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. A room may always use itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  lang: ['text', 'model'],
  kinds: ['lang', 'text', 'model'],
  read: ['text', 'model'],
  clean: ['lang', 'text', 'model'],
  annotate: ['kinds', 'lang', 'text', 'model'],
  corpus: ['lang', 'text', 'model'],
  compare: ['kinds', 'lang', 'text', 'model'],
  views: ['kinds', 'text', 'model'],
  cli: ['read', 'clean', 'annotate', 'corpus', 'compare', 'views', 'kinds', 'lang', 'text', 'model'],
  training: ['read', 'clean', 'annotate', 'corpus', 'compare', 'kinds', 'lang', 'text', 'model'],
};

/** Rooms that must know no language: their patterns spell no words. */
const NEUTRAL = ['model', 'text', 'kinds', 'clean', 'annotate', 'corpus', 'compare'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && path.includes('/'))
  .sort();
const source = new Map(files.map((path) => [path, readFileSync(join('src', path), 'utf8')]));
const room = (path: string): string => path.split('/')[0] ?? '';

const imports = files.flatMap((from) =>
  [...(source.get(from) ?? '').matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/g)].map(
    ([, specifier]) => [from, normalize(join(dirname(from), specifier ?? '')).replaceAll('\\', '/')] as const,
  ),
);

test('imports point upstream', () => {
  const wrong = imports.filter(([from, to]) => room(from) !== room(to) && !MAY_IMPORT[room(from)]?.includes(room(to)));
  expect(wrong).toEqual([]);
});

test('no import cycles', () => {
  const next = new Map(files.map((file) => [file, imports.filter(([from]) => from === file).map(([, to]) => to)]));
  const done = new Set<string>();
  const findCycle = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const to of next.get(file) ?? []) {
      const cycle = findCycle(to, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  expect(files.map((file) => findCycle(file, [])).find(Boolean)).toBeUndefined();
});

test('words of a language live in src/lang', () => {
  const spelled = files
    .filter((file) => NEUTRAL.includes(room(file)))
    .flatMap((file) =>
      patternsIn(source.get(file) ?? '')
        .filter(spellsWord)
        .map((pattern) => `${file}: ${pattern}`),
    );
  expect(spelled).toEqual([]);
});

test('no default exports, no `any`, no console below cli', () => {
  const wrong = files.filter((file) => {
    const text = source.get(file) ?? '';
    return (
      /^export default/m.test(text) ||
      /[:<]\s*any\b|\bas any\b/.test(text) ||
      (!/^(?:cli|training)\//.test(file) && /\bconsole\./.test(text))
    );
  });
  expect(wrong).toEqual([]);
});

/** Regular-expression literals of a source text, found where an expression may begin. */
function patternsIn(text: string): string[] {
  return [
    ...text.matchAll(
      /(?<=[=(,:?[!&|;]\s*|=>\s*|return\s+)\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/[dgimsuvy]*/g,
    ),
  ].map(([pattern]) => pattern);
}

/** A pattern spells a word when three letters remain once classes, escapes and group names are gone. */
function spellsWord(pattern: string): boolean {
  const bare = pattern
    .replace(/\/[a-z]*$/, '')
    .replace(
      /\\[pPk](?:\{[^}]*\}|<[^>]*>)|\\u(?:\{[^}]*\}|[\da-fA-F]{4})|\\x[\da-fA-F]{2}|\\.|\(\?<\w+>|\[(?:\\.|[^\]\\])*\]/g,
      ' ',
    );
  return /\p{L}{3,}/u.test(bare);
}
