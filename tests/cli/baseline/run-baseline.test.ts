import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { baselineFile } from "../../../src/cli/baseline/baseline-file";
import { changeLine, runBaseline } from "../../../src/cli/baseline/run-baseline";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "baseline-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(update: boolean, file: string): { code: number; said: string } {
  const said: string[] = [];
  return { code: runBaseline(update, (text) => said.push(text), file), said: said.join("") };
}

describe("runBaseline", () => {
  it("says that nothing changed against the committed file", () => {
    const { code, said } = run(false, baselineFile);
    expect(said).toBe("The baseline of homeless-person, ai-jobs is unchanged, to the bit.\n");
    expect(code).toBe(0);
  });

  it("shows a changed number with its place, fails, and leaves the file as it is", () => {
    const file = path.join(folder, "decisions.json");
    const text = readFileSync(baselineFile, "utf8").replace(/"deltaUtility": [^,]+/, '"deltaUtility": 0.25');
    writeFileSync(file, text);
    const { code, said } = run(false, file);
    expect(code).toBe(1);
    expect(said).toContain("1 changes against the baseline");
    expect(said).toMatch(/ {2}homeless-person\.give-money\.optimistic\.deltaUtility: 0\.25 -> -?\d/);
    expect(said).toContain("npm run baseline -- --update");
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("writes the numbers of now on purpose, to the bit of the committed file, and says what changed", () => {
    const file = path.join(folder, "data", "decisions.json");
    const { code, said } = run(true, file);
    expect(code).toBe(0);
    expect(said).toContain("homeless-person: nothing -> numbers");
    expect(readFileSync(file, "utf8")).toBe(readFileSync(baselineFile, "utf8"));
    expect(run(false, file).code).toBe(0);
  });
});

describe("changeLine", () => {
  it("shows both numbers with every digit", () => {
    const line = changeLine({ path: "a.b", actual: 0.1 + 0.2, expected: 0.3 });
    expect(line).toBe("  a.b: 0.3 -> 0.30000000000000004");
  });
});
