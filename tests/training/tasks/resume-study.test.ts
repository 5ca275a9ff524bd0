import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { interruptions, resumeStudy } from "../../../src/lib/training";
import { withTensorCount } from "../../support/tensors";
import { smallSets } from "./small-sets";

describe("resumeStudy", () => {
  beforeAll(async () => {
    await startEngine();
  });

  it("ends with the same bits after a stop, also without the newest file; with weights alone it doesn't", async () => {
    const sets = smallSets();
    const folder = mkdtempSync(path.join(tmpdir(), "red-heart-resume-"));
    const options = { stream: stream(1), folder, steps: 20, every: 4, stopAfter: 13, rate: 0.01 };
    const { result, added } = await withTensorCount(() => resumeStudy(sets, options));
    const [whole, stopped, damaged, forgetful] = result;
    expect(result.map(({ run }) => run)).toEqual([...interruptions]);
    expect(result.map(({ from, again }) => [from, again])).toEqual([
      [undefined, 0],
      [12, 1],
      [8, 5],
      [12, 1],
    ]);
    expect([stopped!.hash, damaged!.hash]).toEqual([whole!.hash, whole!.hash]);
    expect(damaged!.passedOver).toMatch(/^step-00000012\.checkpoint: sha256 differs/);
    expect(forgetful!.hash).not.toBe(whole!.hash);
    expect(added).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
