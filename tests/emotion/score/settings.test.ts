import { expect, it } from "vitest";
import { mixingWeights } from "../../../src/lib/emotion";

it("the mixture is the printed one and sums to 1", () => {
  expect(mixingWeights).toEqual({ rule: 0.3, neural: 0.5, cultural: 0.2 });
});
