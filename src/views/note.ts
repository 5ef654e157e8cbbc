import type { Aspect, Finding, Side, Verdict } from '../model/finding.ts';

type Words = (subject: string, left: Telling, right: Telling) => string;

/** What one side says, in words. */
interface Telling {
  readonly article: string;
  readonly says: string;
}

/** One plain sentence that says what agrees, differs or stands alone. */
export function toNote(finding: Finding): string {
  const [left, right] = finding.sides.map(toTelling);
  const words = BY_RULE[finding.rule] ?? BY_ASPECT[finding.verdict]?.[finding.aspect] ?? BY_VERDICT[finding.verdict];
  return words(finding.subject, left ?? NOBODY, right ?? left ?? NOBODY);
}

const NOBODY: Telling = { article: '?', says: '?' };

const toTelling = ({ article, value, speaker }: Side): Telling => ({
  article,
  says: [value ?? 'so', speaker === undefined ? '' : `(${speaker})`].join(' ').trim(),
});

/** Sentences for single rules, where the aspect alone would say too little. */
const BY_RULE: Readonly<Record<string, Words>> = {};

const differ =
  (what: string): Words =>
  (subject, left, right) =>
    `${subject}: ${what} differs, ${left.says} in ${left.article} and ${right.says} in ${right.article}.`;

const BY_ASPECT: { readonly [V in Verdict]?: { readonly [A in Aspect]?: Words } } = {
  conflict: {
    date: differ('the date'),
    duration: differ('how long it lasts'),
    money: differ('the sum'),
    percent: differ('the percentage'),
    count: differ('the number'),
    person: differ('who it is'),
    role: (subject, left, right) =>
      `${subject} is ${left.says} in ${left.article} but ${right.says} in ${right.article}.`,
    place: differ('the place'),
    organization: differ('the organization'),
    treaty: differ('the agreement'),
    outcome: differ('the outcome'),
    quote: (_, left, right) => `The same words are quoted differently in ${left.article} and ${right.article}.`,
    attribution: (_, left, right) => `${left.article} and ${right.article} give the same words to different speakers.`,
    certainty: differ('how sure it is'),
    relation: differ('who did what to whom'),
  },
};

const BY_VERDICT: { readonly [V in Verdict]: Words } = {
  conflict: differ('what is said'),
  compatible: (subject, left, right) =>
    `${subject}: ${left.says} in ${left.article}, ${right.says} in ${right.article}; one says less, neither contradicts.`,
  agree: (subject, left, right) => `${left.article} and ${right.article} agree: ${subject}.`,
  only: (subject, left) => `Only ${left.article} tells of ${subject}.`,
};
