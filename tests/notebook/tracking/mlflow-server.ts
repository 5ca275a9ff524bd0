import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isNetworkFailure } from "../../../setup/failure.mjs";

const root = resolve(__dirname, "../../..");
const requirements = join(__dirname, "requirements-mlflow.txt");

/** An MLflow server of this test's own. */
export interface MlflowServer {
  readonly address: string;
  /** Ends the server and its workers, and deletes what it kept. */
  stop(): Promise<void>;
}

/**
 * A Python with MLflow, in `.cache/mlflow` under the digest of its list; installed from the package index when it is not there.
 *
 * @returns its path, or why there is none: only where the index can't be reached
 * @throws Error for anything else that fails, with what pip said
 */
export function mlflowPython(): { readonly python: string } | { readonly unreachable: string } {
  const digest = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const folder = join(root, ".cache/mlflow", digest);
  const python = join(folder, "bin/python");
  if (existsSync(python)) return { python };
  mkdirSync(join(folder, ".."), { recursive: true });
  // Made beside its place and renamed, so that neither an interrupt nor a second test run leaves half of it there.
  const draft = mkdtempSync(`${folder}-`);
  const made = run(basePython(), ["-m", "venv", draft]);
  if (made.status !== 0) throw new Error(`mlflow: could not make a virtual environment: ${made.output}`);
  const flags = [
    "--no-deps",
    "--no-compile",
    "--no-input",
    "--progress-bar=off",
    "--disable-pip-version-check",
    "--retries=2",
  ];
  const installed = run(join(draft, "bin/python"), ["-m", "pip", "install", ...flags, "-r", requirements]);
  if (installed.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    const cause = installed.output.split("\n").find(isNetworkFailure);
    if (cause !== undefined) return { unreachable: `the package index can't be reached: ${cause.trim()}` };
    throw new Error(`mlflow: pip could not install ${requirements}: ${installed.output}`);
  }
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return { python };
}

/** Starts a server on loopback, on a port that was free, and waits until it is healthy. */
export async function startMlflow(python: string): Promise<MlflowServer> {
  const store = mkdtempSync(join(tmpdir(), "mlflow-"));
  const address = `http://127.0.0.1:${await freePort()}`;
  const { hostname, port } = new URL(address);
  const args = ["--host", hostname, "--port", port, "--workers", "1", "--backend-store-uri", store, "--default-artifact-root", store]; // prettier-ignore
  const said: string[] = [];
  // A group of its own, which ends whole: the server starts workers.
  const child = spawn(python, ["-m", "mlflow", "server", ...args], {
    detached: true,
    cwd: store,
    env: { ...process.env, HOME: store, PYTHONPATH: "", MLFLOW_TRACKING_URI: "" },
  });
  for (const output of [child.stdout, child.stderr]) output.on("data", (text: Buffer) => said.push(text.toString()));
  const stop = async (): Promise<void> => {
    await endGroup(child);
    rmSync(store, { recursive: true, force: true });
  };
  try {
    await healthy(address, child);
  } catch (error) {
    await stop();
    throw new Error(`mlflow: ${String(error)}: ${said.join("")}`, { cause: error });
  }
  return { address, stop };
}

/** Minutes on a machine that is busy, seconds on a quiet one. */
const patience = 120_000;

async function healthy(address: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const ending = child.exitCode ?? child.signalCode;
    if (ending !== null) throw new Error(`the server ended with ${ending}`);
    const answer = await fetch(`${address}/health`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error(`the server was not healthy within ${patience / 1000} s`);
}

/** Ends a process and what it started, by the id of its group; kills it where it does not end. */
async function endGroup(child: ChildProcess): Promise<void> {
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (hasEnded()) return;
    process.kill(-child.pid!, signal);
    for (let wait = 0; wait < 100 && !hasEnded(); wait++) await new Promise((wake) => setTimeout(wake, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The Python that the project was set up with, else the first on the PATH that runs. */
function basePython(): string {
  const names = ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10"];
  const candidates = [join(root, ".venv/bin/python"), ...names];
  const found = candidates.find((candidate) => run(candidate, ["-c", "import venv, ensurepip"]).status === 0);
  if (found === undefined) throw new Error(`mlflow: expected a Python with venv among ${candidates.join(", ")}`);
  return found;
}

function run(command: string, args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(command, [...args], { encoding: "utf8", maxBuffer: 2 ** 26 });
  return { status, output: `${stdout}${stderr}` };
}
