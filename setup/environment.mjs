/** @import { Project } from "./types.mjs" */
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { jupyterFolder } from "./steps/kernelspec.mjs";

/** Settings of the user's shell that would lead Python or Jupyter out of the project. */
const foreign = ["PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "JUPYTER_CONFIG_PATH", "JUPYTERLAB_DIR"];

/**
 * The surroundings of every command: this Node, the private Python, and Jupyter's folders inside the project, so that
 * nothing is read from or written to the user's home.
 * @param {Project} project
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(project) {
  const { root, env, shared } = project;
  const jupyter = jupyterFolder(project);
  const inherited = Object.entries(env).filter(([name]) => !foreign.includes(name));
  const programs = [
    path.join(root, ".venv", "bin"),
    path.dirname(process.execPath),
    path.join(root, "node_modules", ".bin"),
  ];
  const browser = findBrowser(project);
  return {
    ...Object.fromEntries(inherited),
    PATH: [...programs, env["PATH"]].filter(Boolean).join(path.delimiter),
    VIRTUAL_ENV: path.join(root, ".venv"),
    PYTHONNOUSERSITE: "1",
    PYTHONUTF8: "1",
    JUPYTER_PATH: jupyter,
    JUPYTER_DATA_DIR: jupyter,
    JUPYTER_RUNTIME_DIR: path.join(jupyter, "runtime"),
    JUPYTER_CONFIG_DIR: path.join(jupyter, "config"),
    JUPYTER_PREFER_ENV_PATH: "1",
    JUPYTERLAB_SETTINGS_DIR: path.join(jupyter, "lab", "settings"),
    JUPYTERLAB_WORKSPACES_DIR: path.join(jupyter, "lab", "workspaces"),
    IPYTHONDIR: path.join(jupyter, "ipython"),
    RED_HEART_CACHE: shared,
    PLAYWRIGHT_BROWSERS_PATH: path.join(shared, "browsers"),
    ...(browser && { RED_HEART_CHROMIUM: browser }),
  };
}
