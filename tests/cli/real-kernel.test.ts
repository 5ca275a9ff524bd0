import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Compiled } from "./support/compiled";
import { runnableText } from "./support/fake-project";
import { hasKernel, realProject } from "./support/real-project";

const chart = `const chart = { mark: "point", data: { values: [{ a: 1 }] }, encoding: { x: { field: "a", type: "quantitative" } } } as const;`;
const draw =
  'await figure("one", chart, { caption: "There is one point in it.", alt: "One point in the middle of an empty plane." });';

/** Faulty notebooks with what must be said of each; they run together, as the others must finish. */
const faulty = {
  "11-type-error": [
    runnableText("const a = 1;\nconst n: string = a;"),
    /cell 2, line 2: .*Type 'number' is not assignable/,
  ],
  "12-throw": [runnableText('const a = 1;\n\nthrow new Error("on purpose");'), /cell 2, line 3: Error: on purpose/],
  "13-endless": [runnableText("while (true) {}"), /cell 2: CellTimeout: the cell takes longer than its 8 s/],
  "14-flood": [
    runnableText('for (let i = 0; i < 50; i++) console.log("x".repeat(1e6));'),
    /cell 2, line 1: OutputLimitError: the cell wrote more than/,
  ],
  "15-late": [
    runnableText('void Promise.resolve().then(() => { setTimeout(() => { throw new Error("too late"); }, 50); });'),
    /Error: too late/,
  ],
  "16-unknown-claim": [
    runnableText('import { claim } from "red-heart-lab/notebook";', 'claim("999-E1", { measured: 1 });'),
    /cell 3, line 1: Error: claim 999-E1: no row/,
  ],
  "17-twice": [
    runnableText('import { figure } from "red-heart-lab/notebook";', `${chart}\n${draw}\n${draw}`),
    /cell 3, line 3: Error: figure one: already recorded/,
  ],
} as const;

/** Process ids of kernels and executors that work for a project. */
function processesOf(project: string): readonly string[] {
  const all = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return all.filter((line) => line.includes(project) && !line.includes("ps -eo"));
}

describe.runIf(hasKernel)("reproduce with the real kernel", { timeout: 400_000 }, () => {
  let compiled: Compiled;
  beforeAll(() => {
    compiled = new Compiled();
  }, 60_000);
  afterAll(() => {
    compiled.remove();
  });

  it("runs a sound notebook between seven faulty ones, each reported with its cell, line and message", async () => {
    const sound = runnableText('import { figure } from "red-heart-lab/notebook";', `${chart}\n${draw}`);
    const files = Object.entries({ "10-sound": [sound], ...faulty }).map(([name, [text]]) => [name, text] as const);
    const project = realProject(Object.fromEntries(files.map(([name, text]) => [`notebooks/${name}.ipynb`, text])));
    const run = compiled.reproduce(project, ["--cell-timeout", "8"]);
    expect(await run.ended).toBe(1);
    expect(run.output).toContain("10-sound: done");
    expect(readdirSync(path.join(project, "figures/10-sound"))).toEqual(["one.svg", "results.json"]);
    for (const [name, [, message]] of Object.entries(faulty)) {
      const report = run.output.slice(run.output.indexOf("notebooks failed"));
      expect(report).toMatch(new RegExp(`${name}\\.ipynb[^\\n]*${message.source}`));
      expect(existsSync(path.join(project, "figures", name))).toBe(false);
    }
  });

  it("leaves no orphan and nothing half-written when it is killed, and resumes", async () => {
    const waiting = runnableText("await new Promise((resolve) => setTimeout(resolve, 4000));");
    const project = realProject({ "notebooks/01-wait.ipynb": waiting });
    const text = readFileSync(path.join(project, "notebooks/01-wait.ipynb"), "utf8");
    const run = compiled.reproduce(project);
    await run.until(/01-wait: cell 2/);
    run.kill("SIGKILL");
    await run.ended;
    expect(existsSync(path.join(project, "figures"))).toBe(false);
    expect(readFileSync(path.join(project, "notebooks/01-wait.ipynb"), "utf8")).toBe(text);
    await expect.poll(() => processesOf(project), { timeout: 10_000 }).toEqual([]);
    const again = compiled.reproduce(project);
    expect(await again.ended).toBe(0);
    const third = compiled.reproduce(project);
    expect(await third.ended).toBe(0);
    expect(third.output).toContain("nothing to run");
  });
});
