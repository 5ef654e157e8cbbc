// Texts to measure with: the five articles as they were collected, and as many variations of them as are asked for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The five articles as records `{id, text}`. */
export const readSamples = (folder = 'corpus') =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name.slice(0, 3), text: readFileSync(join(folder, name), 'utf8') }));

/** `size` records: the samples, then variations with other paragraphs left out, names and numbers changed; always the same. */
export function toCollection(samples, size) {
  return Array.from({ length: size }, (_, index) => {
    const { id, text } = samples[index % samples.length];
    const round = Math.floor(index / samples.length);
    return round === 0 ? { id, text } : { id: `${id}-${round}`, text: vary(text, round) };
  });
}

function vary(text, round) {
  return text
    .split('\n')
    .filter((line, at) => line.trim() === '' || (at * 7 + round) % 11 !== 0)
    .map((line, at) => line.replace(/\d{2,3}\b/g, (number) => String(Number(number) + ((round + at) % 9))))
    .map((line) =>
      line.replace(/\b[A-Z][a-z]{4,}\b/g, (word, at) => ((at + round) % 5 === 0 ? turn(word, round) : word)),
    )
    .join('\n');
}

/** Another word of the same length. */
const turn = (word, round) => word.slice(0, 2) + word.slice(2 + (round % 3)) + word.slice(2, 2 + (round % 3));

/** The article inside a page as news sites build them. */
export function toPage({ id, text }) {
  const paragraphs = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p class="story-text">${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`);
  const links = Array.from(
    { length: 60 },
    (_, at) => `<li class="nav-item"><a href="/s/${at}"><span>Section ${at}</span></a></li>`,
  );
  const teasers = Array.from(
    { length: 30 },
    (_, at) =>
      `<div class="card teaser"><a href="/t/${at}"><h3>Another story number ${at} of the day</h3><p>What it is about in a few words.</p></a></div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story ${id}</title><meta property="og:title" content="Story ${id}"></head><body>
<header class="site-header"><nav><ul>${links.join('')}</ul></nav></header><main><article><h1>Story ${id}</h1><div class="article-body">${paragraphs.join('\n')}</div></article>
<aside class="sidebar">${teasers.join('\n')}</aside></main><footer class="site-footer"><ul>${links.join('')}</ul><p>All rights reserved.</p></footer></body></html>`;
}
