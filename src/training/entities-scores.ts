import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadNameFinder, type NameFinder } from '../annotate/recogniser.ts';
import { findSentences } from '../annotate/sentences.ts';
import type { Language } from '../lang/language.ts';
import { asArticle, type MarkedText } from './entities-data.ts';

const TYPES: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' };

/** Prints strict precision, recall and F1 (same start, end and type; CoNLL-2003) of `weights` on files of marked texts. */
export async function printScores(files: readonly string[], weights: Uint8Array, language: Language): Promise<void> {
  const names = { ...(await language.names()), weights };
  const finder = await loadNameFinder({ ...language, names: () => Promise.resolve(names) });
  for (const file of files) {
    const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const marked = texts.map((line) => JSON.parse(line) as MarkedText);
    const gold = new Set(marked.flatMap(keysOfMarks));
    const found = new Set(marked.flatMap((text) => keysOfNames(text, finder, language)));
    for (const type of [...Object.values(TYPES), ''])
      printScore(`${basename(file)} ${type || 'all'}`, gold, found, type);
  }
}

const keysOfMarks = ({ id, entities }: MarkedText): string[] =>
  entities
    .filter(({ type }) => Object.values(TYPES).includes(type))
    .map(({ start, end, type }) => `${id} ${start} ${end} ${type}`);

function keysOfNames(marked: MarkedText, finder: NameFinder, language: Language): string[] {
  const article = asArticle(marked);
  const spans = finder.find({ ...article, sentences: findSentences(article, language) }, false);
  return spans.flatMap(({ start, end, type }) => (TYPES[type] ? [`${marked.id} ${start} ${end} ${TYPES[type]}`] : []));
}

function printScore(label: string, gold: ReadonlySet<string>, found: ReadonlySet<string>, type: string): void {
  const [wanted, said] = [gold, found].map((keys) => [...keys].filter((key) => key.endsWith(type)));
  const right = (said ?? []).filter((key) => gold.has(key)).length;
  const [precision, recall] = [right / (said?.length || 1), right / (wanted?.length || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const [p, r, f] = [precision, recall, f1].map((share) => (100 * share).toFixed(1));
  console.log(`${label}: precision ${p}, recall ${r}, F1 ${f}`);
}
