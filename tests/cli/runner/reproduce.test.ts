import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fakeProject, notebookText, runnableText, writeFiles } from "../support/fake-project";
import { reproduceHere } from "../support/reproduce-here";

const library = {
  "src/lib/random/index.ts": 'export * from "./stream";',
  "src/lib/random/stream.ts": "export const stream = 1;",
  "src/lib/causal/index.ts": "export const graph = 1;",
};
const row = `- id: 003-E1
  kind: experiment
  notebook: 01-one
  where: "1"
  says: One is one.
  claimed: 1
  level: exact
  question: Is it?
- id: 003-E2
  kind: experiment
  notebook: 09-later
  where: "2"
  says: Two is two.
  claimed: 2
`;
const two = {
  ...library,
  "data/papers/methods.yaml": row,
  "notebooks/01-one.ipynb": runnableText('import { stream } from "red-heart-lab/random";', "// claim 003-E1"),
  "notebooks/02-two.ipynb": runnableText('import { graph } from "red-heart-lab/causal";'),
};

function ranIn(output: string): string[] {
  return [...output.matchAll(/^(\S+): done in/gm)].map(([, name]) => name!).sort();
}

describe("reproduce", () => {
  it("runs every notebook of a fresh clone, puts results in place and leaves claims and page", async () => {
    const root = fakeProject(two);
    const { code, output } = await reproduceHere(root);
    expect(code).toBe(0);
    expect(ranIn(output)).toEqual(["01-one", "02-two"]);
    expect(readdirSync(path.join(root, "figures"))).toEqual(["01-one", "02-two", "claims.json"]);
    const claims = JSON.parse(readFileSync(path.join(root, "figures/claims.json"), "utf8")) as unknown[];
    expect(claims).toMatchObject([
      { id: "003-E1", measured: 1, verdict: "reproduced", notebook: "01-one", profile: "paper", seed: 7 },
      { id: "003-E2", verdict: "open", notebook: "09-later" },
    ]);
    expect(readFileSync(path.join(root, "site/index.html"), "utf8")).toContain("One is one.");
    expect(output).toMatch(/003-E1 +One is one\. +1 +1 +reproduced/);
    expect(output).toMatch(/003 Red Heart methods +1 +· +· +· +1 +2/);
  });

  it("runs a notebook that reads the others' findings after them, and again only when a verdict changes", async () => {
    const board = JSON.stringify({
      ...(JSON.parse(runnableText()) as object),
      metadata: { red_heart: { runs: "last" } },
    });
    const root = fakeProject({ ...two, "notebooks/00-board.ipynb": board });
    const first = await reproduceHere(root);
    expect(first.output.indexOf("00-board: started")).toBeGreaterThan(first.output.indexOf("02-two: done"));
    expect(first.output.indexOf("00-board: started")).toBeGreaterThan(first.output.indexOf("01-one: done"));
    expect(ranIn((await reproduceHere(root)).output)).toEqual([]);
    // Another comment changes no verdict, another claim does.
    writeFiles(root, { "src/lib/causal/index.ts": "// A comment.\nexport const graph = 1;" });
    expect(ranIn((await reproduceHere(root)).output)).toEqual(["02-two"]);
    writeFiles(root, { "notebooks/02-two.ipynb": runnableText("// claim 003-E2") });
    const again = await reproduceHere(root);
    expect(ranIn(again.output)).toEqual(["00-board", "02-two"]);
    expect(again.output).toContain("00-board: the other notebooks' verdicts changed");
  });

  it("runs nothing again while nothing has changed", async () => {
    const root = fakeProject(two);
    await reproduceHere(root);
    const { code, output } = await reproduceHere(root);
    expect(code).toBe(0);
    expect(ranIn(output)).toEqual([]);
    expect(output).toContain("Every notebook is up to date; nothing to run.");
  });

  it.each([
    ["a comment in a source file that a room's index imports", "src/lib/random/stream.ts", ["01-one"]],
    ["a source file that no notebook imports", "src/lib/ethics/index.ts", []],
    ["the lock file", "package-lock.json", ["01-one", "02-two"]],
    ["the kernel", "kernel/launcher.cjs", ["01-one", "02-two"]],
    ["the rows of one notebook", "data/papers/methods.yaml", ["01-one"]],
    ["a result that was edited by hand", "figures/02-two/a.svg", ["02-two"]],
  ])("after a change in %s runs only what stands on it", async (_what, file, expected) => {
    const root = fakeProject(two);
    await reproduceHere(root);
    const before = existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), "utf8") : "";
    const change = file.endsWith(".yaml") ? before.replace("One is one", "One was one") : `${before}\n// changed`;
    writeFiles(root, { [file]: change });
    const { output } = await reproduceHere(root);
    expect(ranIn(output)).toEqual(expected);
  });

  it("runs a notebook that reads the whole ledger when any row changes, and no other", async () => {
    const reader = runnableText(
      'import { facts, ledger } from "red-heart-lab/notebook";',
      "console.log(ledger(), facts());",
    );
    const notebook = { "src/lib/notebook/index.ts": "", "notebooks/00-all.ipynb": reader, "data/facts.yaml": "a: 1" };
    const root = fakeProject({ ...two, ...notebook });
    await reproduceHere(root);
    writeFiles(root, { "data/papers/methods.yaml": row.replace("Two is two", "Two was two") });
    expect(ranIn((await reproduceHere(root)).output)).toEqual(["00-all"]);
    writeFiles(root, { "data/facts.yaml": "a: 2" });
    expect(ranIn((await reproduceHere(root)).output)).toEqual(["00-all"]);
  });

  it("runs a notebook again when a file changes that its library reads of the project, and no other", async () => {
    const reader = {
      "src/lib/data/index.ts": 'export * from "./cases/load-cases";\nexport * from "./cues/load-cues";',
      "src/lib/data/cases/load-cases.ts": "export const cases = 1;",
      "src/lib/data/cues/load-cues.ts": "export const cues = 1;",
      "data/cases/one.yaml": "id: one",
      "data/cues.yaml": "duration: {}",
    };
    const notebook = { "notebooks/03-cases.ipynb": runnableText('import { cases } from "red-heart-lab/data";') };
    const root = fakeProject({ ...two, ...reader, ...notebook });
    await reproduceHere(root);
    for (const file of ["data/cases/one.yaml", "data/cues.yaml"]) {
      writeFiles(root, { [file]: "changed: yes" });
      expect(ranIn((await reproduceHere(root)).output)).toEqual(["03-cases"]);
    }
  });

  it("runs what was asked for with --force, and names the reasons otherwise with --list", async () => {
    const root = fakeProject(two);
    await reproduceHere(root, ["1"]);
    expect((await reproduceHere(root, ["--list"])).output).toMatch(/01-one: up to date[^]*02-two: to run: has not run/);
    expect(ranIn((await reproduceHere(root, ["1", "--force"])).output)).toEqual(["01-one"]);
  });

  it("keeps the bytes of results that differ only in volatile provenance", async () => {
    const root = fakeProject(two);
    await reproduceHere(root, [], { FAKE_COMMIT: "aaa" });
    const results = path.join(root, "figures/01-one/results.json");
    const before = readFileSync(results, "utf8");
    await reproduceHere(root, ["--force"], { FAKE_COMMIT: "bbb" });
    expect(readFileSync(results, "utf8")).toBe(before);
    expect(ranIn((await reproduceHere(root)).output)).toEqual([]);
  });

  it("reports a failing notebook with cell, line, message and source; the others finish and old results stay", async () => {
    const root = fakeProject(two);
    await reproduceHere(root);
    const good = readFileSync(path.join(root, "figures/01-one/results.json"), "utf8");
    writeFiles(root, {
      "notebooks/01-one.ipynb": runnableText("const a = 1;\n// fail it broke"),
      "src/lib/causal/index.ts": "",
    });
    const { code, output } = await reproduceHere(root);
    expect(code).toBe(1);
    expect(ranIn(output)).toEqual(["02-two"]);
    expect(output).toContain("01-one.ipynb, cell 2, line 2: Error: it broke\n    > // fail it broke");
    expect(readFileSync(path.join(root, "figures/01-one/results.json"), "utf8")).toBe(good);
  });

  it("starts no further notebook after a failure with --no-keep-going", async () => {
    const root = fakeProject({ ...two, "notebooks/01-one.ipynb": runnableText("// fail early") });
    const { code, output } = await reproduceHere(root, ["--no-keep-going", "--jobs", "1"]);
    expect(code).toBe(1);
    expect(ranIn(output)).toEqual([]);
  });

  it("reports an executor that ends without a word", async () => {
    const root = fakeProject({ ...two, "notebooks/01-one.ipynb": runnableText("// exit 3") });
    const { code, output } = await reproduceHere(root, ["1"]);
    expect(code).toBe(1);
    expect(output).toContain("01-one.ipynb: ExecutorError: the executor ended with code 3");
  });

  it.each([
    ["is no JSON", "{", "is not a notebook"],
    ["has no cells", "{}", "has no list of cells"],
    ["lacks its parameters", notebookText(["# T", { code: "1;" }]), 'no code cell with the tag "parameters"'],
    ["imports a missing module", runnableText('import "red-heart-lab/nowhere";'), "leads to no source file"],
  ])("says what is wrong with a notebook that %s, and runs the others", async (_what, text, message) => {
    const root = fakeProject({ ...two, "notebooks/01-one.ipynb": text });
    const { code, output } = await reproduceHere(root);
    expect(code).toBe(1);
    expect(output).toContain(message);
    expect(ranIn(output)).toEqual(["02-two"]);
  });

  it("never puts results over a notebook that was edited while it ran", async () => {
    const root = fakeProject({ ...two, "notebooks/01-one.ipynb": runnableText("// sleep 1") });
    const running = reproduceHere(root, ["1"]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const edited = runnableText("const edited = true;");
    writeFileSync(path.join(root, "notebooks/01-one.ipynb"), edited);
    const { code, output } = await running;
    expect(code).toBe(1);
    expect(output).toContain("was edited while it ran");
    expect(readFileSync(path.join(root, "notebooks/01-one.ipynb"), "utf8")).toBe(edited);
    expect(existsSync(path.join(root, "figures/01-one"))).toBe(false);
  });

  it.each([
    [["--profile", "quick"], ".cache/results/quick"],
    [["--set", "n=5"], ".cache/results/paper+"],
    [["--out", "OUT"], "OUT"],
  ])("leaves the committed results alone with %s", async (args, place) => {
    const root = fakeProject(two);
    const text = readFileSync(path.join(root, "notebooks/01-one.ipynb"), "utf8");
    const given = args.map((arg) => arg.replace("OUT", path.join(root, "OUT")));
    const { code, output } = await reproduceHere(root, given);
    expect(code).toBe(0);
    expect(readFileSync(path.join(root, "notebooks/01-one.ipynb"), "utf8")).toBe(text);
    expect(existsSync(path.join(root, "figures"))).toBe(false);
    expect(output).toContain(place);
    expect(ranIn((await reproduceHere(root, given)).output)).toEqual([]);
  });

  it("runs again what looked in vain for a data file that has come since", async () => {
    const sha = "0".repeat(64);
    const manifest = `- name: real-thing
  title: T
  licence: MIT
  cite: C
  files: [{ file: a.csv, bytes: 1, sha256: "${sha}", url: "https://example.org/a.csv" }]
`;
    const notebook = runnableText("// data real-thing/a.csv");
    const root = fakeProject({ ...two, "data/datasets.yaml": manifest, "notebooks/01-one.ipynb": notebook });
    await reproduceHere(root);
    writeFiles(root, { "data/cache/real-thing/a.csv": "x" });
    const { output } = await reproduceHere(root);
    expect(ranIn(output)).toEqual(["01-one"]);
    expect(output).toContain("the data file real-thing/a.csv changed");
  });

  it("compares data files with what the run read, not with what lay there when it ended", async () => {
    const x = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"; // sha256 of "x"
    const manifest = `- name: real-thing
  title: T
  licence: MIT
  cite: C
  files: [{ file: a.csv, bytes: 1, sha256: "${x}", url: "https://example.org/a.csv" }]
`;
    const read = (hash: string): string => runnableText(`// data real-thing/a.csv ${hash}\n// data elsewhere ${hash}`);
    const notebooks = { "notebooks/01-one.ipynb": read(x), "notebooks/02-two.ipynb": read("0".repeat(64)) };
    const files = { "data/datasets.yaml": manifest, "data/cache/real-thing/a.csv": "x" };
    const root = fakeProject({ ...two, ...files, ...notebooks });
    await reproduceHere(root);
    expect(ranIn((await reproduceHere(root)).output)).toEqual(["02-two"]);
  });

  it("names the nearest notebook where one is asked for that is not there", async () => {
    const root = fakeProject(two);
    await expect(reproduceHere(root, ["02-tow"])).rejects.toThrow(
      'No notebook is called "02-tow". Did you mean 02-two?',
    );
    await expect(reproduceHere(root, ["17"])).rejects.toThrow('No notebook is called "17".');
  });

  it("refuses two notebooks of one number", async () => {
    const root = fakeProject({ ...two, "notebooks/02-deux.ipynb": runnableText() });
    await expect(reproduceHere(root)).rejects.toThrow("Two notebooks have the number 02: 02-deux and 02-two");
  });

  it("removes figures that a run no longer makes", async () => {
    const root = fakeProject(two);
    writeFiles(root, { "figures/01-one/old.svg": "<svg/>" });
    await reproduceHere(root);
    expect(readdirSync(path.join(root, "figures/01-one"))).toEqual(["a.svg", "results.json"]);
  });

  it("rewrites no file when it runs everything again to the same results", async () => {
    const root = fakeProject(two);
    await reproduceHere(root);
    const files = ["figures/claims.json", "site/index.html", "figures/01-one/a.svg", "notebooks/01-one.ipynb"];
    const times = (): number[] => files.map((file) => statSync(path.join(root, file)).mtimeMs);
    const before = times();
    await reproduceHere(root, ["--force"]);
    expect(times()).toEqual(before);
    rmSync(path.join(root, "site"), { recursive: true });
    await reproduceHere(root);
    expect(existsSync(path.join(root, "site/index.html"))).toBe(true);
  });
});
