// Counts the texts of a token gold file `{cases: [[text, [word]]]}` whose words corpus finds exactly, and prints the others.
//     node .dev/check-tokens.mjs ../shared/gold/tokens/seeds.json
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { english, findSentences, findTokens } = await import(pathToFileURL(resolve('dist/index.js')).href);

function toWords(text) {
  const block = { start: 0, end: text.length, lines: [1, 1], role: 'body', keep: true, rule: 'as-is' };
  const article = { id: '1', source: '-', format: 'text', text, declarations: [], blocks: [block], diagnostics: [] };
  const sentences = findSentences(article, english);
  return findTokens({ ...article, sentences }, english).map(({ norm }) => norm);
}

const { cases } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const wrong = cases.filter(([text, words]) => JSON.stringify(toWords(text)) !== JSON.stringify(words));
for (const [text, words] of wrong) console.error(`${text}: ${toWords(text).join(' ')} instead of ${words.join(' ')}`);
console.log(JSON.stringify({ right: cases.length - wrong.length, of: cases.length }));
