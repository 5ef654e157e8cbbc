import type { Choose } from './home.ts';

/** In running text a short name means the bearer named last before it, or else the first one after it. */
export const chooseNearest: Choose = (item, rivals) => {
  const before = rivals.map((members) => members.filter((member) => member < item).at(-1) ?? -1);
  const last = Math.max(...before);
  if (last >= 0) return before.indexOf(last);
  const after = rivals.map((members) => members.find((member) => member > item) ?? Number.POSITIVE_INFINITY);
  return after.indexOf(Math.min(...after));
};

/** How many times as often as the next one a rival has to occur to be meant by a short name. */
const DOMINANT = 3;

/** Across articles a surname that several bear is nobody's; a group's short name is that of a rival far more frequent than the others. */
export const chooseDominant: Choose = (_item, rivals, { kind }) => {
  if (kind === 'person') return undefined;
  const sizes = rivals.map(({ length }) => length).sort((a, b) => b - a);
  const [most = 0, next = 0] = sizes;
  return most >= DOMINANT * next ? rivals.findIndex(({ length }) => length === most) : undefined;
};
