import type { Article } from '../../model/article.ts';
import type { Profile } from '../../model/profile.ts';
import type { Step } from './step.ts';

/** The article, cleaned; with what a profile knows of its outlet, where there is one. */
export const cleaned: Step<Article, Profile | undefined> = {
  name: 'cleaned',
  alone: 200,
  prepare: (desk, profile) => desk.cleanWith(profile),
};
