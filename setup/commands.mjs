/** @import { Step } from "./types.mjs" */
import { engine } from "./steps/engine.mjs";
import { jupyterlab } from "./steps/jupyterlab.mjs";
import { kernelspec } from "./steps/kernelspec.mjs";
import { library } from "./steps/library.mjs";
import { machine } from "./steps/machine.mjs";
import { packages } from "./steps/packages.mjs";
import { python } from "./steps/python.mjs";
import { system } from "./steps/system.mjs";

/** What every clone needs, in order. */
export const steps = [machine, packages, python, system, engine, kernelspec, library];

/** All steps, with those that only some commands need. */
export const allSteps = [...steps, jupyterlab];

/**
 * @typedef {object} Command
 * @property {string} does  one line of help
 * @property {Step[]} steps
 * @property {string[]} needs  steps without which it can't start; the others degrade
 */

/** @type {Record<string, Command>} */
export const commands = {
  reproduce: {
    does: "run the notebooks and print the claims board",
    steps,
    needs: ["packages", "python", "kernelspec", "library"],
  },
  test: {
    does: "all checks: format, lint, types, notebook cells, tests; or only the tests named",
    steps: allSteps,
    needs: ["packages"],
  },
  lab: {
    does: "open JupyterLab, with the library rebuilt as it is edited",
    steps: allSteps,
    needs: ["packages", "python", "kernelspec", "jupyterlab"],
  },
  data: { does: "fetch the data sets and check them", steps, needs: ["packages", "library"] },
  baseline: {
    does: "hold the two regression cases against their baseline; --update takes it anew",
    steps,
    needs: ["packages", "library"],
  },
  scenarios: {
    does: "sample what may come of a choice in three views, and score the views",
    steps,
    needs: ["packages", "library"],
  },
  bench: { does: "compare speed and memory with peers", steps, needs: ["packages", "library"] },
  setup: {
    does: "only set up; --status shows what is there, --force does all again, lab adds JupyterLab",
    steps,
    needs: [],
  },
};

/** What `--help` prints. */
export function usage() {
  const lines = Object.entries(commands).map(([name, { does }]) => `  npm run ${name.padEnd(11)}${does}`);
  return ["Red Heart Lab", "", ...lines, "", "Arguments follow --, as in: npm run reproduce -- --help"].join("\n");
}
