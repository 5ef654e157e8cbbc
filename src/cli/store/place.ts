import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder of the store of the collection in `folder`, whether there is one or not. */
export const placeOfStore = (folder: string): string => join(folder, '.index');

/** The same where there is a store. */
export async function findStore(folder: string): Promise<string | undefined> {
  const place = placeOfStore(folder);
  const about = await stat(place).catch(() => undefined);
  return about?.isDirectory() ? place : undefined;
}
