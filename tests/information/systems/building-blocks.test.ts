import { describe, expect, it } from "vitest";
import { surdShare } from "../../../src/lib/information/surd/labels";
import { surd } from "../../../src/lib/information/surd/surd";
import {
  confounder,
  mediator,
  redundantCollider,
  synergisticCollider,
} from "../../../src/lib/information/systems/building-blocks";
import { stream } from "../../../src/lib/random";

// Published: 5e7 samples, 50 bins. Ours: 1.5e5, so extremes are closer and tables emptier. The tolerance is what that costs:
// .07, and .15 for the confounder's q2, whose noise fills three-way tables: S23 is .58 at 1.5e5 samples, .70 at 1e6, .72 at 6e6.
const SAMPLES = 150_000;

describe("the building blocks show the published causes", () => {
  it.each([
    ["mediator", mediator, "q1", { U2: 0.9896 }, 0.3068, 0.07],
    ["confounder", confounder, "q1", { U1: 0.4119, S13: 0.516 }, 0.1875, 0.07],
    ["confounder", confounder, "q2", { S23: 0.7268, U3: 0.2378 }, 0.3985, 0.15],
    ["synergistic collider", synergisticCollider, "q1", { S23: 0.7791, R23: 0.1775 }, 0.1692, 0.07],
    ["redundant collider", redundantCollider, "q1", { R23: 0.4518, S12: 0.4003, R123: 0.1479 }, 0.1994, 0.07],
  ] as const)("%s", (name, system, target, shares, leak, tolerance) => {
    const [result] = surd(system(stream(71).split(name), SAMPLES), { bins: 50, targets: [target] });
    Object.entries(shares).forEach(([label, share]) => {
      expect(Math.abs(surdShare(result!, label) - share), `${label} ${surdShare(result!, label)}`).toBeLessThan(
        tolerance,
      );
    });
    expect(Math.abs(result!.leak - leak), `leak ${result!.leak}`).toBeLessThan(tolerance);
  });

  it("the redundant collider's q3 is q2", () => {
    const { q2, q3 } = redundantCollider(stream(1), 50);
    expect(q3).toEqual(q2);
  });

  it("follow their equations: the mediator's q1 is the sine of q2 one step before, up to .001 W", () => {
    const { q1, q2 } = mediator(stream(2), 100) as Record<"q1" | "q2", Float64Array>;
    for (let t = 1; t < 100; t++) expect(Math.abs(q1[t]! - Math.sin(q2[t - 1]!))).toBeLessThan(0.005);
  });
});
