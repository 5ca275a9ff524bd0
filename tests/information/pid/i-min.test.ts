import { describe, expect, it } from "vitest";
import { iMin } from "../../../src/lib/information/pid/i-min";
import { both, gate } from "./measures";

describe("iMin", () => {
  it("counts equal amounts about different things as shared: one bit for two independent bits", () => {
    expect(iMin(gate("UNQ"), both)).toBeCloseTo(1, 12);
  });

  it("takes the least specific information target value by target value", () => {
    // AND: t = 0 (3/4) log2(4/3) from either source less the doubt, t = 1 one bit; both sources alike.
    expect(iMin(gate("AND"), both)).toBeCloseTo(0.3112781244591328, 12);
    expect(iMin(gate("REDUCED_OR"), both)).toBeCloseTo(0.31127812445913283, 12);
  });
});
