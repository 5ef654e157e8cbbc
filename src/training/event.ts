/**
 * Weights of the same-event model, and how well it does on topics it has not seen.
 *
 *     npm run train:event -- --articles ecb-dev.ndjson
 *
 * The file holds one article a line: `{ id, story, text }`, `story` being `topic-event` (ECB+ of Cybulska & Vossen 2014,
 * CC BY 3.0, with its two events a topic). Deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotate, loadAnnotator } from '../annotate/annotate.ts';
import { clean } from '../clean/clean.ts';
import { compareProfiles, type EventFeatures } from '../compare/event-features.ts';
import { type EventProfile, toEventProfile } from '../compare/event-profile.ts';
import { english } from '../lang/en/index.ts';
import { fitLogistic, type Labelled, predict } from './newton.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    /** Strength of the pull towards small weights. */
    penalty: { type: 'string', default: '1' },
    /** Weight of a pair from two topics, one in `every` of which is used. */
    foreign: { type: 'string', default: '0.3' },
    every: { type: 'string', default: '50' },
    folds: { type: 'string', default: '9' },
    out: { type: 'string', default: 'src/compare/event-weights.txt' },
  },
});
if (!values.articles) throw new Error('--articles FILE is missing');

interface Told {
  readonly topic: string;
  readonly story: string;
  readonly profile: EventProfile;
}

interface Pair {
  readonly topics: readonly [string, string];
  readonly features: EventFeatures;
  readonly yes: boolean;
}

/** Set by hand: openings that name days far apart speak against one event, but articles of ECB+ name days by chance of their source. */
const GIVEN: Readonly<Record<string, number>> = { dayGap: -1 };

/** Features that can only speak against one event; all others but `shortness` can only speak for it. */
const AGAINST = new Set(['otherLeaders', 'otherCounts', 'dayGap', 'otherWeekday', 'otherRank']);

const told = await readArticles(values.articles);
const pairs = toPairs(told, Number(values.every));
const names = Object.keys(pairs[0]?.features ?? {});
const topics = [...new Set(told.map(({ topic }) => topic))];
report(crossValidate(Number(values.folds)));
const weights = learn(pairs);
const rows = [...names, 'constant'].map((name, at) => `${name} ${(weights[at] ?? 0).toFixed(3)}`);
const head =
  '# Weights of the same-event model: feature (src/compare/event-features.ts) and its share of the log-odds.\n# Made by: npm run train:event, from the development articles of ECB+.\n';
writeFileSync(values.out, `${head}${rows.join('\n')}\n`);

async function readArticles(file: string): Promise<Told[]> {
  const annotator = await loadAnnotator(english);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, text, story }: { id: string; text: string; story: string } = JSON.parse(line);
      const article = clean({ id, source: '-', format: 'text', text, declarations: [], asIs: true }, english);
      const profile = toEventProfile(annotate(article, annotator), english);
      return { topic: story.split('-')[0] ?? '', story, profile };
    });
}

/** Weights of `names` and the constant; a feature that comes out with the wrong sign tells of the texts, not of events, and is left out. */
function learn(examples: readonly Pair[]): number[] {
  const dropped = new Set(Object.keys(GIVEN));
  for (;;) {
    const used = names.filter((name) => !dropped.has(name));
    const learned = fitLogistic(
      examples.map((pair) => toExample(pair, used)),
      Number(values.penalty),
    );
    const wrong = used.filter((name, at) => {
      const weight = learned[at] ?? 0;
      return name !== 'shortness' && (AGAINST.has(name) ? weight > 0 : weight < 0);
    });
    const byName = new Map(used.map((name, at) => [name, learned[at] ?? 0]));
    if (!wrong.length) return [...names.map((name) => byName.get(name) ?? GIVEN[name] ?? 0), learned.at(-1) ?? 0];
    for (const name of wrong) dropped.add(name);
  }
}

/** Every pair within a topic and one in `every` across topics. */
function toPairs(articles: readonly Told[], every: number): Pair[] {
  let foreign = 0;
  return articles.flatMap((a, at) =>
    articles.slice(at + 1).flatMap((b): Pair[] => {
      if (a.topic !== b.topic) {
        foreign += 1;
        if (foreign % every) return [];
      }
      const features = compareProfiles(a.profile, b.profile);
      return [{ topics: [a.topic, b.topic], features, yes: a.story === b.story }];
    }),
  );
}

function toExample({ features, yes, topics: [a, b] }: Pair, used: readonly string[]): Labelled {
  const offset = Object.entries(GIVEN).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), 0);
  const weight = a === b ? 1 : Number(values.foreign);
  return { features: used.map((name) => features[name] ?? 0), yes, weight, offset };
}

/** Pairs within each topic, judged by a model that saw none of its pairs. */
function crossValidate(folds: number): { score: number; yes: boolean }[] {
  return Array.from({ length: folds }, (_, fold) => {
    const held = new Set(topics.filter((_topic, at) => at % folds === fold));
    const learned = learn(pairs.filter(({ topics: [a, b] }) => !held.has(a) && !held.has(b)));
    return pairs
      .filter(({ topics: [a, b] }) => a === b && held.has(a))
      .map((pair) => ({
        score: predict(
          learned,
          names.map((name) => pair.features[name] ?? 0),
        ),
        yes: pair.yes,
      }));
  }).flat();
}

function report(judged: readonly { score: number; yes: boolean }[]): void {
  const positive = judged.filter(({ yes }) => yes).length;
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const said = judged.filter(({ score }) => score >= threshold);
    const right = said.filter(({ yes }) => yes).length;
    const f1 = (2 * right) / (said.length + positive);
    const alarms = (said.length - right) / (judged.length - positive);
    console.log(
      `${judged.length} pairs, threshold ${threshold}: F1 ${(100 * f1).toFixed(1)}, false alarms ${(100 * alarms).toFixed(1)} %`,
    );
  }
}
