import type { Aspect, Finding, Side, Verdict } from '../model/finding.ts';

type Words = (left: Telling, right: Telling, subject: string) => string;

/** What one side says, in words. */
interface Telling {
  readonly article: string;
  readonly says: string;
}

/** One plain sentence that says what agrees, differs or stands alone. */
export function toNote(finding: Finding): string {
  const [left, right] = finding.sides.map((side) => toTelling(side, finding));
  const words = BY_RULE[finding.rule] ?? BY_ASPECT[finding.verdict]?.[finding.aspect] ?? BY_VERDICT[finding.verdict];
  return words(left ?? NOBODY, right ?? left ?? NOBODY, finding.subject);
}

const NOBODY: Telling = { article: '?', says: '?' };

const toTelling = ({ article, value, speaker }: Side, { subject }: Finding): Telling => {
  const says = value ?? subject;
  return { article, says: speaker === undefined ? says : `${says} (${speaker})` };
};

/** What the words shared by both sides add where the values alone say little. */
const about = (subject: string): string => (subject === '' ? '' : ` (${subject})`);

const differ: Words = (left, right, subject) =>
  left.article === right.article
    ? `${left.article} says ${left.says} in one place and ${right.says} in another${about(subject)}.`
    : `${left.article} says ${left.says} where ${right.article} says ${right.says}${about(subject)}.`;

const lessSaid: Words = (left, right, subject) =>
  `${left.article} says ${left.says}, ${right.article} ${right.says}${about(subject)}: one says less, neither contradicts.`;

const alike: Words = (left, _, subject) =>
  left.says === subject ? `Both tell of ${subject}.` : `Both say ${left.says}${about(subject)}.`;

/** Sentences for single rules, where the aspect alone would say too little. */
const BY_RULE: Readonly<Record<string, Words>> = {
  'role-agree': (left, _, subject) => `Both call ${subject} ${left.says}.`,
  'role-excludes': (left, right, subject) =>
    `${subject} is ${left.says} in ${left.article} but ${right.says} in ${right.article}; nobody holds both at one time.`,
  'role-compatible': (left, right, subject) =>
    `${subject} is ${left.says} in ${left.article} and ${right.says} in ${right.article}; one person can be both.`,
  'role-then-now': (left, right, subject) =>
    `${subject} is ${left.says} in ${left.article} and ${right.says} in ${right.article}; offices change with time.`,
  'quote-same': () => 'Both quote the same words.',
  'quote-shortened': () => 'Both quote the same words; one quotes fewer of them.',
  'quote-altered': () => 'The same quote reads differently: words were changed, added or left out.',
  'degree-differs': (left, right) => `${left.article} says ${left.says}, ${right.article} says ${right.says}.`,
  'stage-differs': (_left, _right, subject) => `They differ in how certain or how far along this is${about(subject)}.`,
  'progress-differs': (left, right, subject) =>
    `${left.article} tells it as ${left.says}, ${right.article} as ${right.says}${about(subject)}.`,
  'progress-same': (_left, _right, subject) => `Both say that something came of it${about(subject)}.`,
  'since-differs': (left, right, subject) =>
    `${left.article} dates the beginning ${left.says}, ${right.article} ${right.says}${about(subject)}.`,
  'toll-denied': (left, right) =>
    `${left.article} says ${left.says}, ${right.article} says ${right.says}: one counts harm, the other denies any.`,
  'outcome-denied': (_left, _right, subject) => `One says what the other denies${about(subject)}.`,
  'outcome-opposite': (_left, _right, subject) => `They tell opposite outcomes${about(subject)}.`,
  'spelling-variant': (left, right) =>
    `${left.says} in ${left.article}, ${right.says} in ${right.article}: one name, two spellings.`,
  'named-by-both': (_left, _right, subject) => `Both name ${subject}.`,
  'same-dateline': (_left, _right, subject) => `Both are filed from ${subject}.`,
  'sentence-copied': () => 'Both use the same wording: one source, not two.',
  'sentence-same': (_left, _right, subject) => `Both tell this${about(subject)}.`,
  'sentence-related': (_left, _right, subject) => `Both may tell this${about(subject)}.`,
  'named-once': (left, _, subject) => `Only ${left.article} names ${subject}.`,
  'told-once': (left) => `Only ${left.article} tells this.`,
};

const BY_ASPECT: { readonly [V in Verdict]?: { readonly [A in Aspect]?: Words } } = {
  conflict: {
    role: (left, right, subject) =>
      `${subject} is ${left.says} in ${left.article} but ${right.says} in ${right.article}.`,
    quote: (left, right) => `The same words are quoted differently in ${left.article} and ${right.article}.`,
    attribution: (left, right) => `${left.article} and ${right.article} give the same words to different speakers.`,
    relation: (left, right, subject) =>
      `${left.article} and ${right.article} differ in who did what to whom${about(subject)}.`,
  },
};

const BY_VERDICT: { readonly [V in Verdict]: Words } = {
  conflict: differ,
  compatible: lessSaid,
  agree: alike,
  only: (left, _, subject) => `Only ${left.article} tells of ${subject === '' ? left.says : subject}.`,
};
