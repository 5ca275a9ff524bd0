/** @import { Identity } from "./liveness.mjs" */
/** @import { Project } from "./types.mjs" */
import { linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isAlive, readIdentity } from "./liveness.mjs";

/**
 * Lets one set-up at a time work on the project. The lock names its holder, so that one whose holder has died is taken over.
 * @param {Project} project
 * @param {(line: string) => void} say  told once, when another run holds the lock
 * @returns {Promise<() => void>} gives the lock back; happens at exit as well
 */
export async function takeLock(project, say) {
  mkdirSync(project.state, { recursive: true });
  const file = path.join(project.state, "lock");
  for (let waits = 0; !claim(file); waits++) {
    const holder = readIdentity(file);
    if (holder && !isAlive(holder)) removeStale(file, holder);
    else if (holder && waits === 0) say(`Another run (process ${holder.pid}) is setting up; waiting for it.`);
    else await sleep(200);
  }
  const release = () => releaseOwn(file);
  process.once("exit", release);
  return () => {
    process.off("exit", release);
    release();
  };
}

/**
 * Writes the holder beside the lock and links it into place: the lock is never seen half-written.
 * @param {string} file
 */
function claim(file) {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(identify(process.pid)));
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/**
 * Removes a dead holder's lock. A second lock makes sure that of two heirs only one removes it, and never a new one.
 * @param {string} file
 * @param {Identity} dead
 */
function removeStale(file, dead) {
  const heir = `${file}.heir`;
  if (!claim(heir)) {
    const other = readIdentity(heir);
    if (other && !isAlive(other)) rmSync(heir, { force: true });
    return;
  }
  const now = readIdentity(file);
  if (now?.pid === dead.pid && now.born === dead.born) rmSync(file, { force: true });
  rmSync(heir, { force: true });
}

/** @param {string} file */
function releaseOwn(file) {
  if (readIdentity(file)?.pid === process.pid) rmSync(file, { force: true });
}
