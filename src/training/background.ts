/**
 * Document frequencies of stems in ordinary news.
 *
 *     npm run train:background -- --texts gmb-silver.ndjson --source "..."
 *
 * The file holds one JSON record with a `text` a line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { english } from '../lang/en/index.ts';
import { fold } from '../text/fold.ts';
import { findWords } from '../text/words.ts';

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    source: { type: 'string', default: '' },
    /** Words that count as one article: the texts of some collections run several together. */
    unit: { type: 'string', default: '150' },
    /** Articles a stem must stand in to be listed. */
    least: { type: 'string', default: '4' },
    out: { type: 'string', default: 'src/lang/en/background.txt' },
  },
});
if (!values.texts) throw new Error('--texts FILE is missing');

const unit = Number(values.unit);
const frequency = new Map<string, number>();
let articles = 0;
for (const line of readFileSync(values.texts, 'utf8').trim().split('\n')) {
  const { text }: { text: string } = JSON.parse(line);
  const words = [...findWords(text, { start: 0, end: text.length })].map(({ start, end }) => text.slice(start, end));
  for (let from = 0; from < words.length; from += unit) {
    articles += 1;
    for (const stem of stemsOf(words.slice(from, from + unit))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
}

function stemsOf(words: readonly string[]): Set<string> {
  const folded = words.map((word) => fold(word).replace(/'s$/, ''));
  const kept = folded.filter((word) => /^\p{L}[\p{L}'-]+$/u.test(word) && !english.words.stopWords.has(word));
  return new Set(kept.map((word) => english.words.stem(word)));
}

const byCount = new Map<number, string[]>();
for (const [stem, count] of frequency) {
  if (count >= Number(values.least)) byCount.set(count, [...(byCount.get(count) ?? []), stem]);
}
const rows = [...byCount].sort(([a], [b]) => b - a).map(([count, stems]) => `${count} ${stems.sort().join(' ')}`);
const head = `# Document frequencies of word stems (Porter) in English news: the number of articles, then counts with the stems that have them.\n# ${values.source}\n# Made by: npm run train:background\n`;
writeFileSync(values.out, `${head}${articles}\n${rows.join('\n')}\n`);
console.log(`${articles} units, ${[...byCount.values()].flat().length} stems`);
