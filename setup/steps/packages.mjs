/** @import { Project, Step, Task } from "../types.mjs" */
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { explain, isNetworkFailure, requireSpace } from "../failure.mjs";
import { filesBelow } from "../stamps.mjs";

/** npm's own record of what it installed; written last, so that its absence shows a broken-off run. */
export const installed = path.join("node_modules", ".package-lock.json");

/** Asked for first: without a network npm ci takes minutes to say so, and from its cache it can do without. */
const small = "proper-lockfile";

/** @type {Step} */
export const packages = {
  name: "packages",
  does: "install the npm packages",
  seconds: 40,
  after: ["machine"],
  inputs: (project) => ({
    files: ["package.json", "package-lock.json", ".npmrc", ...filesBelow(project, "vendor", /./)],
    values: { platform: `${process.platform} ${process.arch}` },
  }),
  settled: (project) => (agreesWithLock(project) ? outcome(project) : undefined),
  run: install,
};

/**
 * npm ci empties node_modules before it knows whether it can fill it again, so the old one waits beside until the new one is whole.
 * @param {Task} task
 */
async function install(task) {
  const { project } = task;
  const current = path.join(project.root, "node_modules");
  const previous = path.join(project.state, "node_modules.previous");
  requireSpace(project, 1.5, "the npm packages take");
  if (existsSync(path.join(project.root, installed))) replace(previous, current);
  const { code, output } = await npmCi(task);
  const restored = code !== 0 && existsSync(previous);
  if (restored) replace(current, previous);
  rmSync(previous, { recursive: true, force: true });
  if (code === 0) return outcome(project);
  const kept = restored ? "; those of the last set-up are kept" : "";
  throw explain(`npm ci failed${kept}`, output, "Read the lines above; the run can be repeated at any time.");
}

/**
 * @param {string} folder
 * @param {string} by
 */
function replace(folder, by) {
  rmSync(folder, { recursive: true, force: true });
  renameSync(by, folder);
}

/** @param {Task} task */
async function npmCi({ project, exec }) {
  const [command, ...first] = npm(project);
  const quickly = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];
  const look = await exec(command, [...first, "view", small, "version", ...quickly]);
  const source = isNetworkFailure(look.output) ? "--offline" : "--prefer-offline";
  const { code, output } = await exec(command, [...first, "ci", source, "--no-progress"]);
  return { code, output: look.output + output };
}

/**
 * The npm that started this run, else the one on the PATH.
 * @param {Project} project
 * @returns {[string, ...string[]]}
 */
function npm(project) {
  const script = project.env["npm_execpath"];
  return script?.endsWith("npm-cli.js") ? [process.execPath, script] : ["npm"];
}

/** @param {Project} project */
function outcome(project) {
  const count = Object.keys(lockedPackages(project, installed)).length;
  return { note: `${count} npm packages`, outputs: [installed] };
}

/**
 * Whether npm installed exactly what the lock file names, for instance by hand.
 * @param {Project} project
 */
function agreesWithLock(project) {
  if (!existsSync(path.join(project.root, installed))) return false;
  const { "": root, ...wanted } = lockedPackages(project, "package-lock.json");
  const there = lockedPackages(project, installed);
  const manifest = JSON.parse(readFileSync(path.join(project.root, "package.json"), "utf8"));
  return (
    sameEntries(manifest.dependencies, root?.dependencies) &&
    sameEntries(manifest.devDependencies, root?.devDependencies) &&
    Object.keys(there).every((name) => there[name]?.version === wanted[name]?.version) &&
    Object.keys(wanted).every((name) => name in there || wanted[name]?.optional || wanted[name]?.devOptional)
  );
}

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, dependencies?: object, devDependencies?: object }} Entry */

/**
 * @param {Project} project
 * @param {string} file
 * @returns {Record<string, Entry>}
 */
function lockedPackages(project, file) {
  return JSON.parse(readFileSync(path.join(project.root, file), "utf8")).packages;
}

/** @param {object} [one] @param {object} [other] */
function sameEntries(one = {}, other = {}) {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
