/** @import { Project, Step, Task } from "../types.mjs" */
import { rmSync } from "node:fs";
import path from "node:path";
import { Failure } from "../failure.mjs";
import { filesBelow } from "../stamps.mjs";
import { installed } from "./packages.mjs";

/** @type {Step} */
export const library = {
  name: "library",
  does: "compile the library",
  seconds: 40,
  after: ["packages"],
  inputs: (project) => ({
    files: ["package-lock.json", "tsconfig.json", "tsconfig.build.json", ...sources(project)],
  }),
  run: build,
};

/** @param {Task} task */
async function build({ project, exec }) {
  const tsc = path.join(project.root, "node_modules", "typescript", "bin", "tsc");
  const { code, output } = await exec(process.execPath, [tsc, "-p", "tsconfig.build.json"]);
  removeStale(project);
  const errors = output.match(/error TS\d+/g)?.length ?? 0;
  if (code !== 0) throw new Failure(`the library does not compile (${errors} errors)`, "Mend the errors shown above.");
  const outputs = sources(project).map((file) => compiled(file));
  return { note: `${outputs.length} modules in dist`, outputs: [installed, ...outputs] };
}

/** @param {Project} project */
const sources = (project) => filesBelow(project, "src", /(?<!\.d)\.ts$/);

/** @param {string} source */
const compiled = (source) => source.replace(/^src/, "dist").replace(/\.ts$/, ".js");

/**
 * The compiler leaves the outputs of deleted sources; an import would still find them.
 * @param {Project} project
 */
function removeStale(project) {
  const wanted = new Set(sources(project).map(compiled));
  for (const file of filesBelow(project, "dist", /\.(js|d\.ts)(\.map)?$/))
    if (!wanted.has(file.replace(/\.(js|d\.ts)(\.map)?$/, ".js"))) rmSync(path.join(project.root, file));
}
