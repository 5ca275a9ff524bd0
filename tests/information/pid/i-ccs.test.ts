import { describe, expect, it } from "vitest";
import { iCcs } from "../../../src/lib/information/pid/i-ccs";
import { both, gate } from "./measures";

describe("iCcs", () => {
  it("is the pointwise co-information of the cells whose signs agree: AND 0.1038, SUM 0", () => {
    expect(iCcs(gate("AND"), both)).toBeCloseTo(0.10375937481971094, 12);
    expect(iCcs(gate("SUM"), both)).toBeCloseTo(0, 12);
  });

  it("sees through DYADIC, where I_min claims a shared bit", () => {
    expect(iCcs(gate("DYADIC"), both)).toBeCloseTo(0, 12);
  });
});
