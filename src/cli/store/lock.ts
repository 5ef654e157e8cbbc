import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';

/** How often the holder shows that it lives, and after how long without a sign it is taken for dead. */
const SIGN_MS = 5000;
const DEAD_MS = 60_000;
const TRY_MS = 100;

/**
 * Waits until `path` is ours; the function given back lets go of it. A holder that died is set aside: known by its process
 * where that ran on this machine, else by its silence. Should two set it aside at once, both work on: segments have names of
 * their own and never change. `onWait` is told once who holds it.
 */
export async function lock(path: string, onWait: (holder: string) => Promise<void>): Promise<() => Promise<void>> {
  for (let told = false; !(await take(path)); ) {
    const holder = await findHolder(path);
    if (holder === undefined) continue;
    if (holder.dead) await rm(path, { force: true });
    else {
      if (!told) await onWait(holder.name);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, TRY_MS));
    }
  }
  const sign = setInterval(() => {
    utimes(path, new Date(), new Date()).catch(() => {});
  }, SIGN_MS);
  sign.unref();
  return async () => {
    clearInterval(sign);
    await rm(path, { force: true });
  };
}

async function take(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(JSON.stringify({ process: process.pid, machine: hostname() }));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; undefined when nobody does any more. */
async function findHolder(path: string): Promise<{ readonly name: string; readonly dead: boolean } | undefined> {
  try {
    const [{ mtimeMs }, text] = [await stat(path), await readFile(path, 'utf8')];
    const silent = Date.now() - mtimeMs > DEAD_MS;
    const { process: pid, machine } = parse(text);
    if (pid === undefined) return { name: 'another', dead: silent };
    return { name: `process ${pid}`, dead: silent || (machine === hostname() && !lives(pid)) };
  } catch {
    return undefined;
  }
}

/** What a holder wrote; nothing when it died while writing. */
function parse(text: string): { readonly process?: number; readonly machine?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
