/** @import { Project } from "./types.mjs" */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

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
    const holder = readHolder(file);
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

/** @typedef {{ pid: number, born: string }} Holder */

/**
 * When a process started, where the system tells: a number used again after a restart is another process.
 * @param {number} pid
 */
function birth(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

/**
 * Writes the holder beside the lock and links it into place: the lock is never seen half-written.
 * @param {string} file
 */
function claim(file) {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify({ pid: process.pid, born: birth(process.pid) }));
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
 * @param {string} file
 * @returns {Holder | undefined}
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // Given back between two looks.
  }
}

/** @param {Holder} holder */
function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH") return false;
  }
  return birth(pid) === born;
}

/**
 * Removes a dead holder's lock. A second lock makes sure that of two heirs only one removes it, and never a new one.
 * @param {string} file
 * @param {Holder} dead
 */
function removeStale(file, dead) {
  const heir = `${file}.heir`;
  if (!claim(heir)) {
    const other = readHolder(heir);
    if (other && !isAlive(other)) rmSync(heir, { force: true });
    return;
  }
  const now = readHolder(file);
  if (now?.pid === dead.pid && now.born === dead.born) rmSync(file, { force: true });
  rmSync(heir, { force: true });
}

/** @param {string} file */
function releaseOwn(file) {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}
