import { describe, expect, it } from "vitest";
import { keptVariance } from "../../../src/lib/scenarios/views/kept-variance";
import { viewPoints } from "../../../src/lib/scenarios/views/points";
import { printedWeights } from "../../../src/lib/scenarios/views/view";

describe("keptVariance", () => {
  it("is two thirds for equal weights, .4 for .2/.6/.2, and all for Gauss-Hermite's three nodes (000-C23)", () => {
    const points = viewPoints({ mean: 3, sd: 2 });
    const third = { optimistic: 1 / 3, neutral: 1 / 3, pessimistic: 1 / 3 };
    expect(keptVariance(points, third, 2)).toBeCloseTo(2 / 3, 12);
    expect(keptVariance(points, printedWeights, 2)).toBeCloseTo(0.4, 12);
    const nodes = viewPoints({ mean: 3, sd: 2 * Math.sqrt(3) });
    expect(keptVariance(nodes, { optimistic: 1 / 6, neutral: 2 / 3, pessimistic: 1 / 6 }, 2)).toBeCloseTo(1, 12);
  });
});
