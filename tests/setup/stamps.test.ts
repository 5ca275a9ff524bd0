import { rmSync, utimesSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { setUp } from "../../setup/set-up.mjs";
import { filesBelow, readStamp, reasonToRun } from "../../setup/stamps.mjs";
import type { Project, Step } from "../../setup/types.mjs";
import { fakeProject, put, recordingDisplay } from "./fake-project";

describe("a step", () => {
  let project: Project;
  let runs: number;
  let values: Record<string, string>;
  const step: Step = {
    name: "example",
    does: "do something",
    seconds: 1,
    after: [],
    inputs: (here) => ({ files: ["list.txt", ...filesBelow(here, "src", /\.ts$/)], values }),
    run: ({ project: here }) => {
      runs++;
      put(here, "made.txt");
      return Promise.resolve({ note: "made", outputs: ["made.txt"] });
    },
  };
  const run = () => setUp(project, [step], recordingDisplay());

  beforeEach(async () => {
    project = fakeProject();
    runs = 0;
    values = { node: "20" };
    put(project, "list.txt", "one");
    put(project, "src/deep/a.ts", "a");
    expect(reasonToRun(project, step)).toBe("not done yet");
    await run();
    expect(reasonToRun(project, step)).toBe("");
  });

  it("does not run again while nothing has changed", async () => {
    await run();
    expect(runs).toBe(1);
  });

  it.each([
    [
      "the content of an input",
      () => {
        put(project, "list.txt", "two");
      },
      "list.txt changed",
    ],
    [
      "a new input",
      () => {
        put(project, "src/deep/b.ts", "b");
      },
      "src/deep/b.ts changed",
    ],
    [
      "a deleted input",
      () => {
        rmSync(path.join(project.root, "src/deep/a.ts"));
      },
      "src/deep/a.ts is gone",
    ],
    ["a value", () => (values = { node: "22" }), "node changed"],
    [
      "a deleted output",
      () => {
        rmSync(path.join(project.root, "made.txt"));
      },
      "made.txt is missing",
    ],
  ])("runs again after %s", async (_what, change, reason) => {
    change();
    expect(reasonToRun(project, step)).toBe(reason);
    await run();
    expect(runs).toBe(2);
    expect(reasonToRun(project, step)).toBe("");
  });

  it("does not run again for a file that was touched but not changed", () => {
    utimesSync(path.join(project.root, "list.txt"), 1, 1);
    expect(reasonToRun(project, step)).toBe("");
  });

  it("runs again after a stamp that was cut short", () => {
    put(project, ".cache/setup/example.json", '{"values":');
    expect(readStamp(project, step)).toBeUndefined();
    expect(reasonToRun(project, step)).toBe("not done yet");
  });

  it("runs again for an edit that was made while it ran", async () => {
    put(project, "list.txt", "two");
    const slow: Step = { ...step, run: (task) => (put(project, "list.txt", "three"), step.run(task)) };
    await setUp(project, [slow], recordingDisplay());
    expect(reasonToRun(project, step)).toBe("list.txt changed");
  });
});
