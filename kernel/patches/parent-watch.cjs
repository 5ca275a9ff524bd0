"use strict";
// Fault: when a client is killed, tslab lives on, 250 MB each. Repair: a thread of its own, so that it sees the end of
// the client even while a cell computes, ends the kernel within a second. A shell or another wrapper between client and
// kernel is looked through: its command line names the launcher too.

const fs = require("node:fs");
const { Worker, isMainThread } = require("node:worker_threads");

const LOOK_EVERY_MS = 500;
const LAUNCHER = "launcher.cjs";

/**
 * @param {number} pid
 * @param {string} file
 */
function proc(pid, file) {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/**
 * @param {number} pid
 * @returns {number} its parent; 0 if unknown
 */
function parentOf(pid) {
  return Number(/^PPid:\s*(\d+)/m.exec(proc(pid, "status"))?.[1] ?? 0);
}

/**
 * From our parent up to the client: each process and the parent it has now.
 *
 * @returns {Map<number, number>}
 */
function wrappers() {
  const found = new Map();
  for (let pid = process.ppid; proc(pid, "cmdline").includes(LAUNCHER); pid = parentOf(pid)) {
    found.set(pid, parentOf(pid));
  }
  return found;
}

/** @param {number} pid */
function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** Ends the process when the client has gone. */
function watch() {
  const parent = process.ppid;
  const chain = wrappers();
  const client = Number(process.env["JPY_PARENT_PID"] ?? 0);
  setInterval(() => {
    const orphaned =
      process.ppid !== parent ||
      [...chain].some(([pid, above]) => parentOf(pid) !== above) ||
      (client > 1 && !lives(client));
    if (orphaned) process.kill(process.pid, "SIGKILL");
  }, LOOK_EVERY_MS);
}

if (!isMainThread) watch();

module.exports = function endWithClient() {
  new Worker(__filename).unref();
};
