// Runs the development scorers where their data stands beside the checkout (../shared), prints what they measure and
// compares it with the floors in quality-floors.json. Ends with 1 when a figure fell below its floor.
// `node .dev/quality.mjs diff times` runs only the measures whose name holds one of the words.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const SHARED = '../shared';
const BENCH = `${SHARED}/bench`;
const ADAPTER = `node ${BENCH}/adapter.mjs`;

const json = (out) => JSON.parse(out.slice(out.indexOf('{')));
const part = (fraction) => Number(fraction.split('/')[0]);

/** Name, command line, and how its figures are read from what it prints. */
const MEASURES = [
  [
    'clean articles',
    `python3 ${BENCH}/clean/score_gold.py ${SHARED}/corpus ${SHARED}/gold/clean -- node bin/corpus.js clean - --text`,
    (o) => ({ 'exact of 5': json(o).exact }),
  ],
  ...['page', 'box', 'reader'].map((variant) => [
    `clean text ${variant}`,
    `python3 ${BENCH}/clean/score.py --track text --variant ${variant} --set scrapinghub --ids ${BENCH}/clean/ids_english_prose_scrapinghub.txt --mode jsonl -- ${ADAPTER} clean-text`,
    cleanF1,
  ]),
  [
    'clean html scrapinghub',
    `python3 ${BENCH}/clean/score.py --set scrapinghub --mode jsonl -- ${ADAPTER} clean-html`,
    cleanF1,
  ],
  ['clean html wcxb', `python3 ${BENCH}/clean/score.py --set wcxb --mode jsonl -- ${ADAPTER} clean-html`, cleanF1],
  ...['ieer-apw', 'politics-dev', 'wnut17-dev', 'seeds'].map((set) => [
    `entities ${set}`,
    `node ${BENCH}/entities/score.mjs --json ${BENCH}/entities/${set}.ndjson -- ${ADAPTER} entities`,
    (o) => ({ F1: 100 * json(o).ALL.f }),
  ]),
  [
    'entities people',
    `node ${BENCH}/entities/people.mjs corpus`,
    (o) => ({ 'persons of 14': part(json(o).persons.replace(' of ', '/')), B3: Number(json(o).b3) }),
  ],
  [
    'times aquaint',
    `node ${BENCH}/times/score.mjs --gold ${BENCH}/times/aquaint.ndjson --cmd "${ADAPTER} times"`,
    (o) => ({ 'value F1': Number(json(o).valueF1) }),
  ],
  [
    'quotes',
    `node ${BENCH}/quotes/score.mjs --gold ${BENCH}/quotes/dev.ndjson --cmd "${ADAPTER} quotes"`,
    (o) => ({ found: Number(json(o).found), speaker: Number(json(o).speakerSpanAcc) }),
  ],
  [
    'pairs',
    `node ${BENCH}/pairs/score.mjs --gold ${BENCH}/pairs/newspairs-dev.ndjson --cmd "${ADAPTER} pairs"`,
    (o) => ({ P: Number(json(o).P), R: Number(json(o).R) }),
  ],
  [
    'align',
    `node ${BENCH}/align/score_pairs.mjs --dev ${BENCH}/align/ecb-docpairs-dev.ndjson --test ${BENCH}/align/ecb-docpairs-dev.ndjson --cmd "${ADAPTER} align"`,
    (o) => ({ F1: Number(json(o).F1) }),
  ],
  ...['seeds', 'pairs-dev'].map((set) => [
    `diff ${set}`,
    `node ${BENCH}/diff/score.mjs --data ${BENCH}/diff/${set}.ndjson --cmd "${ADAPTER} diff"`,
    (o) => {
      const score = json(o);
      return {
        'core conflicts': part(score.coreConflictRecallRightAspect),
        'lenient precision': Number(score.conflictPrecisionLenient),
        agreements: part(score.recall['agree/core']),
      };
    },
  ]),
  [
    'stories',
    `node ${BENCH}/stories/score.mjs ${BENCH}/stories/ecb-dev.ndjson`,
    (o) => ({ B3: Number(json(o).b3.F1), 'pair F1': Number(json(o).pairF1) }),
  ],
  ...[
    ['duc2001', 'phrases', 'f10'],
    ['inspec', 'phrases', 'f10'],
    ['semeval2017', 'phrases', 'f15'],
    ['kpcrowd', 'words', 'f15'],
  ].map(([set, mode, figure]) => [
    `keywords ${set}`,
    `f=$(mktemp) && ${ADAPTER} ${mode} < ${BENCH}/keywords/${set}.dev.ndjson > $f && node ${BENCH}/keywords/score.mjs ${BENCH}/keywords/${set}.dev.ndjson $f`,
    (o) => ({ [figure]: json(o)[figure] }),
  ]),
  [
    'names clusters',
    `node ${BENCH}/entities/names.mjs clusters ${BENCH}/entities/names-ecb-dev.ndjson`,
    (o) => ({ B3: Number(json(o).b3.F1) }),
  ],
  [
    'names pairs',
    `node ${BENCH}/entities/names.mjs pairs ${BENCH}/entities/name-pairs-dev.ndjson`,
    (o) => ({ F1: Number(json(o).all.F1), 'persons F1': Number(json(o).persons.F1) }),
  ],
  [
    'statistics',
    `node .dev/check-statistics.mjs ${BENCH}/statistics`,
    (o) => ({ figures: json(o).figures, 'off by more than 1e-9': -json(o).off }),
  ],
  ['tokens', `node .dev/check-tokens.mjs ${SHARED}/gold/tokens/seeds.json`, (o) => ({ 'right of 27': json(o).right })],
  [
    'reuse',
    `node ${BENCH}/reuse/score.mjs seeds corpus`,
    (o) => {
      const { byClass } = json(o);
      return { 'near across of 9': byClass['near/cross'].found, 'negatives hit': -byClass['negative/cross'].found };
    },
  ],
];

/** 4-gram F1 as the cleaning scorer prints it. */
function cleanF1(out) {
  return { F1: json(out).F1 };
}

if (!existsSync(BENCH)) {
  console.log('quality: the development data is not beside this checkout (../shared); nothing measured');
} else {
  const floors = JSON.parse(readFileSync('.dev/quality-floors.json', 'utf8'));
  const wanted = process.argv.slice(2);
  for (const [name, command, read] of MEASURES) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    measure(name, command, read, floors[name] ?? {});
  }
}

function measure(name, command, read, floor) {
  const done = spawnSync('bash', ['-c', command], { encoding: 'utf8', maxBuffer: 1 << 28 });
  let found;
  try {
    found = read(done.stdout);
  } catch {
    console.log(`${name}: no figure\n${done.stderr.slice(0, 400)}${done.stdout.slice(0, 400)}`);
    process.exitCode = 1;
    return;
  }
  for (const [figure, value] of Object.entries(found)) {
    const least = floor[figure];
    const fell = least !== undefined && value < least;
    if (fell) process.exitCode = 1;
    console.log(
      [name, figure, Number(value.toFixed(4)), least === undefined ? '' : `floor ${least}`, fell ? 'FELL' : '']
        .join('\t')
        .trimEnd(),
    );
  }
}
