/** @import { Project, Step } from "../types.mjs" */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const source = path.join("kernel", "kernels", "red-heart-ts", "kernel.json");
const launcher = path.join("kernel", "launcher.cjs");

/**
 * Jupyter finds the kernel by this file from any folder, so it names node and the launcher in full.
 * @type {Step}
 */
export const kernelspec = {
  name: "kernelspec",
  does: "register the TypeScript kernel for this project",
  seconds: 1,
  after: [],
  inputs: (project) => ({ files: [source], values: { "the folder": project.root, node: process.execPath } }),
  async run({ project }) {
    const folder = path.join(jupyterFolder(project), "kernels", "red-heart-ts");
    const spec = JSON.parse(readFileSync(path.join(project.root, source), "utf8"));
    const argv = spec.argv.map((/** @type {string} */ word) => absolute(project, word));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "kernel.json"), `${JSON.stringify({ ...spec, argv }, null, 2)}\n`);
    return { note: "kernel red-heart-ts", outputs: [path.join(folder, "kernel.json"), launcher] };
  },
};

/** @param {Project} project */
export const jupyterFolder = (project) => path.join(project.root, ".cache", "jupyter");

/**
 * @param {Project} project
 * @param {string} word
 */
function absolute(project, word) {
  if (word === "node") return process.execPath;
  return word.endsWith("launcher.cjs") ? path.join(project.root, launcher) : word;
}
