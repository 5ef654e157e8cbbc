import { fold } from '../../text/fold.ts';
import { isProse, type Page } from '../page.ts';
import { hashWord } from '../words.ts';

/** Paragraphs of the story whose words a headline is expected to share, and words of each that are looked at. */
const STORY_SAMPLE = 40;
const STORY_WORDS = 400;

/** How often each content word stands in the beginning of the story, by its number. */
export function storyWords({ paragraphs, numbers, vocabulary, content }: Page, start: number): Int32Array {
  const counts = new Int32Array(vocabulary);
  for (let index = start; index < start + STORY_SAMPLE; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    if (!isProse(paragraph)) continue;
    const end = Math.min(paragraph.wordEnd, paragraph.wordStart + STORY_WORDS);
    for (let word = paragraph.wordStart; word < end; word += 1) {
      const number = numbers[word] ?? 0;
      if (content[word]) counts[number] = (counts[number] ?? 0) + 1;
    }
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
