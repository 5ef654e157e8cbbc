// Measures the build in dist/ beside what a user would pick instead, in one run, and writes .dev/bench-results.md:
//     npm run bench [-- --full]
// Peers that are no part of this project are fetched into a temporary folder. Texts: the five articles and variations.
// `--full` also reads 100 000 articles.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSamples, toCollection, toPage } from './bench-texts.mjs';

const PEERS = ['compromise@14.14.4', 'wink-nlp@2.4.0', 'wink-eng-lite-web-model@1.8.1', 'minhash@0.0.9'];
const BIN = resolve('bin/corpus.js');
/** Runs of each measure; the fastest counts, which is least disturbed by whatever else the machine does. */
const RUNS = 3;

/** Milliseconds of processor time that `work` takes, the fastest of some runs after a first one. */
export async function timeOf(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run <= RUNS; run += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    if (run > 0) best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** What a program reports when it ends: seconds of processor time of all its threads, and its peak memory in MB. */
const REPORT = `import fs from 'node:fs';process.on('exit',()=>{const {user,system}=process.cpuUsage();
fs.writeSync(3,JSON.stringify([(user+system)/1e6,process.resourceUsage().maxRSS/1024]))})`;

/** Runs Node with `args`; seconds of processor time and peak memory in MB. */
export function runNode(args, input) {
  const { status, output } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(REPORT)}`, ...args],
    { input, stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore', 'pipe'], maxBuffer: 1 << 30 },
  );
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  const [seconds, memory] = JSON.parse(output[3].toString());
  return { seconds, memory };
}

/** Texts of the collections counted: how the two grow differs. */
const COLLECTION = 1000;

/** Generated articles of 650 words, each one block. */
function makeArticles(count) {
  const lines = execFileSync(process.execPath, ['.dev/make-articles.mjs', String(count)], { maxBuffer: 1 << 30 });
  return lines
    .toString()
    .trim()
    .split('\n')
    .map((line) => {
      const { id, text } = JSON.parse(line);
      const block = { start: 0, end: text.length, lines: [1, 1], role: 'body', keep: true, rule: 'as-is' };
      return {
        id,
        source: '-',
        format: 'text',
        text,
        declarations: [],
        blocks: [block],
        metadata: {},
        diagnostics: [],
      };
    });
}

/** Rows `[what, ours, peer, their ms, ratio]` of one step after the other. */
export async function comparePeers(folder) {
  const own = await import(pathToFileURL(resolve('dist/index.js')).href);
  const fetched = createRequire(join(folder, 'x.js'));
  const require = createRequire(import.meta.url);
  const samples = toCollection(readSamples(), 20);
  const documents = samples.map(({ id, text }) => ({ id, source: '-', format: 'text', text, declarations: [] }));
  const articles = documents.map((document) => own.clean(document, own.english));
  const rows = [];
  const add = async (what, peer, ours, theirs) => {
    const [mine, other] = [await timeOf(ours), await timeOf(theirs)];
    rows.push([
      what,
      (mine / samples.length).toFixed(2),
      peer,
      (other / samples.length).toFixed(2),
      (mine / other).toFixed(2),
    ]);
  };

  const pages = samples.map(toPage);
  const { Readability } = require('@mozilla/readability');
  const { parseHTML } = require('linkedom');
  await add(
    'clean an HTML page',
    'Readability + linkedom',
    () => pages.map((page) => own.clean(own.readHtml(page, { id: 'x', source: '-' }), own.english)),
    () => pages.map((page) => new Readability(parseHTML(page).document).parse()),
  );

  const annotator = await own.loadAnnotator(own.english);
  const annotateAll = () => articles.map((article) => own.annotate(article, annotator));
  const compromise = fetched('compromise');
  await add('all layers / names only', 'compromise', annotateAll, () =>
    articles.map(({ text }) => {
      const doc = compromise(text);
      return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
    }),
  );
  const wink = fetched('wink-nlp')(fetched('wink-eng-lite-web-model'));
  await add('all layers / tags, dates and amounts only', 'wink-nlp', annotateAll, () =>
    articles.map(({ text }) => wink.readDoc(text).entities().out()),
  );

  const TfIdf = require('natural/lib/natural/tfidf/tfidf.js');
  const made = makeArticles(COLLECTION);
  const addAll = async (what, peer, ours, theirs) => {
    const [mine, other] = [await timeOf(ours), await timeOf(theirs)];
    const each = [mine, other].map((time) => (time / made.length).toFixed(3));
    rows.push([`${what}, ${made.length} texts`, each[0], peer, each[1], (mine / other).toFixed(3)]);
  };
  const split = () => made.map((article) => ({ ...article, sentences: own.findSentences(article, own.english) }));
  await addAll(
    'words of all ranked',
    "natural's TfIdf",
    () => {
      const counter = new own.WordCounter(own.english);
      for (const article of split()) counter.add(article);
      return own.rankKeywords(counter.counts(), { top: 50 });
    },
    rankWithNatural,
  );
  await addAll(
    'words of each ranked',
    "natural's TfIdf",
    () => {
      const counter = new own.WordCounter(own.english);
      const keys = split().map((article) => {
        const found = [];
        counter.add(article, found);
        return found;
      });
      const rank = own.openArticleRanking(counter.counts(), { top: 50 });
      return keys.map(rank);
    },
    rankWithNatural,
  );
  // Each text's terms are all it can rank: the time grows with the square of the texts.
  function rankWithNatural() {
    const tfidf = new TfIdf();
    for (const { text } of made) tfidf.addDocument(text);
    return made.map((_, index) => tfidf.listTerms(index).slice(0, 50));
  }

  const { Minhash, LshIndex } = fetched('minhash');
  await add(
    'near-duplicate articles',
    'minhash',
    () =>
      own.findSimilarArticles(
        articles.map((article) => ({ ...article, sentences: own.findSentences(article, own.english) })),
        own.english,
      ),
    () => {
      const index = new LshIndex({ bandSize: 4 });
      const hashes = articles.map(({ id, text }) => {
        const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
        const hash = new Minhash();
        for (let at = 0; at + 5 <= words.length; at += 1) hash.update(words.slice(at, at + 5).join(' '));
        index.insert(id, hash);
        return hash;
      });
      return hashes.map((hash) => index.query(hash));
    },
  );
  return rows;
}

/** Rows `[command, articles, processor s, articles/s, MB/s, peak MB]` of the whole program on streams of several lengths. */
export function measureStreams(sizes) {
  const samples = readSamples();
  return sizes.flatMap((size) => {
    const records = toCollection(samples, size);
    const input = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    return [
      ['clean - --ndjson -j 1', ['clean', '-', '--ndjson', '-j', '1', '-q']],
      ['annotate - -j 1', ['annotate', '-', '-j', '1', '-q']],
    ].map(([name, args]) => {
      const { seconds, memory } = runNode([BIN, ...args], input);
      const rates = [(size / seconds).toFixed(0), (input.length / 1e6 / seconds).toFixed(1)];
      return [name, size, seconds.toFixed(2), ...rates, memory.toFixed(0)];
    });
  });
}

/** Rows `[command, processor ms, times bare Node]`. */
export function measureStarts() {
  const fastest = (args) => Math.min(...Array.from({ length: 5 }, () => 1000 * runNode(args).seconds));
  const bare = fastest(['-e', '0']);
  const rows = [['--version'], ['clean', '001', '--text'], ['diff', '001', '004']].map((args) => {
    const took = fastest([BIN, ...args]);
    return [`corpus ${args.join(' ')}`, took.toFixed(0), (took / bare).toFixed(2)];
  });
  return [['node -e 0', bare.toFixed(0), '1.00'], ...rows];
}

const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-bench-'));
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder, ...PEERS], {
      stdio: 'inherit',
    });
    const sizes = process.argv.includes('--full') ? [5, 1000, 10_000, 100_000] : [5, 1000];
    const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
    const report = [
      '# Benchmark',
      `Made by \`npm run bench\` on: ${machine}. Texts: the five articles and variations of them.`,
      '## Beside what one would pick instead\n\nProcessor time in ms an article, one run, one after the other; a ratio below 1 means less than the peer.',
      table(['step', 'corpus', 'peer', 'its ms', 'ratio'], await comparePeers(folder)),
      '## Streams\n\nThe whole program on one thread: start, reading, work, writing; rates per second of processor time.',
      table(['command', 'articles', 'processor s', 'articles/s', 'MB/s', 'peak MB'], measureStreams(sizes)),
      '## Start\n\nProcessor time.',
      table(['command', 'ms', 'times bare Node'], measureStarts()),
    ].join('\n\n');
    console.log(report);
    writeFileSync('.dev/bench-results.md', `${report}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
