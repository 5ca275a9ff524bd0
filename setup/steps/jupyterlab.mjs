/** @import { Step } from "../types.mjs" */
import { requireSpace } from "../failure.mjs";
import { pipInstall } from "./python.mjs";

/** @type {Step} */
export const jupyterlab = {
  name: "jupyterlab",
  does: "install JupyterLab and the Plotly extension",
  seconds: 30,
  after: ["python"],
  inputs: (project) => ({ files: ["requirements-lab.txt"], values: { "the folder": project.root } }),
  async run(task) {
    requireSpace(task.project, 0.6, "JupyterLab takes");
    await pipInstall(task, "requirements-lab.txt");
    return { note: "JupyterLab in .venv", outputs: [".venv/bin/jupyter-lab"] };
  },
};
