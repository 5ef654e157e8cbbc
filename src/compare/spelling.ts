import type { CorpusMention } from '../model/corpus.ts';
import { foldAccents } from '../text/fold.ts';
import { countEdits, PLAIN } from '../text/names/edits.ts';
import { type Candidate, type Pair, toSide } from './reading.ts';

/** Names of one person or organisation that the articles spell differently: a note, not a contradiction of fact. */
export function compareSpellings(pair: Pair): Candidate[] {
  return pair.entities.flatMap((entity) => {
    if (entity.type !== 'person') return [];
    const left = firstOfEachForm(entity.mentions, pair.a.article.id);
    const right = firstOfEachForm(entity.mentions, pair.b.article.id);
    const variant = left
      .flatMap((a) => right.map((b) => [a, b] as const))
      .find(([a, b]) => (!pair.self || a.start < b.start) && isVariant(a.text, b.text));
    if (!variant) return [];
    const [a, b] = variant;
    return [
      {
        verdict: 'compatible' as const,
        aspect: 'spelling' as const,
        confidence: 0.9,
        subject: entity.name,
        rule: 'spelling-variant',
        sides: [toSide(pair.a, a, a.text), toSide(pair.b, b, b.text)],
      },
    ];
  });
}

function firstOfEachForm(mentions: readonly CorpusMention[], article: string): CorpusMention[] {
  const forms = new Map<string, CorpusMention>();
  for (const mention of mentions)
    if (mention.article === article && !forms.has(mention.text)) forms.set(mention.text, mention);
  return [...forms.values()];
}

/** Two spellings differ in the letters of one word; a form that merely leaves words out is no variant. */
function isVariant(left: string, right: string): boolean {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const strange = short.filter((word) => !long.includes(word));
  const free = long.filter((word) => !short.includes(word));
  if (strange.length !== 1) return false;
  const [word = ''] = strange;
  return free.some((other) => countEdits(word, other, PLAIN).cost <= Math.max(2, Math.floor(word.length / 3)));
}

/** Initials and "al" are left out of names without being spelled otherwise. */
const wordsOf = (name: string): string[] =>
  foldAccents(name)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word.length > 2);
