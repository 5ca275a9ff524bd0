import { describe, expect, it } from "vitest";
import { countParameters } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { drawSplits, separateEncoders, sharedEncoder, trainArm } from "../../../src/lib/training/multitask";
import { sizes, syntheticPool } from "./pool";

describe("encoders", () => {
  it("have equal weights within a tenth, never fewer for the separate ones", () => {
    for (const [width, hidden] of [
      [256, 32],
      [64, 64],
    ] as const) {
      const [one, four] = [sharedEncoder, separateEncoders].map((arm) => countParameters(arm(width, hidden).blueprint));
      expect(four! / one!).toBeGreaterThanOrEqual(1);
      expect(four! / one!).toBeLessThan(1.1);
    }
  });

  it("share nothing where they are separate", () => {
    const names = separateEncoders(8, 8).blueprint.map(({ name }) => name.split("/")[0]);
    expect(new Set(names).size).toBe(8);
    expect(names.filter((name) => name === "backbone")).toEqual([]);
  });

  it("both learn", () => {
    const sets = drawSplits(syntheticPool(), stream(1), sizes);
    for (const arm of [sharedEncoder(24, 16), separateEncoders(24, 16)]) {
      const { test } = trainArm(arm, sets, { stream: stream(2), steps: 60, every: 30, rate: 0.03 });
      expect(test).toBeLessThan(0.5);
    }
  });
});
