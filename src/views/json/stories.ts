import type { Story } from '../../model/story.ts';

/** One story of `corpus stories`. */
export const toStory = ({ id, articles, label, when, where, who }: Story): object => ({
  id,
  articles,
  label,
  ...(when.length > 0 ? { when } : {}),
  ...(where.length > 0 ? { where } : {}),
  ...(who.length > 0 ? { who } : {}),
});
