/** @import { Project } from "./types.mjs" */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "./environment.mjs";
import { start } from "./processes.mjs";
import { venvPython } from "./project.mjs";

const configuration = fileURLToPath(new URL("jupyter_config.py", import.meta.url));

/**
 * JupyterLab on the notebooks, with the library compiled again at each edit. Both end together.
 * @param {Project} project
 * @param {string[]} args  for JupyterLab
 * @returns {Promise<number>} the exit code
 */
export async function lab(project, args) {
  const options = { cwd: project.root, env: childEnvironment(project) };
  const tsc = path.join(project.root, "node_modules", "typescript", "bin", "tsc");
  const watch = start(process.execPath, [tsc, "-p", "tsconfig.build.json", "--watch", "--preserveWatchOutput"], {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
    onText: showErrors,
  });
  const server = start(venvPython(project), ["-m", "jupyterlab", ...settings(project), ...args], {
    ...options,
    stdio: [process.stdin.isTTY ? "inherit" : "ignore", "inherit", "inherit"],
    onInterrupt: "SIGTERM", // Without a terminal JupyterLab takes an interrupt for a crash and leaves its kernels.
  });
  const code = await server.done;
  watch.child.kill();
  await watch.done;
  return code;
}

/**
 * How JupyterLab is started here.
 * @param {Pick<Project, "root" | "isAdministrator">} project  its root is the folder that JupyterLab shows
 * @returns {string[]}
 */
export function settings({ root, isAdministrator }) {
  return [
    `--config=${configuration}`,
    `--ServerApp.root_dir=${root}`,
    "--ServerApp.answer_yes=True",
    "--LabApp.default_url=/lab/tree/notebooks",
    "--MultiKernelManager.default_kernel_name=red-heart-ts",
    "--KernelSpecManager.ensure_native_kernel=False",
    "--KernelSpecManager.allowed_kernelspecs=red-heart-ts",
    "--LabApp.news_url=None", // Nobody is asked about news, and nothing is fetched.
    "--LanguageServerManager.autodetect=False", // The kernel completes and explains; other servers know no cells.
    ...(isAdministrator ? ["--allow-root"] : []),
  ];
}

/** @param {string} text */
function showErrors(text) {
  for (const line of text.split("\n")) if (/error TS\d+/.test(line)) console.error(`library: ${line}`);
}
