import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { KernelClient, root, type KernelKind } from "./client";

/** What becomes of a cell after files have come beside the notebook, where an import had been looked for in vain. */
async function statusAfterNewFiles(kind: KernelKind): Promise<unknown> {
  mkdirSync(path.join(root, ".cache"), { recursive: true });
  const cwd = mkdtempSync(path.join(root, ".cache/rebuild-timers-"));
  const kernel = await KernelClient.start(kind, { cwd });
  try {
    await kernel.execute("import { b } from './lib';");
    mkdirSync(path.join(cwd, "lib"));
    writeFileSync(path.join(cwd, "lib/index.d.ts"), "export const b: number;");
    // The compiler hears of them by the system's watch of the folder.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { reply } = await kernel.execute("1 + 1");
    return reply?.["status"];
  } finally {
    await kernel.stop();
    rmSync(cwd, { recursive: true });
  }
}

// On stock tslab the fault must show, so that the test can't pass by accident.
it.each([
  ["stock", "error"],
  ["ours", "ok"],
] as const)("files come and go beside the notebook: on %s the status of the next cell is %s", async (kind, status) => {
  expect(await statusAfterNewFiles(kind)).toBe(status);
});
