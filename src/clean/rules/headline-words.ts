import { fold } from '../../text/fold.ts';
import { isProse, type Page, wordCount } from '../page.ts';
import { WordCounts } from '../word-counts.ts';
import { hashWord } from '../words.ts';

/** Paragraphs of the story whose words a headline is expected to share, and words of each that are looked at. */
const STORY_SAMPLE = 40;
const STORY_WORDS = 400;

/** How often each content word stands in the beginning of the story. */
export function storyWords({ paragraphs, words, content }: Page, start: number): WordCounts {
  const prose = paragraphs.slice(start, start + STORY_SAMPLE).filter(isProse);
  const counts = new WordCounts(prose.reduce((sum, paragraph) => sum + Math.min(STORY_WORDS, wordCount(paragraph)), 0));
  for (const { wordStart, wordEnd } of prose) {
    const end = Math.min(wordEnd, wordStart + STORY_WORDS);
    // Each place is a group of its own.
    for (let at = wordStart; at < end; at += 1) if (content[at]) counts.add(words[at] ?? 0, at + 1);
  }
  return counts;
}

/** Hashes of the words of the longest part of the page's address: most sites spell the headline there. */
export function wordsOfAddress({ document }: Page): ReadonlySet<number> {
  const address = document.declarations.find(({ field }) => field === 'url')?.value.slice(0, 600) ?? '';
  const parts = address
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '')
    .split('/')
    .map((part) => wordsIn(part.replace(/\.[a-z]{2,5}$/, '')).filter((word) => !/\d{5,}/.test(word)));
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most), []);
  return new Set(longest.map(hashWord));
}

const wordsIn = (text: string): string[] =>
  fold(text)
    .replaceAll("'", '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
