import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { expectedShortfall, riskMeasures } from "../../../src/lib/scenarios/views/risk";

describe("expectedShortfall", () => {
  it("is minus the mean of the worst share of runs", () => {
    const runs = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(expectedShortfall(runs, 0.05)).toBe(-3);
    expect(expectedShortfall(runs, 1)).toBeCloseTo(-50.5, 12);
    expect(expectedShortfall([4, 2], 0.05)).toBe(-2);
  });

  it("agrees with phi(z) / p for normal outcomes, 2.0627 at 5%", () => {
    expect(expectedShortfall(normals(stream(6), 200_000), 0.05)).toBeCloseTo(2.0627, 1);
  });

  it("refuses no runs and a share of nothing", () => {
    expect(() => expectedShortfall([], 0.1)).toThrow("utilities: expected at least 1 numbers, got 0");
    expect(() => expectedShortfall([1], 0)).toThrow("share: ");
  });
});

describe("riskMeasures", () => {
  it("reads spread, the chance of a loss, and the shortfall", () => {
    const runs = [-1, -1, 1, 3];
    expect(riskMeasures.spread(runs)).toBeCloseTo(Math.sqrt(11 / 3), 12);
    expect(riskMeasures.loss(runs)).toBe(0.5);
    expect(riskMeasures.shortfall(runs)).toBe(1);
  });
});
