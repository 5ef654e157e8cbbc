import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells builds apart that may come to different results: a hash of all sources and of the versions of the packages. */
export function fingerprint() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  const paths = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.md$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const path of paths.sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}
