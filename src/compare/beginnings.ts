import { compareValues, formatValue } from '../kinds/index.ts';
import type { FoundValue } from '../model/annotated.ts';
import { textOf, within } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { pairsSharing } from '../text/sharing.ts';
import { sharedTerms } from '../text/vector.ts';
import { type Candidate, type Pair, type Reading, statementAt, toSide, valuesOf } from './reading.ts';
import { subjectOf } from './subject.ts';

/** A development with the date from which it is told to last: "ties have warmed since 2003". */
interface Beginning extends FoundValue {
  /** Terms of the whole sentence. */
  readonly terms: readonly string[];
  /** Classes of what has been going on. */
  readonly acts: ReadonlySet<string>;
}

/** Terms the two sentences share, what is going on included. */
const SHARED_TERMS = 2;

/** One development, told to last since different dates. Years compare across events: the development is the same. */
export function compareBeginnings(pair: Pair): Candidate[] {
  const terms = ({ terms }: Beginning): readonly string[] => terms;
  const by = { left: terms, right: terms, atLeast: SHARED_TERMS };
  return [...pairsSharing(beginningsIn(pair.a, pair), beginningsIn(pair.b, pair), by)].flatMap(([a, b]) => {
    if (pair.self && b.sentence <= a.sentence) return [];
    if (![...a.acts].some((act) => b.acts.has(act)) || compareValues(a.value, b.value) !== 'different') return [];
    return [
      {
        verdict: 'conflict' as const,
        aspect: 'date' as const,
        severity: 'medium' as const,
        confidence: 0.6,
        subject: subjectOf(pair, a, sharedTerms(toSet(a), toSet(b))),
        rule: 'since-differs',
        sides: [toSide(pair.a, a, formatValue(a.value)), toSide(pair.b, b, formatValue(b.value))],
      },
    ];
  });
}

const toSet = ({ terms }: Beginning): ReadonlyMap<string, number> => new Map(terms.map((term) => [term, 1]));

function beginningsIn(reading: Reading, pair: Pair): Beginning[] {
  return valuesOf(reading, ['date']).flatMap((found) => {
    if (!isBeginning(reading, found, pair)) return [];
    const statements = reading.statements[found.sentence] ?? [];
    const acts = new Set(
      statements.flatMap(({ predicate, terms }) => (predicate && terms.length > 1 ? [predicate] : [])),
    );
    return [{ ...found, acts, terms: [...(reading.vectors[found.sentence]?.keys() ?? [])] }];
  });
}

/** The date follows a word for "since", at once or at the head of its clause: "since a 2003 visit". */
function isBeginning(reading: Reading, { value, sentence, start, end }: FoundValue, { language }: Pair): boolean {
  if (value.kind !== 'date') return false;
  if (value.relation === 'since') return true;
  const clause = statementAt(reading, sentence, { start, end });
  const [first] = clause ? within(reading.article.tokens, clause) : [];
  return first !== undefined && language.statements.sinceWords.has(fold(textOf(reading.article.text, first)));
}
