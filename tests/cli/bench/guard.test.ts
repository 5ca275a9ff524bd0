import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { guardGroup } from "../../../src/cli/bench/guard";

it("guardGroup lets a group be while this process lives, and after it is released", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  const release = guardGroup(child.pid!);
  await sleep(200);
  expect(child.exitCode ?? child.signalCode).toBeNull();
  release();
  await sleep(200);
  expect(child.exitCode ?? child.signalCode).toBeNull();
  child.kill("SIGKILL");
});
