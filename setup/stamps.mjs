/** @import { FileMark, Inputs, Project, Stamp, Step } from "./types.mjs" */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * @param {Project} project
 * @param {Step} step
 */
const stampFile = (project, step) => path.join(project.state, `${step.name}.json`);

/**
 * @param {Project} project
 * @param {Step} step
 * @returns {Stamp | undefined}
 */
export function readStamp(project, step) {
  try {
    return JSON.parse(readFileSync(stampFile(project, step), "utf8"));
  } catch {
    return undefined; // None yet, or cut short: the step runs again.
  }
}

/**
 * @param {Project} project
 * @param {Step} step
 * @param {Stamp} stamp
 */
export function writeStamp(project, step, stamp) {
  mkdirSync(project.state, { recursive: true });
  const beside = `${stampFile(project, step)}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(stamp));
  renameSync(beside, stampFile(project, step));
}

/**
 * @param {Project} project
 * @param {Step} step
 */
export function dropStamp(project, step) {
  rmSync(stampFile(project, step), { force: true });
}

/**
 * Why a step must run.
 * @param {Project} project
 * @param {Step} step
 * @returns {string} "" when it is up to date
 */
export function reasonToRun(project, step) {
  const stamp = readStamp(project, step);
  if (!stamp) return "not done yet";
  const inputs = step.inputs(project);
  return changedValue(stamp, inputs) || changedFile(project, stamp, inputs) || missingOutput(project, stamp);
}

/**
 * @param {Stamp} stamp
 * @param {Inputs} inputs
 */
function changedValue(stamp, { values = {} }) {
  const changed = Object.keys(values).find((name) => values[name] !== stamp.values[name]);
  return changed ? `${changed} changed` : "";
}

/**
 * @param {Project} project
 * @param {Stamp} stamp
 * @param {Inputs} inputs
 */
function changedFile(project, stamp, { files = [] }) {
  const gone = Object.keys(stamp.files).find((file) => !files.includes(file));
  if (gone) return `${gone} is gone`;
  const changed = files.find((file) => !sameFile(project, file, stamp.files[file]));
  return changed ? `${changed} changed` : "";
}

/**
 * Size and time first: contents are read only where these differ.
 * @param {Project} project
 * @param {string} file
 * @param {FileMark | undefined} mark
 */
function sameFile(project, file, mark) {
  const now = statSync(path.join(project.root, file), { throwIfNoEntry: false });
  if (!now || !mark) return false;
  return (now.size === mark.size && now.mtimeMs === mark.modified) || sha256(project, file) === mark.sha256;
}

/**
 * @param {Project} project
 * @param {Stamp} stamp
 */
function missingOutput(project, stamp) {
  const missing = stamp.outcome.outputs.find((file) => !existsSync(path.resolve(project.root, file)));
  return missing ? `${missing} is missing` : "";
}

/**
 * The marks of a step's input files. Taken before the step runs, so that an edit made meanwhile is not lost.
 * @param {Project} project
 * @param {string[]} files
 * @returns {Record<string, FileMark>}
 */
export function markFiles(project, files) {
  return Object.fromEntries(files.map((file) => [file, markFile(project, file)]));
}

/**
 * @param {Project} project
 * @param {string} file
 * @returns {FileMark}
 */
function markFile(project, file) {
  const now = statSync(path.join(project.root, file), { throwIfNoEntry: false });
  if (!now) return { size: -1, modified: 0, sha256: "" };
  return { size: now.size, modified: now.mtimeMs, sha256: sha256(project, file) };
}

/**
 * @param {Project} project
 * @param {string} file
 */
function sha256(project, file) {
  return createHash("sha256")
    .update(readFileSync(path.join(project.root, file)))
    .digest("hex");
}

/**
 * All files below a folder, relative to the root.
 * @param {Project} project
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]}
 */
export function filesBelow(project, folder, name) {
  const full = path.join(project.root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => path.relative(project.root, path.join(entry.parentPath, entry.name)))
    .sort();
}
