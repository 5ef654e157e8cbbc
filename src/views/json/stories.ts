import type { PlacedArticle, Story } from '../../model/story.ts';

/** One story of `corpus stories`. */
export const toStory = (story: Story): object => ({
  id: story.id,
  articles: story.articles,
  label: story.label,
  ...toFacts(story),
});

/** What is said of an article that arrives: its story as it stands then. */
export function toPlacing({ article, story, opens, articles, likeness }: PlacedArticle): object {
  const told = story();
  const likely = likeness === undefined ? {} : { likeness };
  return { id: article, story: told.id, opens, ...likely, articles, label: told.label, ...toFacts(told) };
}

const toFacts = ({ when, where, who }: Story): object => ({
  ...(when.length > 0 ? { when } : {}),
  ...(where.length > 0 ? { where } : {}),
  ...(who.length > 0 ? { who } : {}),
});
