import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../setup/failure.mjs";
import { setUp } from "../../setup/set-up.mjs";
import { reasonToRun } from "../../setup/stamps.mjs";
import { statusOf } from "../../setup/status.mjs";
import type { Outcome, Step, Task } from "../../setup/types.mjs";
import { fakeProject, program, recordingDisplay } from "./fake-project";

function stepOf(name: string, run: (task: Task) => Promise<Outcome>, changes: Partial<Step> = {}): Step {
  return { name, does: `do ${name}`, seconds: 1, after: [], inputs: () => ({}), run, ...changes };
}
const fine = () => Promise.resolve({ note: "there", outputs: [] });

describe("setUp", () => {
  it("shows the last 20 lines and the remedy of a failed step, leaves out what needs it, and does the rest", async () => {
    const project = fakeProject();
    program(project, "noisy", "i=1; while [ $i -le 30 ]; do echo line $i; i=$((i+1)); done; exit 3");
    const display = recordingDisplay();
    const broken = stepOf("one", async ({ exec }) => {
      await exec(path.join(project.root, "bin", "noisy"), [], { env: { PATH: "/bin:/usr/bin" } });
      throw new Failure("it does not work", "Do this.");
    });
    const steps = [broken, stepOf("two", fine, { after: ["one"] }), stepOf("three", fine)];
    const result = await setUp(project, steps, display);
    expect(result.failed).toEqual(["one", "two"]);
    const text = display.lines.join("\n");
    expect(text).toContain("failed one: it does not work");
    expect(text).toContain("→ Do this.");
    expect(text).toContain("│ line 11\n");
    expect(text).not.toContain("│ line 10\n");
    expect(text).toContain("- two: left out, because it needs one");
    expect(text).toContain("done three: there");
    expect(readFileSync(path.join(project.state, "one.log"), "utf8")).toContain("line 1\n");
    expect(reasonToRun(project, broken)).not.toBe("");
  });

  it("names what is missing with its remedy, goes on, and tries again only when asked", async () => {
    const project = fakeProject();
    let runs = 0;
    const lacks = [{ what: "No engine.", remedy: "Install one." }];
    const step = stepOf("engine", () => (runs++, Promise.resolve({ note: "slow", outputs: [], lacks })));
    const display = recordingDisplay();
    expect(await setUp(project, [step], display)).toEqual({ failed: [], lacks });
    expect(display.lines).toEqual([
      "begin engine: not done yet",
      "lacking engine: slow",
      "    No engine.\n    → Install one.",
    ]);
    expect((await setUp(project, [step], display)).lacks).toEqual(lacks);
    expect(runs).toBe(1);
    await setUp(project, [step], display, { again: () => true });
    expect(runs).toBe(2);
    expect(statusOf(project, step).join("\n")).toContain("→ Install one.");
  });

  it("takes over what is already as it should be, without a word", async () => {
    const display = recordingDisplay();
    const step = stepOf("packages", () => Promise.reject(new Error("must not run")), {
      settled: () => ({ note: "by hand", outputs: [] }),
    });
    expect((await setUp(fakeProject(), [step], display)).failed).toEqual([]);
    expect(display.lines).toEqual([]);
  });

  it("lets a second set-up wait for the first, which then finds all done", async () => {
    const project = fakeProject();
    let runs = 0;
    const step = stepOf("one", async () => {
      runs++;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { note: "there", outputs: [] };
    });
    const results = await Promise.all([
      setUp(project, [step], recordingDisplay()),
      setUp(project, [step], recordingDisplay()),
    ]);
    expect(results.map((result) => result.failed)).toEqual([[], []]);
    expect(runs).toBe(1);
  });
});
