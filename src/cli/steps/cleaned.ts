import type { Article } from '../../model/article.ts';
import type { Step } from './step.ts';

/** The article, cleaned. */
export const cleaned: Step<Article> = {
  name: 'cleaned',
  alone: 200,
  prepare: (desk) => desk.clean,
};
