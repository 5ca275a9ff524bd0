/** @import { Project, Step, Task } from "../types.mjs" */
import { existsSync } from "node:fs";
import path from "node:path";
import { explain, Failure, requireSpace } from "../failure.mjs";
import { canUseApt, isDebianLike, venvPython, which } from "../project.mjs";

const oldest = [3, 10];
const names = ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10"];

/** @type {Step} */
export const python = {
  name: "python",
  does: "make a private .venv and install requirements.txt",
  seconds: 20,
  after: ["machine"],
  inputs: (project) => ({ files: ["requirements.txt"], values: { "the folder": project.root } }),
  async run(task) {
    const { project } = task;
    requireSpace(project, 0.3, "the Python packages take");
    if (!(await works(task))) await createVenv(task, await findPython(task));
    await pipInstall(task, "requirements.txt");
    return {
      note: `${await version(task, venvPython(project))} in .venv`,
      outputs: [".venv/bin/python", ".venv/pyvenv.cfg"],
    };
  },
};

/**
 * Installs a list of pinned packages. Byte code is left to the first import, which needs a tenth of it.
 * @param {Task} task
 * @param {string} list
 */
export async function pipInstall({ project, exec }, list) {
  const flags = ["--no-compile", "--no-input", "--progress-bar=off", "--disable-pip-version-check", "--retries=2"];
  const { code, output } = await exec(venvPython(project), ["-m", "pip", "install", ...flags, "-r", list]);
  if (code !== 0)
    throw explain(`pip could not install ${list}`, output, "Delete the folder .venv, then run the command again.");
}

/**
 * Whether the .venv of an earlier set-up can be filled up. One that was moved, or whose Python was upgraded, can't.
 * @param {Task} task
 */
async function works({ project, exec }) {
  if (!existsSync(venvPython(project))) return false;
  const prefix = await exec(venvPython(project), ["-c", "import sys, pip; print(sys.prefix)"]);
  return prefix.code === 0 && prefix.output.trim() === path.join(project.root, ".venv");
}

/**
 * @param {Task} task
 * @param {string} command
 */
async function version({ exec }, command) {
  const { code, output } = await exec(command, ["-c", "import sys; print('Python %d.%d.%d' % sys.version_info[:3])"]);
  return code === 0 ? output.trim() : "";
}

/**
 * The first Python on the PATH that is new enough.
 * @param {Task} task
 */
async function findPython(task) {
  const found = [];
  for (const file of names.map((name) => which(name, task.project.env)).filter(Boolean)) {
    const text = await version(task, file);
    const [major = 0, minor = 0] = text.replace("Python ", "").split(".").map(Number);
    if (major === oldest[0] && minor >= Number(oldest[1])) return file;
    if (text) found.push(text);
  }
  const there = found.length ? `; found ${[...new Set(found)].join(", ")}` : "";
  const remedy = isDebianLike(task.project)
    ? "sudo apt-get install python3-venv"
    : "Install it from https://www.python.org";
  throw new Failure(`Python ${oldest.join(".")} or newer is not on the PATH${there}`, remedy);
}

/**
 * Debian keeps part of venv in a package of its own, which is fetched where that is allowed.
 * @param {Task} task
 * @param {string} command
 */
async function createVenv(task, command) {
  const create = () => task.exec(command, ["-m", "venv", "--clear", path.join(task.project.root, ".venv")]);
  const first = await create();
  if (first.code === 0) return;
  if (!/ensurepip|No module named venv|python3-venv/.test(first.output))
    throw explain(
      "The private .venv could not be made",
      first.output,
      "Delete the folder .venv, then run the command again.",
    );
  if (await installVenvModule(task, command)) if ((await create()).code === 0) return;
  throw new Failure("Python's venv module is not installed", `sudo apt-get install ${venvPackages(command).at(-1)}`);
}

/**
 * The Debian packages that may hold the module for this Python, the surest last.
 * @param {string} command
 */
function venvPackages(command) {
  return [...new Set([`${path.basename(command)}-venv`, "python3-venv"])];
}

/**
 * @param {Task} task
 * @param {string} command
 */
async function installVenvModule({ project, exec }, command) {
  if (!canUseApt(project)) return false;
  const env = { ...project.env, DEBIAN_FRONTEND: "noninteractive" };
  await exec("apt-get", ["update"], { env });
  for (const name of venvPackages(command))
    if ((await exec("apt-get", ["install", "-y", name], { env })).code === 0) return true;
  return false;
}

/**
 * Whether the private Python is there.
 * @param {Project} project
 */
export const hasPython = (project) => existsSync(venvPython(project));
