// Writes NDJSON articles made from the five of corpus/: node .dev/make-articles.mjs 10000 > articles.ndjson
// A second number gives sentences an article (34, about 650 words); 3 makes briefs of about 60 words.
// Their sentences, shuffled, with names, figures and a third of the longer words changed event by event. Several
// articles tell one event (1 to 12, few many), one in twenty is a near-copy of the one before. The same bytes every time.
import { readdirSync, readFileSync } from 'node:fs';

const SENTENCES_AN_ARTICLE = Number(process.argv[3] ?? 34);

/** Numbers in [0, 1), the same for one seed (linear congruential, Numerical Recipes' constants). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomNumbers(2018);
const below = (count) => Math.floor(random() * count);
const pick = (list) => list[below(list.length)];

const sentences = readdirSync('corpus')
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => readFileSync(`corpus/${name}`, 'utf8').split(/\r?\n/))
  .filter((line) => line.length > 80)
  .flatMap((line) => line.split(/(?<=[.”]) +(?=[“\p{Lu}])/u))
  .filter((sentence) => sentence.length > 40 && sentence.length < 400);

/** Words of ordinary news, the commonest first. */
const words = readFileSync('src/lang/en/background.txt', 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(' ').slice(1))
  .filter((word) => word.length > 4);

const ONSETS = 'b br ch d f g gr h j k kh l m n p r s sh st t tr v w y z'.split(' ');
const NUCLEI = 'a e i o u ai ei ou'.split(' ');
const CODAS = ['', '', 'l', 'm', 'n', 'r', 's', 'sk', 'v', 'nd'];

function invent() {
  const syllables = 2 + below(2);
  let name = '';
  for (let at = 0; at < syllables; at += 1)
    name += pick(ONSETS) + pick(NUCLEI) + (at === syllables - 1 ? pick(CODAS) : '');
  return name[0].toUpperCase() + name.slice(1);
}

/** Common words soon, rare ones seldom (Zipf). */
const anyWord = () => words[Math.floor(words.length ** random()) - 1];

const NAME = /(?<=[\p{L},’”“] )\p{Lu}\p{Ll}{3,}/gu;
const LONGER = /(?<![\p{L}’-])\p{Ll}{6,}(?![\p{L}’-])/gu;

/** One event: its own names, words and figures wherever they stand. */
function makeEvent() {
  const known = new Map();
  const once = (key, make) => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key);
  };
  const day = new Date(Date.UTC(2009 + below(10), below(12), 1 + below(28)));
  const tell = (sentence) =>
    sentence
      .replace(NAME, (name) => once(name, () => (random() < 0.6 ? invent() : name)))
      .replace(LONGER, (word) => once(word, () => (random() < 0.33 ? anyWord() : word)))
      .replace(/\b\d{1,4}\b/g, (figure) =>
        once(figure, () => (random() < 0.5 ? String(1 + below(Number(figure) + 9)) : figure)),
      );
  return { day, told: Array.from({ length: 2 * SENTENCES_AN_ARTICLE }, () => tell(pick(sentences))) };
}

function makeArticle({ told, day }, outlet) {
  const chosen = Array.from({ length: SENTENCES_AN_ARTICLE }, () => pick(told));
  return {
    outlet,
    published: day.toISOString().slice(0, 10),
    title: chosen[0].slice(0, 60).replace(/\s\S*$/, ''),
    sentences: [...new Set(chosen)],
  };
}

const OUTLETS = Array.from({ length: 40 }, () => `${invent()} ${pick(['Times', 'Post', 'Herald', 'News'])}`);
const total = Number(process.argv[2] ?? 1000);
const lines = [];
let event;
let left = 0;
let last;
for (let id = 1; id <= total; id += 1) {
  if (left === 0) {
    event = makeEvent();
    left = Math.ceil(12 ** random());
  }
  left -= 1;
  const copies = last && random() < 0.05;
  const article = copies
    ? { ...last, outlet: pick(OUTLETS), sentences: last.sentences.filter(() => random() < 0.93) }
    : makeArticle(event, pick(OUTLETS));
  last = article;
  const { sentences: told, ...metadata } = article;
  const paragraphs = [];
  for (let at = 0; at < told.length; at += 2) paragraphs.push(told.slice(at, at + 2).join(' '));
  lines.push(JSON.stringify({ id: `n${id}`, ...metadata, text: paragraphs.join('\n\n') }));
  if (lines.length === 500) {
    if (!process.stdout.write(`${lines.splice(0).join('\n')}\n`))
      await new Promise((go) => process.stdout.once('drain', go));
  }
}
if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
