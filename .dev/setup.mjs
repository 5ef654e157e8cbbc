// Installs the locked dependencies when they are missing or older than the lockfile; otherwise does nothing.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const age = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (age('node_modules/.package-lock.json') < age('package-lock.json')) {
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  process.exitCode = done.status ?? 1;
}
