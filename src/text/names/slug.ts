import { foldAccents } from '../fold.ts';

/** A short id for each name, readable and unique in the list: `sergey-ryabkov`, `khan`, `khan-2`. */
export function toIds(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const slug = toSlug(name);
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  });
}

const toSlug = (name: string): string =>
  foldAccents(name)
    .replace(/['’.]/g, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-') ?? 'unnamed';
