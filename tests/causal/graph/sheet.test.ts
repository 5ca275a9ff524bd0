import { describe, expect, it } from "vitest";
import { sheetPosition } from "../../../src/lib/causal/graph/sheet";

describe("sheetPosition", () => {
  it("takes pixels for units, the origin in the upper left corner", () => {
    const { x, y } = sheetPosition({ width: 300, height: 200 });
    expect(x).toMatchObject({ field: "x", axis: null, scale: { domain: [0, 300] } });
    expect(y).toMatchObject({ field: "y", axis: null, scale: { domain: [200, 0] } });
  });
});
