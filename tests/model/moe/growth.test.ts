import { describe, expect, it } from "vitest";
import { expertGrowth, preset } from "../../../src/lib/model";

const rh300m = preset("rh-300m-2025-07");
const heads = ["emotion", "bentham", "regret"];

describe("expertGrowth", () => {
  it("counts three more projections 768-1536-768 a head, and a router", () => {
    const { dense, withExperts, percent } = expertGrowth(rh300m, heads, 4);
    const projection = 768 * 1536 + 1536 + 1536 * 768 + 768;
    expect(withExperts - dense).toBe(3 * (3 * projection + 4 * 768 + 4));
    expect(percent).toBeCloseTo(7.41, 1);
  });

  it("adds nothing with one expert, and multiplies the heads' capacity with more", () => {
    expect(expertGrowth(rh300m, heads, 1)).toMatchObject({ percent: 0, capacity: 1 });
    expect(expertGrowth(rh300m, heads, 4).capacity).toBeCloseTo(4, 1);
    expect(expertGrowth(rh300m, heads, 8).capacity).toBeCloseTo(8, 1);
  });

  it("refuses a head without a projection, and no expert", () => {
    expect(() => expertGrowth(rh300m, ["hope"], 4)).toThrow('got "hope"');
    expect(() => expertGrowth(preset("rh-800m"), ["emotion"], 4)).toThrow('got "emotion"');
    expect(() => expertGrowth(rh300m, heads, 0)).toThrow("experts: ");
  });
});
