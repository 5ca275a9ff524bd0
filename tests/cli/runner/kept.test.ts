import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dataOfResults, keptLines, lackedFiles } from "../../../src/cli/runner/kept";
import { hashOf } from "../../../src/lib/data";
import { fakeProject, runnableText, scratch, writeFiles } from "../support/fake-project";
import { reproduceHere } from "../support/reproduce-here";

const x = hashOf(Buffer.from("x"));
const manifest = `- name: real-thing
  title: T
  licence: MIT
  cite: C
  files: [{ file: a.csv, bytes: 1, sha256: "${x}", url: "http://127.0.0.1:9/a.csv" }]
`;
const files = {
  "data/datasets.yaml": manifest,
  "data/cache/real-thing/a.csv": "x",
  "data/papers/methods.yaml": "[]",
  "notebooks/01-one.ipynb": runnableText('dataFile("real-thing");\n// find real-thing/a.csv'),
  "notebooks/02-two.ipynb": runnableText("1;"),
};
const results = "figures/01-one/results.json";
const beside = ".cache/results/without-data";

/** A project whose committed results were made with data that are gone now; as a fresh clone, it knows of no run. */
async function withoutData(): Promise<{ readonly root: string; readonly text: (name: string) => string }> {
  const root = fakeProject(files);
  await reproduceHere(root);
  rmSync(path.join(root, ".cache"), { recursive: true });
  rmSync(path.join(root, "data/cache/real-thing"), { recursive: true });
  return { root, text: (name) => readFileSync(path.join(root, name), "utf8") };
}

function ranIn(output: string): string[] {
  return [...output.matchAll(/^(\S+): done in/gm)].map(([, name]) => name!).sort();
}

describe("a run that lacks data of the committed results", () => {
  it("keeps these, puts its own beside, and says what was missing and how to fetch it", async () => {
    const { root, text } = await withoutData();
    const committed = text(results);
    const { code, output } = await reproduceHere(root);
    expect(code).toBe(0);
    expect(text(results)).toBe(committed);
    expect(text(`${beside}/figures/01-one/results.json`)).toContain('"real-thing/a.csv": "missing"');
    expect(existsSync(path.join(root, beside, "notebooks/01-one.ipynb"))).toBe(true);
    expect(existsSync(path.join(root, beside, "notebooks/02-two.ipynb"))).toBe(false);
    expect(output).toMatch(/^01-one: done in .* without its data; the committed results stay$/m);
    expect(output).toMatch(
      /1 notebook ran without data of the committed results, which therefore stay:\n {2}01-one lacked/,
    );
    expect(output).toContain("01-one lacked real-thing/a.csv; what it found without: ");
    expect(output).toContain("npm run data -- real-thing");
  });

  it("is not made again while nothing changes, and is still named", async () => {
    const { root } = await withoutData();
    await reproduceHere(root);
    const { output } = await reproduceHere(root);
    expect(ranIn(output)).toEqual([]);
    expect(output).toContain("01-one lacked real-thing/a.csv");
    expect((await reproduceHere(root, ["--list"])).output).toContain("01-one: ran without its data");
    writeFiles(root, { "package-lock.json": "{ }" });
    expect(ranIn((await reproduceHere(root)).output)).toEqual(["01-one", "02-two"]);
  });

  it("is followed by one that replaces the results once the data are there", async () => {
    const { root, text } = await withoutData();
    await reproduceHere(root);
    const text2 = runnableText('dataFile("real-thing");\n// find real-thing/a.csv\n// more');
    writeFiles(root, { "data/cache/real-thing/a.csv": "x", "notebooks/01-one.ipynb": text2 });
    const { output } = await reproduceHere(root);
    expect(ranIn(output)).toEqual(["01-one"]);
    expect(output).not.toContain("lacked");
    expect(text(results)).toContain(x);
    expect(ranIn((await reproduceHere(root)).output)).toEqual([]);
  });

  it.each([
    ["--profile", "quick"],
    ["--out", "OUT"],
  ])("puts them where it was told with %s %s", async (option, value) => {
    const { root } = await withoutData();
    const { output } = await reproduceHere(root, [option, value.replace("OUT", path.join(root, "OUT"))]);
    expect(output).not.toContain("lacked");
    expect(existsSync(path.join(root, beside))).toBe(false);
  });

  it("puts in place what lacks nothing that lay there: no results, or results without these data", async () => {
    const { root, text } = await withoutData();
    rmSync(path.join(root, "figures"), { recursive: true });
    expect((await reproduceHere(root)).output).not.toContain("lacked");
    expect(text(results)).toContain('"real-thing/a.csv": "missing"');
  });
});

describe("lackedFiles", () => {
  it("names files that only the results in place were made with", () => {
    expect(lackedFiles({ "a/1": "missing", "a/2": x, "b/1": "missing" }, { "a/1": x, "a/2": x })).toEqual(["a/1"]);
    expect(lackedFiles({ "a/1": "missing" }, { "a/1": "missing" })).toEqual([]);
    expect(lackedFiles({}, { "a/1": x })).toEqual([]);
  });
});

describe("dataOfResults", () => {
  it("is empty where no results lie, and names a file that is none", () => {
    const root = scratch();
    expect(dataOfResults(root)).toEqual({});
    writeFiles(root, { "results.json": "{}" });
    expect(() => dataOfResults(root)).toThrow(/results\.json: provenance/);
  });
});

describe("keptLines", () => {
  it("shortens a long list, names each set's remedy once, and says nothing of none", () => {
    const root = fakeProject({ "data/datasets.yaml": manifest });
    const lacks = ["a", "b", "c", "d", "e"].map((file) => `real-thing/${file}`);
    const lines = keptLines(root, [{ name: "01-one", lacks, place: "there" }]);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(
      "  01-one lacked real-thing/a, real-thing/b, real-thing/c, and 2 more files; what it found without: there",
    );
    expect(keptLines(root, [])).toEqual([]);
  });
});
