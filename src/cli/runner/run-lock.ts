import { mkdirSync } from "node:fs";
import path from "node:path";
import { lock } from "proper-lockfile";

/** After this time without a sign of life a lock counts as left behind by a killed run, milliseconds. */
const stale = 6_000;
/** How often to ask again, half a second apart, before giving up. */
const tries = 20;

/**
 * Holds the folder of unfinished results, so that two runs never write the same stage. Returns the release.
 * Waits out the lock of a killed run, after calling `onWait`. Throws where another run is alive.
 */
export async function lockRuns(runs: string, onWait: () => void): Promise<() => Promise<void>> {
  mkdirSync(runs, { recursive: true });
  try {
    return await attempt(runs, 0);
  } catch (error) {
    if (!isLocked(error)) throw error;
    onWait();
  }
  try {
    return await attempt(runs, tries);
  } catch (error) {
    if (!isLocked(error)) throw error;
    const remedy = "wait for it, or give this one --out FOLDER";
    throw new Error(`another "npm run reproduce" is at work on this folder: ${remedy}`, { cause: error });
  }
}

function attempt(runs: string, retries: number): Promise<() => Promise<void>> {
  return lock(runs, {
    lockfilePath: path.join(runs, ".lock"),
    stale,
    update: stale / 3,
    retries: { retries, factor: 1, minTimeout: 500, maxTimeout: 500 },
  });
}

function isLocked(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ELOCKED";
}
