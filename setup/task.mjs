/** @import { Display, Project, Step, Task } from "./types.mjs" */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { noteRunning } from "./orphan.mjs";
import { start } from "./processes.mjs";

/**
 * @param {Project} project
 * @param {Step} step
 */
export const logFile = (project, step) => path.join(project.state, `${step.name}.log`);

/**
 * What a step works with: a fresh log, and programs whose output goes there.
 * @param {Project} project
 * @param {Step} step
 * @param {Display} display
 * @param {boolean} [asked]
 * @returns {Task}
 */
export function createTask(project, step, display, asked = false) {
  const file = logFile(project, step);
  mkdirSync(project.state, { recursive: true });
  writeFileSync(file, "");
  /** @param {string} text */
  const record = (text) => {
    appendFileSync(file, text);
    const last = stripVTControlCharacters(text)
      .trim()
      .split(/[\r\n]/)
      .at(-1);
    if (last) display.progress(last);
  };
  return {
    project,
    asked,
    log: (line) => record(`${line}\n`),
    async exec(command, args, { env = project.env } = {}) {
      record(`$ ${[path.basename(command), ...args].join(" ")}\n`);
      let output = "";
      const onText = (/** @type {string} */ text) => {
        output += text;
        record(text);
      };
      const { child, done } = start(command, args, {
        env,
        cwd: project.root,
        stdio: ["ignore", "pipe", "pipe"],
        onText,
        leaveWhenInterrupted: true,
      });
      const ended = noteRunning(project, child.pid);
      const code = await done;
      ended();
      return { code, output };
    },
  };
}

/**
 * The end of a step's log.
 * @param {Project} project
 * @param {Step} step
 * @returns {string[]}
 */
export function logTail(project, step, lines = 20) {
  return readFileSync(logFile(project, step), "utf8").trimEnd().split("\n").slice(-lines);
}
