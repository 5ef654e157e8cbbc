import type { Background } from './background.ts';
import type { CleaningKnowledge } from './cleaning.ts';
import type { EventKnowledge } from './events.ts';
import type { NameKnowledge } from './names.ts';
import type { PeopleKnowledge } from './people.ts';
import type { SpeechKnowledge } from './speech.ts';
import type { StatementKnowledge } from './statements.ts';
import type { ValueKnowledge } from './values.ts';
import type { ClassWeights } from './word-classes.ts';
import type { WordKnowledge } from './words.ts';

/** Everything the stages need to know about one language, one field a subject. */
export interface Language {
  /** ISO 639-1 code. */
  readonly code: string;
  readonly words: WordKnowledge;
  readonly background: Background;
  readonly events: EventKnowledge;
  readonly cleaning: CleaningKnowledge;
  readonly people: PeopleKnowledge;
  readonly statements: StatementKnowledge;
  /** Loaded when names are looked for: weights are large. */
  readonly names: () => Promise<NameKnowledge>;
  /** Loaded when phrases are looked for. */
  readonly wordClasses: () => Promise<ClassWeights>;
  readonly speech: SpeechKnowledge;
  readonly values: ValueKnowledge;
}
