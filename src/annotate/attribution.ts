import type { ReportingForm, SpeechKnowledge } from '../lang/speech.ts';
import type { Piece } from './frames.ts';
import { phraseBefore, phraseFrom, type Range } from './noun-phrase.ts';

/** A reporting verb or phrase of a clause and the noun phrase it reports. */
export interface Attribution {
  /** Pieces of the cue. */
  readonly cue: Range;
  readonly source?: Range;
  /** How it reports; `phrase` for "according to". */
  readonly report: ReportingForm['report'] | 'phrase';
  /** "said Khar": the source follows the verb. */
  readonly inverted: boolean;
}

interface Setting {
  readonly pieces: readonly Piece[];
  readonly speech: SpeechKnowledge;
  /** Attributions found so far, from the left. */
  readonly earlier: readonly Attribution[];
}

/** Who is reported by what in one clause, from left to right. */
export function findAttributions(pieces: readonly Piece[], speech: SpeechKnowledge): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const setting = { pieces, speech, earlier: found };
    const phrase = sourcePhraseAt(setting, at);
    if (phrase) {
      found.push(phrase);
      at = phrase.cue.to;
      continue;
    }
    const form = verbAt(setting, at);
    if (form) found.push(attributionOf(setting, at, form));
  }
  return found.filter((attribution) => attribution.source);
}

function sourcePhraseAt({ pieces, speech }: Setting, at: number): Attribution | undefined {
  for (const phrase of speech.sourcePhrases) {
    if (!phrase.every((word, offset) => pieces[at + offset]?.norm === word)) continue;
    const source = phraseFrom(pieces, at + phrase.length, speech);
    if (source) return { cue: { from: at, to: at + phrase.length - 1 }, source, report: 'phrase', inverted: true };
  }
  return undefined;
}

/** The reporting verb at `at`, unless the word is a noun or a name there. */
function verbAt({ pieces, speech }: Setting, at: number): ReportingForm | undefined {
  const piece = pieces[at];
  const left = pieces[at - 1];
  if (!piece || (piece.capital && left && left.quotation === undefined)) return undefined;
  const form = speech.reporting.get(piece.norm);
  if (!form || !left || left.quotation !== undefined || piece.gap !== '') return form;
  if (left.possessive || isModifier(left, speech) || speech.innerPrepositions.has(left.norm)) {
    return form.participle || speech.infinitives.has(left.norm) ? form : undefined;
  }
  return form.noun && !canBeSubject(left, speech) && !canBeObject(pieces[at + 1], speech) ? undefined : form;
}

const isModifier = ({ norm }: Piece, speech: SpeechKnowledge): boolean =>
  speech.determiners.has(norm) && !speech.pronouns.has(norm);

/** Before a form that is a noun too: a name, pronoun or auxiliary makes it the verb. */
const canBeSubject = ({ norm, capital }: Piece, speech: SpeechKnowledge): boolean =>
  capital || speech.pronouns.has(norm) || speech.auxiliaries.has(norm) || speech.relatives.has(norm);

/** Behind a form that is a noun too: what begins an object or a clause makes it the verb. */
const canBeObject = (piece: Piece | undefined, speech: SpeechKnowledge): boolean =>
  piece !== undefined &&
  (piece.quotation !== undefined ||
    piece.capital ||
    speech.complementisers.has(piece.norm) ||
    speech.determiners.has(piece.norm) ||
    speech.pronouns.has(piece.norm));

function attributionOf(setting: Setting, at: number, form: ReportingForm): Attribution {
  const { pieces, speech } = setting;
  const cue = { from: at, to: at };
  const give = (source: Range | undefined, inverted = false): Attribution => ({
    cue,
    report: form.report,
    inverted,
    ...(source ? { source } : {}),
  });
  const { left, active, passive } = skipAuxiliaries(setting, at);
  if (passive && form.passive) return give(agentAfter(setting, at));
  const gap = pieces[left + 1]?.gap;
  const afterQuotation = pieces[left]?.quotation !== undefined;
  if (afterQuotation || (gap === ',' && left === at - 1) || left < 0) {
    const after = sourceAfter(setting, at, afterQuotation);
    if (after) return give(after, true);
  }
  if (form.participle && !active && (gap !== '' || left < 0 || speech.openers.has(pieces[left]?.norm ?? ''))) {
    return give(subjectOfParticiple(setting, at));
  }
  return give(sourceBefore(setting, left, gap === ',' || gap === ')' || gap === '-'));
}

/** Walks left from a verb over its auxiliaries, adverbs and times ("on Friday"). */
function skipAuxiliaries({ pieces, speech }: Setting, at: number): { left: number; active: boolean; passive: boolean } {
  let left = at - 1;
  let active = false;
  let passive = false;
  for (; left >= 0 && at - left < 9; left -= 1) {
    const piece = pieces[left];
    if (!piece || piece.quotation !== undefined || !['', ','].includes(pieces[left + 1]?.gap ?? '')) break;
    if (speech.auxiliaries.has(piece.norm) && !(piece.capital && left > 0)) {
      active = true;
      passive ||= speech.passives.has(piece.norm) && left >= at - 3;
      if (speech.infinitives.has(piece.norm)) break;
    } else if (pieces[left + 1]?.gap === ',' || !(isAdverb(piece, speech) || isTime(pieces, left, speech))) break;
  }
  return { left, active, passive };
}

const isAdverb = (piece: Piece, speech: SpeechKnowledge): boolean =>
  !piece.capital && (speech.adverbs.has(piece.norm) || speech.looksAdverbial(piece.norm));

/** "on Friday", "late Friday", "last week". */
const isTime = (pieces: readonly Piece[], at: number, speech: SpeechKnowledge): boolean => {
  const norm = pieces[at]?.norm ?? '';
  return isTimeWord(norm, speech) || (speech.openers.has(norm) && isTimeWord(pieces[at + 1]?.norm ?? '', speech));
};

const isTimeWord = (norm: string, speech: SpeechKnowledge): boolean => speech.times.has(norm) || /^\d{4}$/.test(norm);

/** "was called X by Y": the agent of a passive. */
function agentAfter({ pieces, speech }: Setting, at: number): Range | undefined {
  for (let next = at + 1; next < Math.min(pieces.length, at + 8); next += 1) {
    if (speech.agents.has(pieces[next]?.norm ?? '')) return phraseFrom(pieces, next + 1, speech);
  }
  return undefined;
}

/** The subject behind an inverted verb: "..., said Khar". Behind words of the writer it must close the clause. */
function sourceAfter({ pieces, speech }: Setting, at: number, afterQuotation: boolean): Range | undefined {
  const source = phraseFrom(pieces, at + 1, speech);
  if (!source || (speech.personal.has(pieces[at + 1]?.norm ?? '') && !afterQuotation)) return undefined;
  const next = pieces[source.to + 1];
  return afterQuotation || !next || next.gap !== '' ? source : undefined;
}

/** The subject before a verb, `left` being the word before the verb and its auxiliaries. */
function sourceBefore(setting: Setting, left: number, parenthesis: boolean): Range | undefined {
  const { pieces, speech, earlier } = setting;
  const piece = pieces[left];
  if (!piece) return undefined;
  if (speech.relatives.has(piece.norm)) return phraseBefore(pieces, left - 1, speech);
  if (speech.conjunctions.has(piece.norm) || speech.infinitives.has(piece.norm)) return subjectBefore(setting, left);
  if (parenthesis) return subjectAround(setting, left) ?? subjectBefore(setting, left);
  const shared = earlier.find(({ cue }) => cue.to === left);
  if (shared) return shared.source;
  const phrase = phraseBefore(pieces, left, speech);
  if (!phrase || speech.vessels.has(pieces[phrase.to]?.norm ?? '')) return subjectBefore(setting, left) ?? phrase;
  return phrase;
}

/** "..., saying": the subject of the last report that hangs on no other; "After saying ..., she": the one behind. */
function subjectOfParticiple({ pieces, speech, earlier }: Setting, at: number): Range | undefined {
  const free = earlier.findLast(({ source }) => source && !isGoverned(pieces, source, speech));
  if (free) return free.source;
  const subject = findSubject(pieces, speech);
  return subject && (subject.to < at || pieces[at + 1]?.gap !== ',') ? subject : undefined;
}

/** Does the clause with this subject hang on another: "that he", "who", "when they"? */
function isGoverned(pieces: readonly Piece[], { from, to }: Range, speech: SpeechKnowledge): boolean {
  const before = pieces[from - 1];
  const after = pieces[to + 1];
  return Boolean(
    (before &&
      (speech.complementisers.has(before.norm) ||
        speech.openers.has(before.norm) ||
        speech.reporting.has(before.norm))) ||
      (after && speech.relatives.has(after.norm)),
  );
}

/** The noun phrase before a parenthesis that ends at `left`: "Talat Masood, a retired general, said". */
function subjectAround({ pieces, speech }: Setting, left: number): Range | undefined {
  for (let at = left; at > 0 && left - at < 40; at -= 1) {
    const piece = pieces[at];
    if (!piece || piece.gap === '' || piece.gap === '.') continue;
    const named = phraseBefore(pieces, at - 1, speech);
    if (!named) continue;
    if (piece.gap === '(' || !piece.capital) return named;
    if (pieces[named.to]?.capital === false && left - at < 8) return { from: named.from, to: left };
  }
  return undefined;
}

/** The subject a coordinated verb or a participle shares: of the report before it, else of the clause. */
function subjectBefore({ pieces, speech, earlier }: Setting, before: number): Range | undefined {
  const shared = earlier.findLast(({ source, cue }) => source && cue.to < before);
  return shared?.source ?? findSubject(pieces, speech, before);
}

/** The subject of a clause: the first noun phrase that no preposition or subordinator opens. */
export function findSubject(
  pieces: readonly Piece[],
  speech: SpeechKnowledge,
  before: number = pieces.length,
): Range | undefined {
  let at = 0;
  while (at < before) {
    const phrase = phraseFrom(pieces, at, speech);
    if (phrase && !speech.looksVerbal(pieces[at]?.norm ?? '') && !isBare(pieces, phrase, speech)) return phrase;
    const skipped = pieces[at];
    const opener = skipped && (speech.openers.has(skipped.norm) || speech.looksVerbal(skipped.norm));
    at += 1;
    if (opener) while (at < before && pieces[at]?.gap !== ',' && pieces[at]?.gap !== '-') at += 1;
  }
  return undefined;
}

/** A lower-case phrase between commas is rather the tail of an adverbial: "After a brief, early meeting, the ...". */
const isBare = (pieces: readonly Piece[], { from, to }: Range, speech: SpeechKnowledge): boolean =>
  pieces[from]?.capital === false &&
  !speech.determiners.has(pieces[from]?.norm ?? '') &&
  !speech.pronouns.has(pieces[from]?.norm ?? '') &&
  pieces[to + 1]?.gap === ',';
