// The first thing that runs after `git clone`. An old Node must be able to read this file, so it imports nothing
// that could hold newer syntax before the version is known.
import { nodeProblem } from "./node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import("./main.mjs")
    .then((module) => module.main(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code;
    });
}
