/** @import { Display, Lack, Outcome, Project, SetUpResult, Step } from "./types.mjs" */
import path from "node:path";
import { Failure } from "./failure.mjs";
import { takeLock } from "./lock.mjs";
import { endOrphan } from "./orphan.mjs";
import { dropStamp, markFiles, readStamp, reasonToRun, writeStamp } from "./stamps.mjs";
import { createTask, logFile, logTail } from "./task.mjs";

const asked = "asked for";

/**
 * Runs the steps whose inputs have changed. One that fails is shown with its remedy; those that need it are left out, the others go on.
 * @param {Project} project
 * @param {Step[]} steps  in order
 * @param {Display} display
 * @param {{ again?: (step: Step) => boolean }} [options]  steps to run although they are up to date
 * @returns {Promise<SetUpResult>}
 */
export async function setUp(project, steps, display, { again = () => false } = {}) {
  /** @type {string[]} */
  const failed = [];
  const due = (/** @type {Step} */ step) => reasonToRun(project, step) || (again(step) ? asked : "");
  if (steps.some(due)) {
    const release = await takeLock(project, display.say);
    await endOrphan(project);
    for (const step of steps) {
      const reason = due(step);
      if (!reason) continue;
      const barrier = step.after.find((name) => failed.includes(name));
      if (barrier || !(await runStep(project, step, display, reason))) failed.push(step.name);
      if (barrier) display.say(`- ${step.name}: left out, because it needs ${barrier}`);
    }
    release();
  }
  return { failed, lacks: steps.flatMap((step) => readStamp(project, step)?.outcome.lacks ?? []) };
}

/**
 * @param {Project} project
 * @param {Step} step
 * @param {Display} display
 * @param {string} reason
 * @returns {Promise<boolean>} whether it could be done
 */
async function runStep(project, step, display, reason) {
  const files = markFiles(project, step.inputs(project).files ?? []);
  const settled = reason === asked ? undefined : step.settled?.(project);
  if (settled) {
    keep(project, step, files, settled);
    return true;
  }
  display.begin(step, reason);
  try {
    const outcome = await step.run(createTask(project, step, display, reason === asked));
    keep(project, step, files, outcome);
    display.end(step, outcome.lacks?.length ? "lacking" : "done", outcome.note);
    outcome.lacks?.forEach((lack) => sayLack(display, lack));
    return true;
  } catch (error) {
    dropStamp(project, step);
    fail(project, step, display, error);
    return false;
  }
}

/**
 * @param {Project} project
 * @param {Step} step
 * @param {Record<string, import("./types.mjs").FileMark>} files
 * @param {Outcome} outcome
 */
function keep(project, step, files, outcome) {
  writeStamp(project, step, { values: step.inputs(project).values ?? {}, files, outcome });
}

/**
 * @param {Display} display
 * @param {Lack} lack
 */
function sayLack(display, { what, remedy }) {
  display.say(`    ${what}\n    → ${remedy}`);
}

/**
 * @param {Project} project
 * @param {Step} step
 * @param {Display} display
 * @param {unknown} error
 */
function fail(project, step, display, error) {
  const message = error instanceof Error ? error.message : String(error);
  const file = path.relative(project.root, logFile(project, step));
  display.end(step, "failed", message);
  logTail(project, step).forEach((line) => display.say(`    │ ${line}`));
  if (error instanceof Failure) display.say(`    → ${error.remedy}`);
  display.say(`    The whole log: ${file}`);
}
