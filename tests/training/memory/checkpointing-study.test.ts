import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { checkpointingStudy } from "../../../src/lib/training";
import { withTensorCount } from "../../support/tensors";

describe("checkpointingStudy", () => {
  beforeAll(async () => {
    await startEngine();
  });

  it("keeps less with each block that is recomputed, at gradients that stay equal", async () => {
    let now = 0;
    const shape = { layers: 3, width: 16, heads: 2, feedForward: 64, batch: 4, length: 16 };
    const { result, added } = await withTensorCount(() =>
      checkpointingStudy({ stream: stream(1), ...shape, clock: () => now++, repeats: 1 }),
    );
    expect(result.map(({ recomputed }) => recomputed)).toEqual([0, 1, 2, 3]);
    const kept = result.map((trial) => trial.kept);
    expect(kept.every((bytes, i) => i === 0 || bytes < kept[i - 1]!)).toBe(true);
    expect(result.every(({ difference }) => difference < 1e-6)).toBe(true);
    expect(result.every(({ time }) => time === 1)).toBe(true);
    expect(added).toBe(0);
  });

  it("lowers the peak more at the end of the encoder than at its beginning, and keeps as much", () => {
    const shape = { layers: 3, width: 16, heads: 2, feedForward: 64, batch: 4, length: 16 };
    const study = (end: "first" | "last"): ReturnType<typeof checkpointingStudy> =>
      checkpointingStudy({ stream: stream(1), ...shape, clock: () => 1, repeats: 1, end });
    const [first, last] = [study("first")[1]!, study("last")[1]!];
    expect(last.peak).toBeLessThan(0.9 * first.peak);
    expect(last.kept).toBe(first.kept);
  });
});
