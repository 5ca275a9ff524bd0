import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { baselineFile, readBaseline, writeBaseline } from "../../../src/cli/baseline/baseline-file";
import { caseNamed } from "../../../src/lib/data";
import { baselineCases, baselineChanges, baselineOf } from "../../../src/lib/decision";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "baseline-file-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const current = baselineOf(baselineCases.map(caseNamed));

describe("the committed baseline", () => {
  it("lies in data/baseline, from wherever it is read", () => {
    expect(baselineFile.replaceAll("\\", "/")).toMatch(/data\/baseline\/decisions\.json$/);
    expect(Object.keys(readBaseline() as object)).toEqual([...baselineCases]);
  });

  it("holds delta-utility and delta-regret of both cases in three views, to the bit (000-S14, 000-E5)", () => {
    expect(baselineChanges(current, readBaseline())).toEqual([]);
  });
});

describe("readBaseline", () => {
  it("gives back to the bit what was written, into a folder that was not there", () => {
    const file = path.join(folder, "data", "decisions.json");
    writeBaseline(current, file);
    expect(readBaseline(file)).toEqual(current);
  });

  it("takes a file that is not there for an empty one, and refuses one that is no JSON", () => {
    expect(readBaseline(path.join(folder, "none.json"))).toEqual({});
    const file = path.join(folder, "broken.json");
    writeFileSync(file, "{");
    expect(() => readBaseline(file)).toThrow(SyntaxError);
  });
});
