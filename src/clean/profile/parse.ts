import type { OutletProfile, Profile } from '../../model/profile.ts';

/** The profile in a file's JSON, or what is wrong with it. */
export function parseProfile(text: string): Profile | { readonly problem: string } {
  const value = parseJson(text);
  if (!isRecord(value) || typeof value['schema'] !== 'string') return { problem: 'it is no profile' };
  if (value['schema'] !== 'corpus.profile/1') {
    return { problem: `it is a ${value['schema'].slice(0, 40)}, not a corpus.profile/1; learn it again` };
  }
  const { outlets } = value;
  if (!isRecord(outlets)) return { problem: 'it has no outlets' };
  const checked: [string, OutletProfile][] = [];
  for (const [host, outlet] of Object.entries(outlets)) {
    if (!isOutlet(outlet)) return { problem: `its outlet "${host.slice(0, 60)}" is damaged; learn it again` };
    checked.push([host, outlet]);
  }
  return { schema: 'corpus.profile/1', outlets: Object.fromEntries(checked) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

const isOutlet = (value: unknown): value is OutletProfile =>
  isRecord(value) &&
  isCount(value['pages']) &&
  isRecord(value['lines']) &&
  Object.entries(value['lines']).every(([key, pages]) => /^[0-9a-f]{16}$/.test(key) && isCount(pages));
