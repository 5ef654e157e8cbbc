import type { Story } from '../model/story.ts';
import { foldAccents } from '../text/fold.ts';
import { UsageError } from './errors.ts';
import { suggest } from './suggest.ts';

/** Stories named in an error message at most. */
const SHOWN = 8;

/** The story somebody asks for: by its id, by the id of one of its articles, or by words that only its label holds. */
export function chooseStory(stories: readonly Story[], wanted: string): Story {
  const told = stories.filter(({ articles }) => articles.length > 1);
  const byId = stories.find(({ id }) => id === wanted);
  const found = byId ? [byId] : findByWords(told, wanted);
  const [story, ...others] = found;
  if (story && others.length === 0 && story.articles.length > 1) return story;
  if (story && others.length === 0) throw new UsageError(`only ${story.articles[0]} tells story ${story.id}`);
  if (story) throw new UsageError(`several stories are called that: ${list(found)}`);
  if (told.length === 0) throw new UsageError('no two of the articles tell one event');
  const near = suggest(
    wanted,
    told.map(({ id }) => id),
  );
  throw new UsageError(`there is no story ${wanted}; ${near ? `did you mean ${near}?` : `there are ${list(told)}`}`);
}

/** Stories whose label or article is meant by the words, whatever their capitals and accents. */
function findByWords(stories: readonly Story[], wanted: string): Story[] {
  const words = foldAccents(wanted).split(/\s+/).filter(Boolean);
  const ofArticle = stories.filter(({ articles }) => articles.includes(wanted));
  if (ofArticle.length > 0 || words.length === 0) return ofArticle;
  return stories.filter(({ label }) => words.every((word) => foldAccents(label).includes(word)));
}

function list(stories: readonly Story[]): string {
  const shown = stories.slice(0, SHOWN).map(({ id, label }) => `${id} (${label})`);
  return [...shown, ...(stories.length > SHOWN ? [`${stories.length - SHOWN} more`] : [])].join(', ');
}
