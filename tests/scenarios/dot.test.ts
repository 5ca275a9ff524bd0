import { expect, it } from "vitest";
import { dot } from "../../src/lib/scenarios/dot";

it("adds products of what stands at the same place", () => {
  expect(dot(Float64Array.of(1, 2, -3), Float64Array.of(4, 0.5, 2))).toBe(-1);
  expect(dot(new Float64Array(), new Float64Array())).toBe(0);
});
