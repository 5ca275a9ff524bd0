import { spawn } from "node:child_process";

/**
 * How a child process ended.
 *
 * @typedef {object} Ending
 * @property {number | null} code exit code; null if a signal ended it
 * @property {NodeJS.Signals | null} signal
 * @property {string} output what it wrote, stdout and stderr together
 * @property {boolean} missing whether there is no such program
 */

/**
 * Runs a program to its end. Arguments are an array and no shell is involved, so that any path is safe.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Ending>}
 */
export function run(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => void (output += chunk.toString());
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", () => resolve({ code: null, signal: null, output, missing: true }));
    child.on("close", (code, signal) => resolve({ code, signal, output, missing: false }));
  });
}

/**
 * The last `count` lines that say something.
 *
 * @param {string} output
 * @param {number} count
 * @returns {string}
 */
export function lastLines(output, count) {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.slice(-count).join("\n");
}
