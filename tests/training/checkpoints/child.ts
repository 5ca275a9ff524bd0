import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../../..");

/** When a child process ends itself with SIGKILL. */
export type Moment =
  { readonly afterStep: number } | { readonly save: number; readonly at: "write" | "sync" | "rename" | "prune" };

/**
 * Trains the small run in a process of its own that kills itself with SIGKILL at a moment, and saves into a folder.
 *
 * @returns the signal that ended it, and what it wrote to stderr
 */
export async function trainAndDie(folder: string, steps: number, every: number, moment: Moment): Promise<string> {
  const script = path.join(root, "tests/engine/in-new-process.mjs");
  const body = childBody(JSON.stringify({ folder, steps, every, moment }));
  const child = spawn(process.execPath, [script, body], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const pipe of [child.stdout, child.stderr]) pipe.on("data", (text) => (said += String(text)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve(signal ?? `exit ${code}: ${said}`);
    });
  });
}

/** The child's program; its own `fs` is changed so that it dies within a write, as a real process may. */
function childBody(settings: string): string {
  return `
    const { folder, steps, every, moment } = ${settings};
    const die = () => process.kill(process.pid, "SIGKILL");
    const fs = process.getBuiltinModule("node:fs");
    let save = 0;
    const dieAt = (at) => moment.save === save && moment.at === at;
    const { writeSync, fsyncSync, renameSync, rmSync } = fs;
    fs.writeSync = (descriptor, bytes, offset) => {
      save++;
      if (!dieAt("write")) return writeSync(descriptor, bytes, offset);
      writeSync(descriptor, bytes, 0, bytes.length >> 1);
      die();
    };
    fs.fsyncSync = (descriptor) => (dieAt("sync") ? die() : fsyncSync(descriptor));
    fs.renameSync = (...paths) => (dieAt("rename") ? die() : renameSync(...paths));
    fs.rmSync = (...args) => (dieAt("prune") ? die() : rmSync(...args));

    await engine.startEngine();
    const load = process.getBuiltinModule("node:module").createRequire(process.cwd() + "/tests/");
    const { smallRun } = load("./training/loop/small-run.ts");
    const { folderCheckpoints, train } = load("../src/lib/training/index.ts");
    const plan = smallRun({ steps, checkpoints: { store: folderCheckpoints(folder), every } });
    for (const event of train(plan)) if (event.kind === "step" && event.step === moment.afterStep) die();
  `;
}
