import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lock } from "proper-lockfile";

/** A living run gives a sign of life each second; without one for this long its lock is void, milliseconds. */
const silence = { unknown: 6_000, dead: 3_000 };
const signOfLife = 1_000;

/**
 * Holds the folder of unfinished results, so that two runs never write the same stage. Returns the release.
 * Takes over the lock of a killed run, within three seconds. Throws at once where another run is alive.
 */
export async function lockRuns(runs: string): Promise<() => Promise<void>> {
  mkdirSync(runs, { recursive: true });
  const holder = path.join(runs, ".holder");
  const release = await attempt(runs, silence.unknown, 0)
    .catch((error: unknown) => {
      if (isLocked(error) && !isAlive(holder)) return attempt(runs, silence.dead, 10);
      throw error;
    })
    .catch((error: unknown) => {
      if (!isLocked(error)) throw error;
      const remedy = "wait for it, or give this one --out FOLDER";
      throw new Error(`another "npm run reproduce" is at work on this folder: ${remedy}`, { cause: error });
    });
  writeFileSync(holder, String(process.pid));
  return release;
}

function attempt(runs: string, stale: number, retries: number): Promise<() => Promise<void>> {
  return lock(runs, {
    lockfilePath: path.join(runs, ".lock"),
    stale,
    update: signOfLife,
    retries: { retries, factor: 1, minTimeout: 500, maxTimeout: 500 },
  });
}

function isLocked(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ELOCKED";
}

/** Whether the process that wrote the file still runs on this machine. */
function isAlive(holder: string): boolean {
  if (!existsSync(holder)) return false;
  try {
    return process.kill(Number(readFileSync(holder, "utf8")), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
