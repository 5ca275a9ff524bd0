/** @import { Step } from "../types.mjs" */
import { existsSync } from "node:fs";
import path from "node:path";

/** What a full set-up takes: packages, Python, engine and their caches. */
const gigabytes = 4;

/**
 * Looks at what nothing can be done without. A disk that may be too small is told early; the step that would fill it refuses.
 * @type {Step}
 */
export const machine = {
  name: "machine",
  does: "look at Node and the disk",
  seconds: 1,
  after: [],
  inputs: (project) => ({
    values: { Node: process.versions.node, "the folder": project.root },
  }),
  async run({ project }) {
    const free = project.freeBytes() / 1e9;
    const note = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${free.toFixed(0)} GB free`;
    if (existsSync(path.join(project.root, "node_modules")) || free >= gigabytes) return { note, outputs: [] };
    const what = `Only ${free.toFixed(1)} GB of disk is free; a full set-up takes about ${gigabytes} GB.`;
    return { note, outputs: [], lacks: [{ what, remedy: "Free some space before it runs out." }] };
  },
};
