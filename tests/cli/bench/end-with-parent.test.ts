import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { endWithParent } from "../../../src/cli/bench/end-with-parent";
import { haveEnded, runs } from "../support/processes";

it.runIf(existsSync("/proc/self/status"))(
  "endWithParent ends a process soon after the one that started it",
  async () => {
    const work = `(${endWithParent.toString()})(50); console.log(process.pid); setInterval(() => {}, 1000);`;
    const script = `
    require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(work)}], { stdio: ["ignore", 1, "ignore"] });
    setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "ignore"] });
    const pid = await new Promise<number>((resolve) =>
      createInterface({ input: parent.stdout }).once("line", (line) => {
        resolve(Number(line));
      }),
    );
    expect(runs(pid)).toBe(true);
    parent.kill("SIGKILL");
    expect(await haveEnded([pid])).toBe(true);
  },
);

it("endWithParent lets a process be whose parent lives, and stops looking when told to", async () => {
  const stop = endWithParent(5);
  await sleep(50);
  stop();
});
