import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { childEnvironment } from "../../setup/environment.mjs";
import { settings } from "../../setup/lab.mjs";
import { thisProject, venvPython } from "../../setup/project.mjs";

/** JupyterLab compiles its Python at its first start, which takes ten times as long as the others. */
const START_MS = 180_000;
/** It closes its kernels first. */
const STOP_MS = 15_000;

const project = thisProject();

/** A folder that holds all that Jupyter would else write into the project, and the surroundings that make it so. */
export class Bench {
  readonly folder: string = mkdtempSync(path.join(tmpdir(), "red heart 브라우저-"));
  /** What all processes that are started here carry. */
  private readonly mark = `RED_HEART_TEST_BROWSER=${path.basename(this.folder)}`;

  /** The environment of `npm run lab`, with Jupyter's own folders in here. */
  get env(): NodeJS.ProcessEnv {
    const inHere = (...names: string[]) => path.join(this.folder, ...names);
    const [name = "", value = ""] = this.mark.split("=");
    return {
      ...childEnvironment(project),
      [name]: value,
      RED_HEART_OUT: inHere("figures"),
      JUPYTER_DATA_DIR: inHere("jupyter"),
      JUPYTER_RUNTIME_DIR: inHere("jupyter", "runtime"),
      JUPYTER_CONFIG_DIR: inHere("jupyter", "config"),
      JUPYTERLAB_SETTINGS_DIR: inHere("jupyter", "settings"),
      JUPYTERLAB_WORKSPACES_DIR: inHere("jupyter", "workspaces"),
    };
  }

  /** Runs a notebook headless, as `npm run reproduce` does, into a file of the same folder. */
  async execute(input: string, output: string): Promise<void> {
    const files = ["--notebook", path.join(this.folder, input), "--output", path.join(this.folder, output)];
    const limits = ["--cell-timeout", "150", "--notebook-timeout", "200"];
    const args = [path.join(project.root, "kernel", "execute.py"), ...files, "--cwd", project.root, ...limits];
    const child = spawn(venvPython(project), args, { env: this.env, stdio: ["ignore", "pipe", "inherit"] });
    const told = text(child);
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw new Error(`${input} does not run:\n${told()}`);
  }

  /** Processes that were started in here and live on. */
  survivors(): string[] {
    return readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && read(`/proc/${pid}/environ`).includes(this.mark));
  }

  /** Removes the folder, and ends what a failed test has left at work in it. */
  remove(): void {
    for (const pid of this.survivors()) process.kill(Number(pid), "SIGKILL");
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** JupyterLab as `npm run lab` starts it, on the folder of a bench, without the compiler that watches the library. */
export class JupyterLab {
  private constructor(
    private readonly server: ChildProcess,
    /** Address of the server, ending in a slash. */
    readonly url: string,
    private readonly token: string,
  ) {}

  /** Starts it on a free port and waits until it listens. */
  static async start(bench: Bench): Promise<JupyterLab> {
    if (!existsSync(path.join(project.root, ".venv", "bin", "jupyter-lab")))
      throw new Error("JupyterLab is not in .venv: run `npm run setup -- lab`");
    const own = settings({ root: bench.folder, isAdministrator: project.isAdministrator });
    const args = ["-m", "jupyterlab", ...own, "--no-browser", "--ServerApp.port=0", "--ServerApp.ip=127.0.0.1"];
    const server = spawn(venvPython(project), args, { cwd: project.root, env: bench.env });
    const told = text(server);
    const note = path.join(bench.folder, "jupyter", "runtime", `jpserver-${server.pid ?? 0}.json`);
    const end = performance.now() + START_MS;
    while (!existsSync(note)) {
      if (server.exitCode !== null || performance.now() > end)
        throw new Error(`JupyterLab does not start:\n${told().slice(-3000)}`);
      await sleep(100);
    }
    const { url, token } = JSON.parse(readFileSync(note, "utf8")) as { url: string; token: string };
    return new JupyterLab(server, url, token);
  }

  /** Address of a notebook in the bench's folder, in a fresh workspace. */
  address(notebook: string): string {
    return `${this.url}lab/tree/${notebook}?reset&token=${this.token}`;
  }

  /** Ends the server, which ends its kernels. */
  async stop(): Promise<void> {
    const ended = once(this.server, "exit", { signal: AbortSignal.timeout(STOP_MS) });
    this.server.kill("SIGTERM");
    await ended;
  }
}

/** Collects what a program says. */
function text(child: ChildProcess): () => string {
  let all = "";
  for (const output of [child.stdout, child.stderr])
    output?.setEncoding("utf8").on("data", (part: string) => {
      all += part;
    });
  return () => all;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // It has ended meanwhile, or is not ours.
  }
}
