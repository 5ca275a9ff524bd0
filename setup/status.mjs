/** @import { Project, Step } from "./types.mjs" */
import { allSteps } from "./commands.mjs";
import { readStamp, reasonToRun } from "./stamps.mjs";

/**
 * Prints what is there and what is missing, each with its remedy.
 * @param {Project} project
 * @returns {number} the exit code
 */
export function status(project) {
  for (const step of allSteps) console.log(statusOf(project, step).join("\n"));
  return 0;
}

/**
 * @param {Project} project
 * @param {Step} step
 * @returns {string[]}
 */
export function statusOf(project, step) {
  const stamp = readStamp(project, step);
  const reason = reasonToRun(project, step);
  const lacks = reason ? [] : (stamp?.outcome.lacks ?? []);
  const mark = reason ? "·" : lacks.length > 0 ? "!" : "✓";
  const text = reason ? `to do: ${step.does} (${reason}; about ${step.seconds} s)` : (stamp?.outcome.note ?? "");
  return [
    `${mark} ${step.name.padEnd(12)}${text}`,
    ...lacks.flatMap(({ what, remedy }) => [`    ${what}`, `    → ${remedy}`]),
  ];
}
