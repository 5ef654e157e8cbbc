import type { Name } from './name.ts';

/** A form of a name as met in text. */
export interface WrittenForm {
  readonly text: string;
  readonly name: Name | undefined;
  readonly count: number;
}

export interface ChosenName {
  readonly name: string;
  /** The other forms, by how often they were met. */
  readonly aliases: readonly string[];
}

interface Tally {
  readonly text: string;
  readonly fullness: number;
  readonly count: number;
  readonly isGroup: boolean;
}

/** The best name for something met in these forms: the most frequent of its full forms, of equals the earliest. */
export function chooseName(forms: readonly WrittenForm[]): ChosenName {
  const tallies = withoutRare(tally(forms));
  const fullest = Math.max(...tallies.map(({ fullness }) => fullness));
  const best = tallies.filter(({ fullness }) => fullness === fullest).reduce((a, b) => (b.count > a.count ? b : a));
  const others = tallies.filter((form) => form !== best).sort((a, b) => b.count - a.count);
  return { name: best.text, aliases: others.map(({ text }) => text) };
}

/** A group's longer form met this much less often than its usual one is a description: "startup SeaMicro". */
const RARE = 8;

function withoutRare(tallies: readonly Tally[]): Tally[] {
  const most = Math.max(0, ...tallies.flatMap(({ fullness, count }) => (fullness > 0 ? count : [])));
  return tallies.map((form) => (form.isGroup && form.count * RARE < most ? { ...form, fullness: 0 } : form));
}

function tally(forms: readonly WrittenForm[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { text, name, count } of forms) {
    const known = tallies.get(text);
    tallies.set(text, {
      text,
      fullness: toFullness(text, name),
      count: (known?.count ?? 0) + count,
      isGroup: name?.kind === 'group',
    });
  }
  return [...tallies.values()];
}

/** A person's or group's two or more words before one, words before capitals only; longer than two makes nothing fuller. */
function toFullness(text: string, name: Name | undefined): number {
  const words = name?.words.length ?? 1;
  const shouted = text === text.toUpperCase();
  if (name?.acronym) return 0;
  const initials = name?.kind === 'person' && name.words.some((word) => word.length === 1);
  return (words > 1 && name?.kind !== 'place' ? 4 : 1) + (shouted ? 0 : 2) - (initials ? 1 : 0);
}
