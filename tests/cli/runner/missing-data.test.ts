import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fetchMissing, missingData } from "../../../src/cli/runner/missing-data";
import type { Job } from "../../../src/cli/runner/plan";
import { parseNotebook } from "../../../src/cli/runner/notebook";
import { hashOf } from "../../../src/lib/data";
import { runnableText, scratch } from "../support/fake-project";

const job = (...code: string[]): Job =>
  ({ notebook: parseNotebook(runnableText(...code), "n.ipynb") }) as unknown as Job;
const entry = (name: string, way: string): string =>
  `- { name: ${name}, title: t, licence: CC0, cite: c, files: [{ file: a.csv, bytes: 4, sha256: "${hashOf(Buffer.from("here"))}", ${way} }] }\n`;

function project(): string {
  const root = scratch();
  mkdirSync(path.join(root, "data/cache/there"), { recursive: true });
  writeFileSync(path.join(root, "data/cache/there/a.csv"), "here");
  const sets =
    entry("there", "derivation: by hand") +
    entry("away", 'url: "http://127.0.0.1:9/a"') +
    entry("unused", "derivation: x");
  writeFileSync(path.join(root, "data/datasets.yaml"), sets);
  return root;
}

describe("missingData", () => {
  it("names the sets that cells ask for and that lie nowhere", () => {
    const jobs = [job('const a = dataFile("there") ?? dataText(\n  "away",\n);'), job('console.log("unused");')];
    expect(missingData(project(), jobs, undefined).map(({ name }) => name)).toEqual(["away"]);
  });

  it("looks into the offline folders too", () => {
    const [root, folder] = [project(), scratch()];
    mkdirSync(path.join(folder, "away"));
    copyFileSync(path.join(root, "data/cache/there/a.csv"), path.join(folder, "away/a.csv"));
    expect(missingData(root, [job('dataFile("away")')], folder)).toEqual([]);
  });
});

describe("fetchMissing", () => {
  it("says which set can't be had, why, and what to do", async () => {
    const root = project();
    const said: string[] = [];
    await fetchMissing(root, missingData(root, [job('dataFile("away")')], undefined), undefined, (line) =>
      said.push(line),
    );
    expect(said[0]).toContain("Fetching the data set away [CC0]");
    expect(said[1]).toMatch(/away\/a\.csv can't be had: http:\/\/127\.0\.0\.1:9\/a: /);
    expect(said[2]).toContain("npm run data -- away");
    expect(readFileSync(path.join(root, "data/datasets.yaml"), "utf8")).toContain("away");
  });

  it("does not send a person to an address that does not exist", async () => {
    const root = project();
    const said: string[] = [];
    const sets = missingData(root, [job('dataFile("unused")')], undefined);
    await fetchMissing(root, sets, undefined, (line) => said.push(line));
    expect(said.join("\n")).not.toContain("npm run data");
    expect(said.at(-1)).toContain("RED_HEART_DATA=/folder, which holds unused/, serves it.");
  });

  it("says once of a set with many files that it can't be had", async () => {
    const root = project();
    const file = (name: string) => ({
      file: name,
      bytes: 4,
      sha256: "0".repeat(64),
      url: `http://127.0.0.1:9/${name}`,
    });
    const set = { name: "many", title: "t", licence: "CC0", cite: "c", files: ["a", "b", "c"].map(file) };
    const said: string[] = [];
    await fetchMissing(root, [set], undefined, (line) => said.push(line));
    expect(said).toHaveLength(3);
    expect(said[1]).toMatch(/^ {2}many\/a can't be had: .*; nor can 2 more of its files\.$/);
  });
});
