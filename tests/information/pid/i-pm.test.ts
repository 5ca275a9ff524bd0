import { describe, expect, it } from "vitest";
import { iPm } from "../../../src/lib/information/pid/i-pm";
import { both, gate } from "./measures";

describe("iPm", () => {
  it("gives AND 0.5613 bits and REDUCED_OR less than nothing", () => {
    expect(iPm(gate("AND"), both)).toBeCloseTo(0.5612781244591327, 12);
    expect(iPm(gate("REDUCED_OR"), both)).toBeCloseTo(-0.08496250072115619, 12);
  });

  it("takes the noise of the second source for shared specificity: one bit for COPY1", () => {
    expect(iPm(gate("COPY1"), both)).toBeCloseTo(1, 12);
  });
});
