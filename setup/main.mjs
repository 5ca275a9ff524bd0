/** @import { Project, SetUpResult } from "./types.mjs" */
import { existsSync } from "node:fs";
import path from "node:path";
import { allSteps, commands, usage } from "./commands.mjs";
import { createDisplay } from "./display.mjs";
import { childEnvironment } from "./environment.mjs";
import { passSignalsOn, start } from "./processes.mjs";
import { thisProject } from "./project.mjs";
import { setUp } from "./set-up.mjs";
import { readStamp } from "./stamps.mjs";

/**
 * Runs one command of the project, after whatever it still needs.
 * @param {string[]} argv  the command and its arguments
 * @param {Project} [project]
 * @returns {Promise<number>} the exit code
 */
export async function main([name = "--help", ...args], project = thisProject()) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return explainCommands(name);
  if (args.includes("--help") && !hasOwnHelp(project, name)) return explainCommands("--help");
  passSignalsOn();
  if (name === "setup") return setUpOnly(project, args);
  if (args.includes("--help")) return runCompiled(project, name, args);
  const result = await setUp(project, command.steps, createDisplay(process.stderr));
  remind(result);
  if (name === "test") return (await import("./test.mjs")).test(project, args, result.failed);
  const barrier = command.needs.filter((step) => result.failed.includes(step));
  if (barrier.length > 0) return refuse(name, barrier);
  return name === "lab" ? (await import("./lab.mjs")).lab(project, args) : runCompiled(project, name, args);
}

/** @param {string} name */
function explainCommands(name) {
  const known = name === "--help" || name === "-h";
  if (known) console.log(usage());
  else console.error(`There is no command "${name}".\n\n${usage()}`);
  return known ? 0 : 2;
}

/**
 * @param {Project} project
 * @param {string} name
 */
const compiled = (project, name) => path.join(project.root, "dist", "cli", `${name}.js`);

/**
 * Whether the command itself can say what its arguments are: only once it is built.
 * @param {Project} project
 * @param {string} name
 */
function hasOwnHelp(project, name) {
  return existsSync(compiled(project, name)) && existsSync(path.join(project.root, "node_modules"));
}

/**
 * @param {Project} project
 * @param {string} name
 * @param {string[]} args
 */
function runCompiled(project, name, args) {
  const options = { cwd: project.root, env: childEnvironment(project), stdio: /** @type {const} */ ("inherit") };
  return start(process.execPath, [compiled(project, name), ...args], options).done;
}

/**
 * @param {string} name
 * @param {string[]} barrier
 */
function refuse(name, barrier) {
  console.error(
    `\n"${name}" can't start without: ${barrier.join(", ")}. What to do is said above; npm run setup tries again.`,
  );
  return 1;
}

/**
 * One line for what is missing; the whole story is told once, when the step ran, and by --status.
 * @param {SetUpResult} result
 */
function remind({ lacks }) {
  if (lacks.length > 0) console.error(`! ${lacks.length} optional thing(s) missing: npm run setup -- --status`);
}

/**
 * @param {Project} project
 * @param {string[]} args
 */
async function setUpOnly(project, args) {
  const wanted = allSteps.filter((step) => commands["setup"]?.steps.includes(step) || args.includes("lab"));
  if (args.includes("--status")) return (await import("./status.mjs")).status(project);
  const again = (/** @type {import("./types.mjs").Step} */ step) =>
    args.includes("--force") || (readStamp(project, step)?.outcome.lacks ?? []).length > 0;
  const { failed } = await setUp(project, wanted, createDisplay(process.stderr), { again });
  if (failed.length === 0) console.error("Everything is set up.");
  return failed.length === 0 ? 0 : 1;
}
