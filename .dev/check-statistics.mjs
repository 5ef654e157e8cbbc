// Compares every statistic that corpus prints with the oracle tables: their columns where they have one, else the formula
// to thirty digits (statistics.py). Prints how many figures were compared and how many differ by more than 1e-9.
//     node .dev/check-statistics.mjs ../shared/bench/statistics
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const own = await import(pathToFileURL(resolve('dist/index.js')).href);

const WITHIN = 1e-9;
const tally = new Map();
/** Large figures have no more digits than others: of those above 1 the difference is relative. */
function compare(name, mine, told, within = WITHIN) {
  const row = tally.get(name) ?? { figures: 0, off: 0, most: 0 };
  tally.set(name, row);
  const difference = Math.abs(mine - told) / (within === WITHIN ? Math.max(1, Math.abs(told)) : 1);
  row.figures += 1;
  row.most = Math.max(row.most, difference);
  if (!(difference <= within)) row.off += 1;
}

const rowsOf = (name, skip = 0) =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .slice(skip + 1)
    .map((line) => line.split('\t'));

const toComparison = ([count, size, referenceCount, referenceSize]) => ({ count, size, referenceCount, referenceSize });
const fromSignature = (f, f1, f2, N) => toComparison([f, f1, f2 - f, N - f1]);

// The Log Ratio, its bound on both sides, and on one: the bound there is below zero where ours says that it may be chance.
const gold = rowsOf('log-ratio-gold.tsv');
for (const [, ...numbers] of gold) {
  const [f, f1, f2, N, lr, , lrc, positive] = numbers.map(Number);
  const comparison = fromSignature(f, f1, f2, N);
  compare('logRatio, column lr', own.toLogRatio(comparison), lr);
  compare('logRatioBound, column lrc', own.toLogRatioBound(comparison, { comparisons: gold.length }), lrc);
  if (positive > 0)
    compare(
      'logRatioBound, column lrc.positive',
      own.toLogRatioBound(comparison, { comparisons: gold.length, alpha: 0.1 }),
      positive,
    );
}

// CQPweb rounds to three digits.
const [F1, N] = gold[0].slice(2, 5).flatMap((number, at) => (at === 1 ? [] : [Number(number)]));
for (const [, , total, , observed, , ratio] of rowsOf('cqpweb-gold-lr.tsv', 3)) {
  if (ratio === undefined) continue;
  compare(
    'logRatio, CQPweb',
    own.toLogRatio(fromSignature(Number(observed), F1, Number(total), N)),
    Number(ratio),
    6e-4,
  );
}

const lines = execFileSync('python3', ['.dev/statistics.py', folder], { encoding: 'utf8', maxBuffer: 1 << 30 });
for (const line of lines.trim().split('\n')) {
  const { keyness, pair, counts, sizes, figures } = JSON.parse(line);
  for (const [name, told] of Object.entries(figures))
    compare(name, toFigure(name, { keyness, pair, counts, sizes }), Number(told));
}

function toFigure(name, { keyness, pair, counts, sizes }) {
  if (counts) return name === 'dispersion' ? own.toDispersion(counts, sizes) : own.toJuilland(counts, sizes);
  if (keyness) {
    const comparison = toComparison(keyness);
    if (name === 'perMillion') return own.toPerMillion(comparison.count, comparison.size);
    return { g2: own.toG2, bic: own.toBic, logRatio: own.toLogRatio }[name](comparison);
  }
  const [joint, left, right, size] = pair;
  const measure = { pairG2: own.toPairG2, mi: own.toMutualInformation, t: own.toTScore, logDice: own.toLogDice }[name];
  return measure({ joint, left, right, size });
}

for (const [name, { figures, off, most }] of tally)
  console.error(
    `${name}: ${figures} figures, largest difference ${most.toExponential(1)}${off > 0 ? `, ${off} OFF` : ''}`,
  );
const sum = (field) => [...tally.values()].reduce((total, row) => total + row[field], 0);
console.log(JSON.stringify({ figures: sum('figures'), off: sum('off') }));
