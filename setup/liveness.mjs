import { readFileSync } from "node:fs";

/**
 * A process, told apart from a later one that was given the same number.
 * @typedef {{ pid: number, born: string }} Identity
 */

/**
 * @param {number} pid
 * @returns {Identity}
 */
export const identify = (pid) => ({ pid, born: birth(pid) });

/** @param {Identity} identity */
export function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH") return false;
  }
  return birth(pid) === born;
}

/**
 * @param {string} file
 * @returns {Identity | undefined}
 */
export function readIdentity(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // Removed between two looks.
  }
}

/**
 * When a process started, where the system tells.
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
