import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { identify } from "../../setup/liveness.mjs";
import { endOrphan } from "../../setup/orphan.mjs";
import { fakeProject, put } from "./fake-project";

const sleeper = () => spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });

it("endOrphan ends the program that a killed run has left at work", async () => {
  const project = fakeProject();
  const child = sleeper();
  const ended = new Promise((resolve) =>
    child.once("exit", (_code, signal) => {
      resolve(signal);
    }),
  );
  put(project, ".cache/setup/running", JSON.stringify(identify(child.pid!)));
  await endOrphan(project);
  expect(await ended).toBe("SIGTERM");
  expect(existsSync(path.join(project.state, "running"))).toBe(false);
});

it.runIf(existsSync("/proc/self/stat"))(
  "endOrphan leaves another program alone that was given the same number",
  async () => {
    const project = fakeProject();
    const child = sleeper();
    put(project, ".cache/setup/running", JSON.stringify({ pid: child.pid, born: "long ago" }));
    await endOrphan(project);
    expect(child.exitCode ?? child.signalCode).toBeNull();
    child.kill();
  },
);
