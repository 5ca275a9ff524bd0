import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stream } from "../../../../src/lib/random";
import {
  combinedMinusSummed,
  interaction,
  interactionEvidence,
} from "../../../../src/lib/wmtp/experiment/analysis/interaction";
import type { RunPoint } from "../../../../src/lib/wmtp/experiment/train-arm";
import { point } from "./points";

/** Four arms over three seeds: heads lose 3 points, weights win 2, both together win `both`; seeds differ by themselves. */
function design(both: number): RunPoint[] {
  const gains = { NTP: 0, MTP: -0.03, "weighted NTP": 0.02, WMTP: both };
  return Object.entries(gains).flatMap(([arm, gain]) =>
    [0.3, 0.4, 0.45].map((base, seed) => point({ arm, seed, accuracy: base + gain, loss: 3 - base - gain })),
  );
}

describe("interaction", () => {
  it("is what both gain beyond the sum of each, free of what seeds differ by", () => {
    const { student, bootstrap, gains, bySeed } = interaction(design(0.01), "accuracy", stream(1));
    expect(gains.heads.estimate).toBeCloseTo(-0.03, 12);
    expect(gains.additive.estimate).toBeCloseTo(-0.01, 12);
    expect(gains.both.estimate).toBeCloseTo(0.01, 12);
    expect(student.estimate).toBeCloseTo(0.02, 12);
    expect(bootstrap.low).toBeCloseTo(0.02, 9);
    expect(bySeed).toHaveLength(3);
  });

  it("counts a loss saved as a gain", () => {
    expect(interaction(design(0.01), "loss", stream(1)).student.estimate).toBeCloseTo(0.02, 9);
  });

  it("is 0 where gains add up", () => {
    expect(interaction(design(-0.01), "accuracy", stream(1)).student.estimate).toBeCloseTo(0, 12);
  });

  it("refuses arms of different seeds", () => {
    expect(() => interaction(design(0).slice(1), "accuracy", stream(1))).toThrow(
      /same in all four arms, got 1, 2 and 0, 1, 2/,
    );
  });

  it("becomes evidence in the claim's unit, with Student's interval beside it", () => {
    const { measured, runs, parts } = interactionEvidence(interaction(design(0.01), "accuracy", stream(1)), 100);
    expect(measured).toBeCloseTo(2, 9);
    expect(runs).toBe(3);
    expect(parts!["student_low"]).toBeCloseTo(2, 6);
    const given = interaction(design(0.01), "accuracy", stream(1));
    const wider = {
      ...given,
      student: { ...given.student, low: -0.01 },
      bootstrap: { ...given.bootstrap, high: 0.05 },
    };
    const { interval } = interactionEvidence(wider, 100);
    expect(interval[0]).toBeCloseTo(-1, 9);
    expect(interval[1]).toBeCloseTo(5, 9);
  });
});

describe("combinedMinusSummed", () => {
  it("is the interaction whichever arm is called the baseline, since that cancels", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.2, max: 0.2, noNaN: true }),
        fc.constantFrom("NTP", "MTP", "weighted NTP"),
        (both, arm) => {
          const [points, baselines] = [design(both), { weights: arm, both: arm }];
          expect(combinedMinusSummed(points, "accuracy", baselines)).toBeCloseTo(both + 0.01, 9);
          expect(combinedMinusSummed(points, "loss", baselines)).toBeCloseTo(both + 0.01, 9);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("moves by the difference of two baselines, and may change its sign", () => {
    const baselines = { weights: "NTP", both: "weighted NTP" };
    expect(combinedMinusSummed(design(0), "accuracy", baselines)).toBeCloseTo(0.01 - 0.02, 9);
  });
});
