import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { takeLock } from "../../setup/lock.mjs";
import type { Project } from "../../setup/types.mjs";
import { fakeProject, put } from "./fake-project";

const lockOf = (project: Project) => path.join(project.state, "lock");
const hold = (project: Project, pid: number, born = "") => {
  put(project, ".cache/setup/lock", JSON.stringify({ pid, born }));
};
const silent = () => undefined;

it("takeLock names its holder and leaves nothing behind", async () => {
  const project = fakeProject();
  const release = await takeLock(project, silent);
  expect(JSON.parse(readFileSync(lockOf(project), "utf8"))).toMatchObject({ pid: process.pid });
  release();
  expect(readdirSync(project.state)).toEqual([]);
});

it("takeLock takes over the lock of a process that has died", async () => {
  const project = fakeProject();
  hold(project, spawnSync("true").pid);
  const release = await takeLock(project, silent);
  expect(JSON.parse(readFileSync(lockOf(project), "utf8"))).toMatchObject({ pid: process.pid });
  release();
});

it.runIf(existsSync("/proc/self/stat"))(
  "takeLock sees that a process number is used by another process now",
  async () => {
    const project = fakeProject();
    hold(project, process.ppid, "an earlier birth");
    (await takeLock(project, silent))();
  },
);

it("takeLock takes over after an heir that died while it took over", async () => {
  const project = fakeProject();
  const pid = spawnSync("true").pid;
  hold(project, pid);
  put(project, ".cache/setup/lock.heir", JSON.stringify({ pid, born: "" }));
  (await takeLock(project, silent))();
  expect(readdirSync(project.state)).toEqual([]);
});

it("takeLock waits for a living holder and says so once", async () => {
  const project = fakeProject();
  const said: string[] = [];
  const first = await takeLock(project, silent);
  const second = takeLock(project, (line) => said.push(line));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(said).toEqual([`Another run (process ${process.pid}) is setting up; waiting for it.`]);
  first();
  (await second)();
});
