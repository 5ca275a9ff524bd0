import { expect, it } from "vitest";
import { additiveScore } from "../../../src/lib/emotion";

it("adds to the rule what the network says beyond chance", () => {
  const components = { rule: [0.9, 0.1], neural: [0.8, 0.2], cultural: [0, 0] };
  const [first, second] = additiveScore({ components });
  expect(first).toBeCloseTo(1.2, 12);
  expect(second).toBeCloseTo(-0.2, 12);
});
