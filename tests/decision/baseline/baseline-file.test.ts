import { describe, expect, it } from "vitest";
import { baselineFile, readBaseline } from "../../../src/lib/decision/baseline/baseline-file";

describe("readBaseline", () => {
  it("reads the committed file from wherever it is called", () => {
    expect(baselineFile.replaceAll("\\", "/")).toMatch(/data\/baseline\/decisions\.json$/);
    expect(Object.keys(readBaseline() as object)).toEqual(["homeless-person", "ai-jobs"]);
  });

  it("throws for a file that is not there", () => {
    expect(() => readBaseline("/no/such/file.json")).toThrow("no such file");
  });
});
