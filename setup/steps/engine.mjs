/** @import { Project, Step } from "../types.mjs" */
import { existsSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { venvPython, which } from "../project.mjs";
import { filesBelow } from "../stamps.mjs";
import { findCompiler } from "./system.mjs";
import { installed } from "./packages.mjs";

const binding = path.join("node_modules", "@tensorflow", "tfjs-node-gpu", "lib", "napi-v8", "tfjs_binding.node");

/** @type {Step} */
export const engine = {
  name: "engine",
  does: "build the native TensorFlow engine",
  seconds: 60,
  after: ["packages"],
  inputs: (project) => ({ files: filesBelow(project, "setup/engine", /\.mjs$/), values: surroundings(project) }),
  async run({ project, log, asked }) {
    const { buildEngine } = await import("../engine/index.mjs");
    const { root, shared: cacheDir } = project;
    const built = await buildEngine({ root, python: venvPython(project), cacheDir, log, retry: asked });
    const note = `${built.backend}: ${built.reason}`;
    if (built.backend === "native") return { note, outputs: [binding] };
    const what = `The ${built.backend} engine trains large models tens of times slower than the native one.`;
    return { note, outputs: [], lacks: [{ what, remedy: built.remedy ?? "npm run setup" }] };
  },
};

/**
 * npm ci wipes the binding; the time of npm's own record tells, also when it was run by hand.
 * @param {Project} project
 */
function surroundings(project) {
  const record = statSync(path.join(project.root, installed), { throwIfNoEntry: false });
  return {
    node_modules: String(record?.mtimeMs ?? 0),
    "the C++ compiler": findCompiler(project),
    Node: process.version,
    "the processor": os.cpus()[0]?.model ?? "",
    Python: existsSync(venvPython(project)) ? "there" : "absent",
    "the GPU": existsSync("/dev/nvidia0") || which("nvidia-smi", project.env) ? "there" : "absent",
    "the cache folder": project.shared,
  };
}
