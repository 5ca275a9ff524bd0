import { describe, expect, it } from "vitest";
import { surdBits, surdShare } from "../../../src/lib/information/surd/labels";
import { surd } from "../../../src/lib/information/surd/surd";
import { moran } from "../../../src/lib/information/systems/moran";
import { stream } from "../../../src/lib/random";

describe("moran", () => {
  const { q1, q2, q3, q4, q5 } = moran(stream(91), 150_000) as Record<"q1" | "q2" | "q3" | "q4" | "q5", Float64Array>;

  it("shows the published unique terms of two species that share only their weather (50 bins, within .07)", () => {
    const [first, second] = surd({ q1, q2 }, { bins: 50 });
    expect(Math.abs(surdShare(first!, "U1") - 0.826), `${surdShare(first!, "U1")}`).toBeLessThan(0.07);
    expect(Math.abs(surdShare(second!, "U2") - 0.7973), `${surdShare(second!, "U2")}`).toBeLessThan(0.07);
    expect(surdBits(first!, "U2")).toBeLessThan(0.01);
    expect(surdBits(second!, "U1")).toBeLessThan(0.01);
  });

  it("follows its equations: recruits of five steps before enter the population", () => {
    for (let t = 5; t < 200; t++) {
      expect(q1[t]).toBeCloseTo(0.4 * q1[t - 1]! + Math.max(q4[t - 5]!, 0), 12);
      expect(q2[t]).toBeCloseTo(0.35 * q2[t - 1]! + Math.max(q5[t - 5]!, 0), 12);
      const grown = 3.4 * q1[t - 1]! * (1 - q1[t - 1]!) * Math.exp(-0.5 * q3[t - 1]!);
      expect(q4[t]).toBeCloseTo(grown, 12);
    }
  });
});
