import path from "node:path";
import type { PeerModule, Timing } from "./benchmark";
import { runChild } from "./run-child";

/** Where a Python that a system package has given modules to may lie. */
const candidates = [process.env["PYTHON"], "/usr/bin/python3", "python3"].filter((one) => one !== undefined);

/**
 * Runs a peer's script with a Python of the system: for modules that a system's package manager builds for this machine and
 * the benches' own environment can't hold.
 *
 * @param peers folder of the peers' scripts
 * @throws Error with the module's remedy if no Python has it
 */
export function systemPython(
  peers: string,
): (script: string, args: readonly string[], module: PeerModule) => Promise<Timing> {
  return async (script, args, module) => {
    const python = await pythonWith(module);
    const stdout = await runChild(python, [path.join(peers, script), ...args]);
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Timing;
  };
}

async function pythonWith({ module, remedy }: PeerModule): Promise<string> {
  for (const python of candidates) {
    const has = await runChild(python, ["-c", `import ${module}`]).then(
      () => true,
      () => false,
    );
    if (has) return python;
  }
  throw new Error(`bench: ${remedy}`);
}
