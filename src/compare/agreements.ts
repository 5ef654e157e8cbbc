import type { EntityType } from '../model/annotated.ts';
import type { Aspect } from '../model/finding.ts';
import { within } from '../model/span.ts';
import { pairsAlike } from '../text/sharing.ts';
import { sharedTerms } from '../text/vector.ts';
import { type Candidate, type Pair, type Reading, toConfidence, toSide } from './reading.ts';
import { sameFactIn } from './same-fact.ts';
import { subjectOf } from './subject.ts';

/** From here on two sentences more likely tell one fact than not. */
const SAME_FROM = 0.5;
/** Less sure ones are told too, as such, when sentences are at least this alike. */
const RELATED_FROM = 0.12;
const RELATED_ALIKE = 0.22;
/** Articles of other events on one subject share their names in every sentence. */
const RELATED_ALIKE_OTHER_EVENT = 0.3;
/** Sentences this alike tell it in the same words. */
const COPIED_FROM = 0.8;
/** Pairs worth a look at all. */
const SHARED_TERMS = 3;
const LOOKED_AT_FROM = 0.12;

const NOWHERE = { start: 0, end: 0 };

const NAMED: Partial<Record<EntityType, Aspect>> = {
  person: 'person',
  organization: 'organization',
  treaty: 'treaty',
  event: 'treaty',
};

/** What both articles name and tell: people and bodies, the place of the dateline, and sentences with the same content. */
export function findAgreements(pair: Pair): Candidate[] {
  return [...sharedNames(pair), ...sharedDateline(pair), ...sharedSentences(pair)];
}

function sharedNames(pair: Pair): Candidate[] {
  if (pair.self) return [];
  return pair.entities.flatMap((entity) => {
    const aspect = NAMED[entity.type];
    const a = entity.mentions.find(({ article }) => article === pair.a.article.id);
    const b = entity.mentions.find(({ article }) => article === pair.b.article.id);
    if (!aspect || !a || !b) return [];
    return [
      {
        verdict: 'agree' as const,
        aspect,
        subject: entity.name,
        confidence: 0.9,
        rule: 'named-by-both',
        sides: [toSide(pair.a, a, a.text), toSide(pair.b, b, b.text)],
      },
    ];
  });
}

function sharedDateline(pair: Pair): Candidate[] {
  const [a, b] = [pair.a.article.metadata.dateline, pair.b.article.metadata.dateline];
  if (pair.self || !a?.span || !b?.span || a.value.toLowerCase() !== b.value.toLowerCase()) return [];
  const sides = [toSide(pair.a, a.span, a.value), toSide(pair.b, b.span, b.value)];
  return [{ verdict: 'agree', aspect: 'place', subject: a.value, confidence: 0.9, rule: 'same-dateline', sides }];
}

function sharedSentences(pair: Pair): Candidate[] {
  return alignSentences(pair).map(({ a, b, likeness, sure }) => {
    const copied = likeness >= COPIED_FROM && sure >= SAME_FROM;
    const terms = sharedTerms(pair.a.vectors[a] ?? new Map(), pair.b.vectors[b] ?? new Map());
    const subject = subjectOf(pair, pair.a.article.sentences[a] ?? NOWHERE, terms);
    return {
      verdict: 'agree' as const,
      aspect: copied ? ('reuse' as const) : ('relation' as const),
      subject,
      confidence: toConfidence(copied ? Math.max(sure, likeness) : sure, 0.97),
      rule: copied ? 'sentence-copied' : sure >= SAME_FROM ? 'sentence-same' : 'sentence-related',
      sides: [
        toSide(pair.a, pair.a.article.sentences[a] ?? NOWHERE),
        toSide(pair.b, pair.b.article.sentences[b] ?? NOWHERE),
      ],
    };
  });
}

interface Alignment {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  /** How surely both tell one fact. */
  readonly sure: number;
}

/** Sentence pairs that may tell the same, in text order. */
function alignSentences(pair: Pair): Alignment[] {
  const relatedFrom = pair.event.same >= 0.5 ? RELATED_ALIKE : RELATED_ALIKE_OTHER_EVENT;
  const sameFact = sameFactIn(pair);
  const alike: Alignment[] = [];
  const by = { atLeast: SHARED_TERMS, onlyLater: pair.self };
  for (const { left: a, right: b, cosine } of pairsAlike(pair.a.vectors, pair.b.vectors, by)) {
    if (cosine < LOOKED_AT_FROM) continue;
    const sure = sameFact(a, b);
    if (sure < SAME_FROM && (cosine < relatedFrom || sure < RELATED_FROM)) continue;
    if (isDenied(pair, pair.a, a) === isDenied(pair, pair.b, b)) alike.push({ a, b, likeness: cosine, sure });
  }
  return withoutOvershadowed(alike);
}

/** Of what is unsure only the surest telling of each sentence, and none where one of the two is surely told elsewhere. */
function withoutOvershadowed(alike: readonly Alignment[]): Alignment[] {
  const most = new Map<string, number>();
  for (const { a, b, sure } of alike) {
    for (const key of [`a${a}`, `b${b}`]) most.set(key, Math.max(most.get(key) ?? 0, sure));
  }
  return alike.filter(
    ({ a, b, sure }) => sure >= SAME_FROM || (most.get(`a${a}`) === sure && most.get(`b${b}`) === sure),
  );
}

/** True for a sentence that says of something that it is not so, or whose only statement is negated. */
function isDenied({ language }: Pair, { article, statements }: Reading, sentence: number): boolean {
  const [only, ...others] = statements[sentence] ?? [];
  const denies = within(article.tokens, article.sentences[sentence] ?? NOWHERE).some(({ norm }) =>
    language.statements.denials.has(norm),
  );
  return denies || (others.length === 0 && only?.negated === true);
}
