import type { Step } from './step.ts';

/** Every step by its name, for the threads that are told no more; only the one asked for is loaded. */
export const STEPS: Readonly<Record<string, () => Promise<Step<unknown, never>>>> = {
  cleaned: async () => (await import('./cleaned.ts')).cleaned,
  layers: async () => (await import('./layers.ts')).layers,
  stored: async () => (await import('./stored.ts')).stored,
  record: async () => (await import('./record.ts')).record,
};
