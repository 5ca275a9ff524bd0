/** @import { Project } from "./types.mjs" */
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { childEnvironment } from "./environment.mjs";
import { start } from "./processes.mjs";

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} title
 * @property {string[]} command  a script of the project and its arguments
 */

const report = path.join(".cache", "setup", "vitest.json");

/** @type {Check[]} */
const checks = [
  {
    name: "format",
    title: "prettier",
    command: ["node_modules/prettier/bin/prettier.cjs", "--check", ".", "--cache", "--cache-location=.cache/prettier"],
  },
  { name: "lint", title: "eslint", command: ["node_modules/eslint/bin/eslint.js", "."] },
  { name: "types", title: "tsc", command: ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json", "--noEmit"] },
  { name: "cells", title: "strict types of the notebooks' cells", command: ["dist/cli/cells.js"] },
];

/**
 * Runs the checks, all of them although one fails, and closes with the line "N passed, N failed",
 * with ", N skipped" if any were, and why above it.
 * @param {Project} project
 * @param {string[]} args  for vitest; with any, only the tests run
 * @param {string[]} broken  steps of the set-up that failed
 * @returns {Promise<number>} the exit code
 */
export async function test(project, args, broken) {
  const failed = broken.map((name) => `set-up: ${name}`);
  for (const check of args.length > 0 ? [] : checks)
    if ((await runCheck(project, check)) !== 0) failed.push(check.name);
  const tests = await runTests(project, args);
  const total = failed.length + tests.failed;
  for (const name of failed) console.log(`✗ ${name} failed`);
  for (const line of closing({ ...tests, failed: total }, hasReference(project))) console.log(line);
  return total === 0 ? 0 : 1;
}

/**
 * The last lines: the counts, and before them why tests were skipped, so that a run without them never passes for a whole one.
 * @param {{ passed: number, failed: number, skipped: number }} counts
 * @param {boolean} reference  whether the reference values are there
 * @returns {string[]}
 */
export function closing({ passed, failed, skipped }, reference) {
  const counts = `${passed} passed, ${failed} failed`;
  if (skipped === 0) return [counts];
  const absent = "there is no ../shared/reference (or RED_HEART_REFERENCE), whose values some tests compare with";
  return [`Skipped: ${reference ? "see vitest's report above" : absent}`, `${counts}, ${skipped} skipped`];
}

/** @param {Project} project */
function hasReference({ root }) {
  return existsSync(process.env["RED_HEART_REFERENCE"] ?? path.join(root, "../shared/reference"));
}

/**
 * @param {Project} project
 * @param {Check} check
 */
async function runCheck(project, { name, title, command: [script = "", ...args] }) {
  const began = performance.now();
  console.log(`\n── ${name}: ${title}`);
  const options = { cwd: project.root, env: childEnvironment(project), leaveWhenInterrupted: true };
  const stdio = /** @type {import("node:child_process").StdioOptions} */ (["ignore", "inherit", "inherit"]);
  const code = await start(process.execPath, [path.join(project.root, script), ...args], { ...options, stdio }).done;
  console.log(`${code === 0 ? "✓" : "✗"} ${name}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return code;
}

/**
 * @param {Project} project
 * @param {string[]} args
 */
async function runTests(project, args) {
  const file = path.join(project.root, report);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args];
  const code = await runCheck(project, { name: "tests", title: ["vitest", ...args].join(" "), command });
  return countTests(file, code);
}

/**
 * A file that can't be loaded counts as one failed test, and so does a run that fails without naming a test.
 * @param {string} file  vitest's report
 * @param {number} code  vitest's exit code
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countTests(file, code) {
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, testResults } = readReport(file);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = numFailedTests + unloaded.length;
  return { passed, skipped, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/**
 * @param {string} file
 * @returns {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { status: string, assertionResults: unknown[] }[] }}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] }; // vitest did not get as far as a report.
  }
}
