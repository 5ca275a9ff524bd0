import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Timing } from "./benchmark";
import { ChildError, runChild } from "./run-child";

/**
 * The benches' own Python, with the pinned packages of `bench/peers/requirements.txt`, made in `<cache>/venv` when it is not
 * there or the pins have changed.
 *
 * @param peers folder of the peers' scripts
 * @returns a function that runs a script of that folder and reads the JSON object of its last line
 * @throws Error that names the step and shows what Python or pip said
 */
export async function peerPython(
  peers: string,
  cache: string,
): Promise<(script: string, args: readonly string[]) => Promise<Timing>> {
  const requirements = path.join(peers, "requirements.txt");
  const folder = path.join(cache, "venv");
  const python = path.join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  const stamp = path.join(folder, "requirements.sha256");
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    process.stderr.write("Making a Python environment for the peers (about a minute, once) ...\n");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    await step("make a virtual environment", process.env["PYTHON"] ?? "python3", ["-m", "venv", folder]);
    await step("install the peers' packages", python, ["-m", "pip", "install", "--quiet", "-r", requirements]);
    writeFileSync(stamp, wanted);
  }
  return async (script, args) => {
    const stdout = await step(`run ${script}`, python, [path.join(peers, script), ...args]);
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Timing;
  };
}

async function step(what: string, command: string, args: readonly string[]): Promise<string> {
  try {
    return await runChild(command, args);
  } catch (error) {
    const said = error instanceof ChildError ? error.stderr : "";
    throw new Error(`bench: could not ${what}: ${said.trim() || String(error)}`, { cause: error });
  }
}
