import type { Collocate, Occurrence } from '../../model/concordance.ts';

/** One line of `corpus concordance`. */
export const toOccurrence = ({ article, start, end, text, left, right }: Occurrence): object => ({
  article,
  start,
  end,
  text,
  left,
  right,
});

/** One row of `corpus collocates`. */
export const toCollocate = (collocate: Collocate): object => ({
  term: collocate.term,
  forms: collocate.forms,
  together: collocate.together,
  count: collocate.count,
  logDice: collocate.logDice,
  mutualInformation: collocate.mutualInformation,
  tScore: collocate.tScore,
  g2: collocate.g2,
});
