import { expect, test } from 'vitest';
import { findStories } from '../../src/compare/stories.ts';
import { StoryStream } from '../../src/compare/story-stream.ts';
import { english } from '../../src/lang/en/index.ts';
import { annotateSamples, annotateText } from './samples.ts';

const samples = annotateSamples();

test('the five articles tell three stories', () => {
  const stories = findStories(samples, english);
  expect(stories.map(({ id, articles }) => [id, ...articles])).toEqual([
    ['s1', '000', '001'],
    ['s2', '002', '004'],
    ['s3', '003'],
  ]);
  expect(stories[0]?.label).toBe('Pakistan, Russia agree to bury the hatchet');
  expect(stories[1]?.when).toEqual([{ value: '2018-03-02', articles: ['002', '004'] }]);
});

test('the order of the articles does not change the stories', () => {
  const sets = (articles: typeof samples) =>
    findStories(articles, english)
      .map((story) => [...story.articles].sort().join(' '))
      .sort();
  expect(sets([...samples].reverse())).toEqual(sets(samples));
});

test('copies come together, an empty article stays alone, and every article is in one story', () => {
  const text = 'Fire destroyed the old theatre of Lund on Friday night, police chief Eva Holm said. Nobody was hurt.';
  const articles = [...'abcde'].map((id) => annotateText(id, text));
  const stories = findStories([...articles, annotateText('x', ''), annotateText('y', '')], english);
  expect(stories.map((story) => story.articles)).toEqual([['a', 'b', 'c', 'd', 'e'], ['x'], ['y']]);
});

test('no articles, no stories', () => {
  expect(findStories([], english)).toEqual([]);
});

test('as they arrive, articles join the story they fit or open one, and stay there', () => {
  const stream = new StoryStream(english);
  const placed = samples.map((article) => stream.add(article));
  expect(placed.map(({ opens }) => opens)).toEqual([true, false, true, true, false]);
  expect(placed.map(({ story }) => story().id)).toEqual(['s1', 's1', 's2', 's3', 's2']);
  expect(stream.stories().map(({ articles }) => articles)).toEqual([['000', '001'], ['002', '004'], ['003']]);
});

test('a story without a dateline happens where its opening says', () => {
  const [story] = findStories([annotateText('a', 'Police in Lahore arrested nine men on Friday.')], english);
  expect(story?.where).toEqual([{ value: 'Lahore', articles: ['a'] }]);
});
